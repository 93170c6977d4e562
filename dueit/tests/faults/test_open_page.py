"""A page stays open while what it talks to goes down and comes back: it is right again without a person."""

import os
import signal
import time
from functools import partial

import pytest

from dueit.supervision.tests.processes import wait_until
from dueit.tests.faults.cluster import CUT_LISTENERS
from dueit.tests.faults.installation import written_down

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser"), pytest.mark.django_db(transaction=True)]

RIGHT_S = 15
GOES_ON_S = 30


def shown(window):
    return window.page.locator("main [id^=title-]").all_inner_texts()


def right_again(window, visitor, since):
    """Seconds until the open page shows what a fresh one does."""
    assert wait_until(lambda: shown(window) == visitor.titles(), RIGHT_S)
    return time.monotonic() - since


class TestWebKilled:
    def test_the_page_is_right_again(self, run, open_today, breaks, note):
        installation = run()
        visitor, seconds = installation.visitor(), []
        window = open_today(installation)

        for number in range(breaks):
            os.kill(installation.process_of("daphne"), signal.SIGKILL)
            killed_at = time.monotonic()
            written_down(visitor, f"Written down after kill {number}", RIGHT_S)
            seconds.append(right_again(window, visitor, killed_at))

        assert len(visitor.titles()) == breaks
        window.is_live()
        note("kill -9 of the web under an open page", seconds)
        window.troubles.clear()  # a browser reports connections that break


class TestDatabaseGone:
    def test_nothing_is_lost_and_work_goes_on(self, run, cluster, open_today, breaks, note):
        installation = run(database=cluster.new_database("gone"))
        visitor, right, answered, heard = installation.visitor(), [], [], []
        window = open_today(installation)

        for number in range(breaks):
            before = visitor.ask(f"Hold zine fair number {number}")
            cluster.control("restart", "-m", "immediate" if number % 2 == 0 else "fast")
            back_at = time.monotonic()
            written_down(visitor, f"After restart {number}", RIGHT_S)
            right.append(right_again(window, visitor, back_at))
            after = visitor.ask(f"Paint the shed, part {number}")
            assert wait_until(partial(visitor.is_answered, after), GOES_ON_S)
            answered.append(time.monotonic() - back_at)
            assert wait_until(partial(visitor.is_answered, before), 2 * GOES_ON_S)
            heard.append(hears_after_cut(cluster, window, visitor))

        assert len(visitor.titles()) == 2 * breaks
        note("restart of PostgreSQL, page right", right)
        note("restart of PostgreSQL, question answered", answered)
        note("pg_terminate_backend of the listener, page right", heard)
        window.troubles.clear()


def hears_after_cut(cluster, window, visitor):
    """Cut only the connection that listens; seconds until the page shows what was written down meanwhile."""
    assert cluster.execute(CUT_LISTENERS)
    cut_at = time.monotonic()
    written_down(visitor, "After a cut", RIGHT_S)
    return right_again(window, visitor, cut_at)
