// What every page can do with JavaScript; a few pages bring more. Nothing here is needed for the core actions.
import "./actions.js";
import "./afresh.js";
import "./calling.js";
import "./dialogs.js";
import "./doors.js";
import "./fades.js";
import "./focus.js";
import "./folds.js";
import "./gone.js";
import "./live.js";
import "./menu.js";
import "./quick_add.js";
import "./shortcuts.js";
import "./toasts.js";
import "./walk.js";
import "./zones.js";

navigator.serviceWorker?.register("/sw.js");
