"""The ways out of the house: a class for each, that hands over what was told and says what came of it."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Protocol

from django.utils.module_loading import import_string

from notifications.domain.sending import Outcome
from notifications.models import Delivery


class Transport(Protocol):
    """One way out of the house."""

    def is_there(self) -> bool:
        """Whether this installation has it."""
        ...

    def addresses(self, people: Collection[int]) -> Iterable[tuple[int, str]]:
        """Return the people who can be reached by it now, each with an address; somebody may have several."""
        ...

    def why_not(self, delivery: Delivery) -> str:
        """Say why an address is none of its person's any more; "" if it is."""
        ...

    def prepare(self, deliveries: Sequence[Delivery]) -> None:
        """Read along what all of these say, in a few questions, before each is sent."""
        ...

    def send(self, delivery: Delivery) -> Outcome:
        """Hand it over and say what came of it; takes as long as the other side does."""
        ...

    def give_up(self, delivery: Delivery, *, at: datetime) -> None:
        """Use an address no more: the other side says that nobody has it."""
        ...

    def close(self) -> None:
        """Let go of what was kept open for the next."""
        ...


TRANSPORTS = {"email": "notifications.transports.email.Email", "push": "notifications.transports.push.Push"}


def transport(name: str) -> Transport:
    """Return the transport of that name; one that is none raises KeyError."""
    found: Transport = import_string(TRANSPORTS[name])()
    return found


class Ways:
    """The ways out of the house as one worker takes them: what one keeps open, it keeps until they are done."""

    def __init__(self) -> None:
        self._taken: dict[str, Transport] = {}

    def __getitem__(self, name: str) -> Transport:
        if name not in self._taken:
            self._taken[name] = transport(name)
        return self._taken[name]

    def close(self) -> None:
        for each in self._taken.values():
            each.close()
