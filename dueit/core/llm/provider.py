"""The port to a language model: what may be asked, what comes back, and what may go wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar, Literal, NamedTuple, Protocol, TypedDict

BUDGET_S = 20.0


class Outcome(StrEnum):
    ASKED = "asked"
    ANSWERED = "answered"
    UNAVAILABLE = "unavailable"
    BUSY = "busy"
    TIMED_OUT = "timed_out"
    MISCONFIGURED = "misconfigured"
    UNUSABLE = "unusable"
    REFUSED = "refused"


class Message(TypedDict):
    role: Literal["system", "user", "assistant"]
    content: str


class Schema(NamedTuple):
    """The JSON schema an answer must follow, under the name the server is told."""

    name: str
    body: dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a model wrote, and what it took: `ms` of waiting, `attempts` requests."""

    text: str
    model: str
    tokens_in: int = 0
    tokens_out: int = 0
    ms: int = 0
    attempts: int = 1
    finish: str = "stop"


class Provider(Protocol):
    """A language model behind some server."""

    @property
    def model(self) -> str: ...

    def complete(
        self, messages: Sequence[Message], *, schema: Schema | None, max_tokens: int, budget_s: float = BUDGET_S
    ) -> Answer:
        """Ask once and wait at most `budget_s` seconds of wall clock; raise LlmError for anything else."""
        ...


class LlmError(Exception):
    """No usable answer. `sentence` is for the person, the message (`str(error)`) for the operator.

    `pause` is how many seconds to wait before asking again is worth it; None means never.
    """

    outcome: ClassVar[Outcome]
    sentence: ClassVar[str]

    def __init__(self, remark: str, *, pause: float | None = None, text: str = "") -> None:
        super().__init__(remark)
        self.pause = pause
        self.text = text
        self.attempts = 0
        self.ms = 0


class Unavailable(LlmError):
    """The server could not be reached, broke off, or is in trouble."""

    outcome = Outcome.UNAVAILABLE
    sentence = "The assistant could not be reached"


class Busy(LlmError):
    """The server asked for fewer questions."""

    outcome = Outcome.BUSY
    sentence = "The assistant is busy right now"


class TimedOut(LlmError):
    """The budget was used up before the answer was complete."""

    outcome = Outcome.TIMED_OUT
    sentence = "The assistant took too long to answer"


class Misconfigured(LlmError):
    """The key, the model or the address is wrong: only an operator can mend it."""

    outcome = Outcome.MISCONFIGURED
    sentence = "The assistant is not quite set up here yet"


class SchemaUnsupported(Misconfigured):
    """The model cannot promise a JSON schema; plain JSON may still work."""


class Unusable(LlmError):
    """An answer came, but it was cut, empty, or far too large. `text` is what there was of it."""

    outcome = Outcome.UNUSABLE
    sentence = "The assistant gave an answer that could not be used"


class Refused(LlmError):
    """The model declined to answer."""

    outcome = Outcome.REFUSED
    sentence = "The assistant preferred not to answer this"
