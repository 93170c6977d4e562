"""From what a model wrote to a plan one can trust, or to a list of what is wrong with it."""

from goals.domain.answer.cleaning import read
from goals.domain.answer.schema import WIRE_SCHEMA
from goals.domain.answer.unfit import TurnedDown, Unfit

__all__ = ["WIRE_SCHEMA", "TurnedDown", "Unfit", "read"]
