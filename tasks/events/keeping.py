"""What can happen to the searches that somebody keeps."""

from dataclasses import dataclass

from dueit.core.events import Event


@dataclass(frozen=True, kw_only=True)
class ViewEvent(Event):
    """Something happened to a search that its person keeps."""

    view_id: int

    @property
    def subject(self) -> str:
        return f"view-{self.view_id}"


@dataclass(frozen=True, kw_only=True)
class ViewKept(ViewEvent):
    """A search is kept under a name."""


@dataclass(frozen=True, kw_only=True)
class ViewRemoved(ViewEvent):
    """A search is kept no longer."""


@dataclass(frozen=True, kw_only=True)
class ViewTakenBack(ViewEvent):
    """Keeping it was taken back."""

    entry_id: int


@dataclass(frozen=True, kw_only=True)
class ViewBroughtBack(ViewEvent):
    """Removing it was taken back."""

    entry_id: int
