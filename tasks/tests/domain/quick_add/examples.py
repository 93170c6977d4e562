"""Lines typed on Wednesday 4 March 2026 and what they mean: `lines/<name>.txt`, cells divided by bars."""

from datetime import date
from pathlib import Path

TODAY = date(2026, 3, 4)


def lines(name):
    return (Path(__file__).parent / "lines" / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def cells(line):
    return [cell.strip() for cell in line.split("|")]
