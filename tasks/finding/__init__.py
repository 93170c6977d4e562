"""Finding tasks by words and by how they stand, and whatever else other apps find by the same words."""

from tasks.finding.chosen import Chosen
from tasks.finding.found import Found, find
from tasks.finding.hits import Hit, suggest

__all__ = ["Chosen", "Found", "Hit", "find", "suggest"]
