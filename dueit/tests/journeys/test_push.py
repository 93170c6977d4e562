"""A browser that tells its person: its service worker gets what was sent, shows it once, and leads to the thing."""

import json

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from dueit.core.webpush.vapid import public_key
from dueit.tests.journeys.window import SOON
from dueit.tests.serving import serve
from notifications import jobs
from notifications.models import Delivery, Device
from notifications.tests.factories import DeviceFactory
from notifications.tests.push_service import push_service
from tasks.actions import offer_task
from tasks.tests.factories import MembershipFactory, ProjectFactory, TaskFactory

PAGE = "/settings/devices/"
# The push service of a browser's maker is not to be reached from here: the browser is given one on this machine.
REACHED = """subscription => {
    PushManager.prototype.getSubscription = async () => ({unsubscribe: async () => true});
    PushManager.prototype.subscribe = async ({userVisibleOnly, applicationServerKey}) => {
        if (!userVisibleOnly || applicationServerKey.length !== 87) throw new Error("no browser would do that");
        const {endpoint, ...keys} = subscription;
        return {toJSON: () => ({endpoint, keys})};
    };
}"""
# Nor is there a person who answers a browser's own question.
ANSWERS = """answer => {
    let said = sessionStorage.getItem("said") ?? "default";
    Object.defineProperty(Notification, "permission", {get: () => said});
    Notification.requestPermission = async () => { sessionStorage.setItem("said", said = answer); return said; };
}"""
# A headless browser has no system behind it that shows notices: here is one, which keeps one for each tag.
TRAY = """() => {
    self.tray = new Map();
    self.told = 0;
    const show = async (title, {body, tag, data}) => { self.told += 1; self.tray.set(tag, {title, body, tag, data}); };
    Object.defineProperty(self.registration, "showNotification", {value: show});
    Object.defineProperty(self.clients, "openWindow", {value: async url => { self.opened = url; }});
}"""
SHOWN = "() => [...self.tray.values()].map(({title, body, data}) => [title, body, data.url])"
TAP = """async () => {
    const [[tag, shown]] = self.tray, event = new Event("notificationclick");
    let done;
    event.notification = {...shown, close: () => self.tray.delete(tag)};
    event.waitUntil = promise => { done = promise; };
    self.dispatchEvent(event);
    await done;
}"""
# The web process knows of no stand-in, and no push is sent to this address.
OUTSIDE = {"endpoint": "https://push.example.org/abc"}
MOVED = """async ({endpoint, ...keys}) => {
    const event = new Event("pushsubscriptionchange");
    let done;
    event.newSubscription = {toJSON: () => ({endpoint, keys})};
    event.waitUntil = promise => { done = promise; };
    self.dispatchEvent(event);
    await done;
}"""
IS_KEPT = """async () => {
    const caches = await Promise.all((await self.caches.keys()).map(name => self.caches.open(name)));
    const kept = await Promise.all(caches.map(cache => cache.keys()));
    return kept.flat().map(request => new URL(request.url).pathname);
}"""


@pytest.fixture
def pushes(settings):
    with push_service(public_key(settings.VAPID_PRIVATE_KEY)) as service:
        settings.OUTGOING_LOOPBACK = [service.address]
        yield service


@pytest.fixture
def there(pushes):
    """Where the browser of Alice is reached."""
    return pushes.browser().subscription


@pytest.fixture
def able(open_window, alice, there):
    """Opens a window of a browser that can be reached, whose person answers its question."""

    def opened(path=PAGE, answer="granted"):
        window = open_window(alice)
        window.page.add_init_script(f"({REACHED})({json.dumps(there | OUTSIDE)}); ({ANSWERS})({json.dumps(answer)})")
        window.go(path)
        return window

    return opened


@pytest.fixture
def task(alice, bob, today):
    project = ProjectFactory(name="Spring zine fair")
    MembershipFactory(project=project, user=alice)
    MembershipFactory(project=project, user=bob)
    return TaskFactory(project=project, author=alice, title="Ask for the hall", planned_on=today)


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


