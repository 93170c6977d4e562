"""Rhythms said on Wednesday 4 March 2026 and how they are said back: `lines/<name>.txt`, cells divided by bars."""

from datetime import date
from pathlib import Path

TODAY = date(2026, 3, 4)


def lines(name):
    text = (Path(__file__).parent / "lines" / f"{name}.txt").read_text(encoding="utf-8")
    return [tuple(cell.strip() for cell in line.split("|")) for line in text.splitlines()]
