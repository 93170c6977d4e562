"""The figures as a table to read, and as a block of docs/operations.md."""

import os
import platform
import sys
from datetime import date
from pathlib import Path

BEGIN, END = "<!-- figures: written by `make bench ARGS=--keep` -->", "<!-- end of figures -->"
COSTS = ("cpu ms", "p50 ms", "p99 ms", "queries")


def as_table(found):
    """All figures in Markdown, which also reads well on a terminal."""
    return "\n".join(
        [table for database, figures in found.items() for table in (costs(database, figures), "")] + [others(found)]
    )


def costs(database, figures):
    rows = [(name, *cells(values)) for name, values in figures.items() if isinstance(values, list)]
    return rows_of((f"{database}: one request", *COSTS), rows)


def cells(values):
    *times, queries = values
    return [*(f"{value:.1f}" for value in times), str(queries or "")]


def others(found):
    names = dict.fromkeys(
        name for figures in found.values() for name, value in figures.items() if not isinstance(value, list)
    )
    rows = [
        (name, *(f"{figures[name]:.1f}" if name in figures else "" for figures in found.values())) for name in names
    ]
    return rows_of(("", *found), rows)


def rows_of(head, rows):
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    lines = [head, ["-" * width for width in widths], *rows]
    return "\n".join(f"| {' | '.join(map(str.ljust, line, widths))} |" for line in lines)


def keep(found, path):
    """Put the figures between their markers, with the machine, the day and the command."""
    before, _, rest = path.read_text().partition(BEGIN)
    after = rest.partition(END)[2]
    command = " ".join(["python -m bench", *sys.argv[1:]])
    told = f"{date.today()}, {machine()}, Python {platform.python_version()}, `{command}`:"
    path.write_text(f"{before}{BEGIN}\n{told}\n\n{as_table(found)}\n{END}{after}")


def machine():
    """The processor and how busy it was, which the times depend on."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    model = next(
        (line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine()
    )
    return f"{os.cpu_count()} cores of {model}, load {os.getloadavg()[1]:.1f}"
