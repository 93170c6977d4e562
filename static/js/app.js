// What every page can do with JavaScript. Nothing here is needed for the core actions.
import "./actions.js";
import "./dialogs.js";
import "./live.js";
import "./menu.js";
import "./quick_add.js";
import "./shortcuts.js";
import "./sliders.js";
import "./toasts.js";

// The person's zone is asked of the browser once, at sign-up or in the settings.
for (const field of document.querySelectorAll("form[data-time-zone] [name=time_zone]")) {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
}

navigator.serviceWorker?.register("/sw.js");
