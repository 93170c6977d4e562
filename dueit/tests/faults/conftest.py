"""What breaks while people are at work: `make chaos` breaks it again and again, and prints what it saw."""

import statistics
from pathlib import Path

import pytest

from dueit.tests.faults.chaos import CHAOS
from dueit.tests.faults.cluster import BINARIES, Cluster
from dueit.tests.faults.installation import EMAIL, PASSWORD, Installation
from dueit.tests.journeys.conftest import browser_type_launch_args, open_window

__all__ = ["browser_type_launch_args", "open_window"]

FIGURE = "figure"


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.chaos)


def pytest_terminal_summary(terminalreporter):
    """Say what was killed how often, and how long it was missed."""
    reports = [report for kind in ("passed", "failed") for report in terminalreporter.stats.get(kind, ())]
    lines = [line for report in reports for name, line in report.user_properties if name == FIGURE]
    if lines:
        terminalreporter.section("faults")
    for line in lines:
        terminalreporter.line(line)


@pytest.fixture(scope="session")
def kills():
    """How many processes to kill at random."""
    return CHAOS or 3


@pytest.fixture
def note(record_property):
    """Note how often something was broken and how many seconds each time was missed."""

    def noting(what, seconds):
        worst, middle = max(seconds), statistics.median(seconds)
        record_property(FIGURE, f"{what}: {len(seconds)} times, worst {worst:.1f} s, median {middle:.1f} s")

    return noting


@pytest.fixture(scope="session")
def breaks():
    """How often to break what takes longer to come back."""
    return max(1, CHAOS // 10)


@pytest.fixture
def run(tmp_path):
    """Run a whole DueIT of its own; in the end it must stop in time and leave nobody behind."""
    running = []

    def started(data=tmp_path, database=None):
        installation = Installation(data, database or {})
        running.append(installation)
        installation.start()
        return installation

    yield started
    for installation in running:
        installation.end()


@pytest.fixture(scope="session")
def cluster():
    if not BINARIES:
        pytest.skip("PostgreSQL's programs are not in /usr/lib/postgresql.")
    cluster = Cluster()
    yield cluster
    cluster.end()


@pytest.fixture
def open_today(open_window):
    """Log in as Mira in a real browser, and stay on Today."""

    def opened(installation):
        window = open_window(at=installation, path="/account/login/")
        window.page.get_by_label("E-mail").fill(EMAIL)
        window.page.get_by_label("Password").fill(PASSWORD)
        window.button("Log in").click()
        window.is_live()
        return window

    return opened
