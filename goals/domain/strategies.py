"""Who does what a goal's tasks say, and who looks whether it is true."""

from enum import StrEnum


class ExecutionKind(StrEnum):
    MANUAL = "manual"


class CheckKind(StrEnum):
    """For goals that go on until something is true."""

    NONE = "none"
    MANUAL = "manual"
