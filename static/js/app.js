// What every page can do with JavaScript. Nothing here is needed for the core actions.
