"""A rhythm in a person's own words: "every weekday at 7", "20 times until 3 March, not on Sundays"."""

from goals.domain.spoken.reading import read
from goals.domain.spoken.refusals import Unclear

__all__ = ["Unclear", "read"]
