"""A language model's server on loopback, as real as HTTP gets, with every way of going wrong by name.

`python -m dueit.core.llm.stand_in --mode fenced` starts one to try by hand; tests use `StandIn`.
"""

from dueit.core.llm.stand_in.modes import MODES
from dueit.core.llm.stand_in.server import KEY, StandIn

__all__ = ["KEY", "MODES", "StandIn"]
