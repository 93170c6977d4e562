"""A browser that its person lets tell them: asked upon the button only, and only where it can be."""

import json

import pytest
from playwright.sync_api import expect

from dueit.tests.journeys.window import SOON
from dueit.tests.journeys.worker import SHOWN, deliver, service_worker
from notifications import jobs
from notifications.models import Device
from notifications.tests.factories import DeviceFactory

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


@pytest.fixture
def able(open_window, alice, there):
    """Opens a window of a browser that can be reached, whose person answers its question."""

    def opened(path=PAGE, answer="granted"):
        window = open_window(alice)
        window.page.add_init_script(f"({REACHED})({json.dumps(there | OUTSIDE)}); ({ANSWERS})({json.dumps(answer)})")
        window.go(path)
        return window

    return opened


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
