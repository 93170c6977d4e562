"""The service worker of a browser, and what stands behind it: a system that shows notices."""

import pytest

# A headless browser has no system behind it that shows notices: here is one, which keeps one for each tag.
TRAY = """() => {
    self.tray = new Map();
    self.told = 0;
    const show = async (title, {body, tag, data}) => { self.told += 1; self.tray.set(tag, {title, body, tag, data}); };
    Object.defineProperty(self.registration, "showNotification", {value: show});
    Object.defineProperty(self.clients, "openWindow", {value: async url => { self.opened = url; }});
}"""
SHOWN = "() => [...self.tray.values()].map(({title, body, data}) => [title, body, data.url])"


def service_worker(window):
    """The service worker of a window's browser, with a system behind it."""
    window.page.evaluate("() => navigator.serviceWorker.ready.then(() => null)")
    context = window.page.context
    worker = context.service_workers[0] if context.service_workers else context.wait_for_event("serviceworker")
    worker.evaluate(TRAY)
    return worker


def deliver(window, words, *, told):
    """Hand words to the service worker, as the browser does once it has read them."""
    worker, devtools, known = service_worker(window), window.page.context.new_cdp_session(window.page), []
    devtools.on("ServiceWorker.workerRegistrationUpdated", lambda news: known.extend(news["registrations"]))
    devtools.send("ServiceWorker.enable")
    wait_until(window, lambda: known)
    here = {"origin": known[0]["scopeURL"].rstrip("/"), "registrationId": known[0]["registrationId"]}
    for _ in range(told):
        devtools.send("ServiceWorker.deliverPushMessage", here | {"data": words})
    wait_until(window, lambda: worker.evaluate("() => self.told") == told)
    return worker


def wait_until(window, is_so):
    for _ in range(100):
        if is_so():
            return
        window.page.wait_for_timeout(50)
    pytest.fail("it did not come about")
