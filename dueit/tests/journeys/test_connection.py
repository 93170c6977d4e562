"""When the connection breaks, and when news comes from elsewhere."""

import re
import socket
import subprocess
import sys

import pytest
from django.conf import settings
from playwright.sync_api import expect

from dueit.tests.journeys.window import SOON
from dueit.tests.serving import environment, serve

CLOSE = "document.querySelector('#live')._htmx.ws.connection.socket.close()"
HIDE = """hidden => {
    Object.defineProperty(document, "hidden", {value: hidden, configurable: true});
    document.dispatchEvent(new Event("visibilitychange"));
}"""
ELSEWHERE = """
from django.utils import timezone
from accounts.models import User
from tasks import actions
alice = User.objects.get(email="alice@example.com")
new = actions.NewTask(title="From the worker", planned_on=alice.today(timezone.now()))
actions.add_task(alice.personal_project, new, by=alice, at=timezone.now())
"""
COME_BACK = 4_000
BACKED_OFF = 4_000  # by then hx-ws waits for several seconds between two attempts


@pytest.mark.usefixtures("three")
class TestReconnecting:
    def test_after_the_socket_closed(self, window, other):
        other.page.evaluate(CLOSE)
        window.add("Buy stamps")

        other.lists("Water the ferns", "Write to Noor", "Fold the zine", "Buy stamps", within=COME_BACK)
        other.is_live(within=COME_BACK)

    def test_after_the_tab_was_hidden(self, window, other):
        other.page.evaluate(HIDE, True)
        window.add("Buy stamps")
        window.shows("Buy stamps")
        window.settle("Fold the zine")
        other.page.evaluate(HIDE, False)

        other.lists("Water the ferns", "Write to Noor", "Fold the zine", "Buy stamps", within=COME_BACK)
        other.has_settled("Fold the zine")

    def test_after_the_line_was_cut_under_an_open_socket(self, hers, his):
        told = [hers.page.get_by_text(words, exact=True) for words in ("Live", "Catching up")]
        expect(told[0]).to_be_visible()

        hers.page.context.set_offline(True)
        expect(told[1]).to_be_visible(timeout=SOON)
        his.add("Buy stamps")
        his.shows("Buy stamps")
        hers.page.wait_for_timeout(BACKED_OFF)
        expect(told[0]).to_be_hidden()
        expect(hers.row("Buy stamps")).to_have_count(0)
        hers.page.context.set_offline(False)

        expect(told[0]).to_be_visible(timeout=SOON)
        hers.shows("Buy stamps", within=SOON)
        hers.troubles.clear()  # a browser reports connections that break

    @pytest.mark.parametrize("trouble", ["abort", "fulfill"])
    def test_after_the_server_could_not_answer(self, window, other, trouble):
        answer = {"abort": lambda route: route.abort(), "fulfill": lambda route: route.fulfill(status=500)}[trouble]
        other.page.route("**/tasks/today/live/", answer, times=1)
        with other.page.expect_request("**/tasks/today/live/"):
            window.add("Buy stamps")

        other.lists("Water the ferns", "Write to Noor", "Fold the zine", "Buy stamps", within=COME_BACK)
        other.troubles.clear()  # a browser reports answers that break

    def test_after_the_server_was_restarted(self, open_window, alice):
        with socket.create_server(("127.0.0.1", 0)) as door:
            with serve(door) as first:
                window, elsewhere = open_window(alice, at=first), open_window(alice)
                elsewhere.add("Buy stamps")
                window.shows("Buy stamps", within=SOON)
            expect(window.page.locator("html")).to_have_attribute("data-live", "off")
            elsewhere.add("Call Ana")
            elsewhere.shows("Call Ana")
            with serve(door):
                window.is_live(within=COME_BACK)
                window.lists("Water the ferns", "Write to Noor", "Fold the zine", "Buy stamps", "Call Ana")
                window.settle("Call Ana")
                elsewhere.has_settled("Call Ana", within=SOON)
                window.page.close()
        window.troubles.clear()  # a browser reports connections that break


class TestNewsFromElsewhere:
    def test_from_another_process_comes_at_once(self, window):
        command = [sys.executable, "manage.py", "shell", "-v0", "-c", ELSEWHERE]
        subprocess.run(command, cwd=settings.BASE_DIR, env=environment(DUEIT_ROLE="worker"), check=True)

        window.shows("From the worker", within=SOON)

    def test_a_logout_ends_the_other_windows_of_its_session(self, window):
        other = window.beside()

        window.button("Log out").click()

        expect(other.page).to_have_url(re.compile("/account/login/"), timeout=SOON)
        expect(window.page).to_have_url(re.compile("/account/login/"))
