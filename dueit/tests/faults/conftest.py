"""What breaks while people are at work: short in the suite, long with `make chaos`, which prints what it saw."""

import os
import statistics
from pathlib import Path

import pytest

CHAOS = int(os.environ.get("CHAOS", "0"))
FIGURE = "figure"


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.slow)


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