class TestLettingABrowser:
    def test_is_asked_upon_the_button_only_and_a_test_arrives(self, able, pushes, there):
        window = able()
        assert window.page.evaluate("Notification.permission") == "default"
        expect(window.page.get_by_text("What it would bring")).to_be_visible()

        window.button("Let this browser tell me").click()
        window.says("Chrome on Linux can tell you now.")
        expect(window.page.get_by_text("This browser tells you.")).to_be_visible()
        expect(window.button("Let this browser tell me")).to_be_hidden()

        Device.objects.update(endpoint=there["endpoint"])
        window.button("Send a test: Chrome on Linux").click()
        expect(window.page.get_by_text("A test is on its way.")).to_be_visible()
        jobs.send_tests()
        expect(window.page.get_by_text("A test was handed to its push service")).to_be_visible(timeout=SOON)
        worker = deliver(window, json.dumps(pushes.got[0].words), told=1)
        assert [title for title, *_ in worker.evaluate(SHOWN)] == ["This is a test"]

    def test_can_be_refused(self, able):
        window = able(answer="denied")
        window.button("Let this browser tell me").click()

        expect(window.page.get_by_text("This browser does not let us.")).to_be_visible()
        assert not Device.objects.exists()

    def test_is_named_and_removed(self, able, alice):
        DeviceFactory(user=alice)
        window = able()
        window.page.get_by_text("Another name").click()
        window.page.get_by_label("Name").fill("The one at work")
        window.button("Keep it").click()
        window.says("Kept.")

        window.page.get_by_role("link", name="Remove: The one at work").click()
        window.button("Remove it").click()
        window.says("The one at work tells you nothing more.")

    @pytest.mark.parametrize(
        ("lacks", "words"),
        [
            ("Object.defineProperty(window, 'isSecureContext', {get: () => false})", "begins with https"),
            ("delete window.PushManager", "can't be told by a page"),
        ],
    )
    def test_is_not_offered_where_it_can_not_be(self, open_window, alice, lacks, words):
        window = open_window(alice)
        window.page.add_init_script(lacks)
        window.go(PAGE)

        expect(window.page.get_by_text(words)).to_be_visible()
        expect(window.button("Let this browser tell me")).to_be_hidden()

    def test_says_without_scripts_what_it_needs(self, open_window, alice):
        window = open_window(alice, PAGE, java_script_enabled=False)

        expect(window.page.get_by_text("A browser can do this only with JavaScript.")).to_be_visible()
        expect(window.button("Let this browser tell me")).to_be_hidden()


class TestAPush:
    @pytest.fixture
    def words(self, task, alice, bob, pushes, there):
        """What a browser reads when Bob offers something to Alice."""
        DeviceFactory(user=alice, **there)
        offer_task(task, alice, by=bob, at=timezone.now())
        jobs.send_pushes()
        assert Delivery.objects.get().state == "sent"
        return json.dumps(pushes.got[0].words)

    def test_that_comes_twice_is_shown_once_and_leads_to_the_thing(self, open_window, alice, task, words):
        window = open_window(alice)
        worker = deliver(window, words, told=2)
        assert worker.evaluate(SHOWN) == [[task.title, "Bob offers it to you", task.get_absolute_url()]]

        worker.evaluate(TAP)
        window.page.wait_for_url(f"**{task.get_absolute_url()}")
        assert worker.evaluate(SHOWN) == []

    def test_opens_a_window_where_there_is_none(self, open_window, alice, task, words):
        window = open_window(alice)
        worker = deliver(window, words, told=1)
        worker.evaluate("() => Object.defineProperty(self.clients, 'matchAll', {value: async () => []})")
        worker.evaluate(TAP)

        assert worker.evaluate("() => self.opened").endswith(task.get_absolute_url())

    @pytest.mark.parametrize("words", ["", "nonsense", "[]", "null"])
    def test_without_words_leads_to_the_inbox(self, open_window, alice, words):
        worker = deliver(open_window(alice), words, told=1)

        assert worker.evaluate(SHOWN) == [["DueIT", "Something new is in your inbox.", "/inbox/"]]

    def test_never_leads_away_from_the_house(self, open_window, alice):
        window = open_window(alice)
        worker = deliver(window, json.dumps({"url": "https://evil.example/", "tag": "x"}), told=1)
        worker.evaluate(TAP)

        assert (window.page.url, worker.evaluate("() => self.opened ?? null")) == (f"{window.page.url}", None)


class TestABrowserThatIsReachedElsewhere:
    def test_says_so_by_itself(self, able, pushes):
        window = able()
        window.button("Let this browser tell me").click()
        window.says("can tell you now.")
        new = pushes.browser().subscription | {"endpoint": "https://push.example.org/moved"}
        service_worker(window).evaluate(MOVED, new)

        assert [device.endpoint for device in Device.objects.all()] == [new["endpoint"]]

    def test_lets_nobody_tell_by_that(self, open_window, alice, pushes):
        window = open_window(alice)
        service_worker(window).evaluate(MOVED, pushes.browser().subscription | OUTSIDE)

        assert not Device.objects.exists()
        window.troubles.clear()  # Chromium reports the 404


class TestWithoutAConnection:
    def test_there_is_a_kind_page_and_nothing_of_anybody_is_kept(self, open_window, alice, three, transactional_db):
        with serve() as site:
            window = open_window(alice, at=site)
            worker = service_worker(window)
            window.reload()
            kept = worker.evaluate(IS_KEPT)
        window.page.goto("/some-day/")

        expect(window.page.get_by_text("You are offline, and that is fine.")).to_be_visible()
        assert [path for path in kept if not path.startswith("/static/")] == ["/offline/"]
        window.troubles.clear()  # Chromium reports what it can't reach
