"""What can happen to steps that are thought about."""

from dataclasses import dataclass

from dueit.core.events import Event


@dataclass(frozen=True, kw_only=True)
class DraftEvent(Event):
    """Something happened to a plan that only the person who asked can see."""

    draft_id: int
    user_id: int

    @property
    def subject(self) -> str:
        return f"draft-{self.draft_id}"


@dataclass(frozen=True, kw_only=True)
class StepsAsked(DraftEvent):
    """Somebody waits for steps: a whole plan, or something else in the place of one step."""

    level: int
    wish: str


@dataclass(frozen=True, kw_only=True)
class StepsProposed(DraftEvent):
    """A plan is there to be looked at."""

    source: str


@dataclass(frozen=True, kw_only=True)
class DraftDropped(DraftEvent):
    """A plan was left for now, or another one took its place."""
