"""What a live row looks like on an open page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fragment:
    """HTML that is the same for every viewer (`<hx-partial>` pieces), and the names of regions that should refetch."""

    content: str = ""
    pings: tuple[str, ...] = ()
