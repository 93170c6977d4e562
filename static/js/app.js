// What every page can do with JavaScript. Nothing here is needed for the core actions.
import "./actions.js";
import "./dialogs.js";
import "./doors.js";
import "./focus.js";
import "./folds.js";
import "./live.js";
import "./menu.js";
import "./quick_add.js";
import "./shortcuts.js";
import "./sliders.js";
import "./talk.js";
import "./toasts.js";
import "./zones.js";

navigator.serviceWorker?.register("/sw.js");
