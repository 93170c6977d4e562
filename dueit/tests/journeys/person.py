"""A person at a window, who has a manner of doing things: by pointer or by keys alone, with scripts or without."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Locator, expect

from dueit.tests.journeys.window import Window

MOST_TABS = 80
HAS_FOCUS = "it => it === document.activeElement"
# A field may leave its ring to the frame that it stands in.
SHOWS_FOCUS = (
    "it => [it, it.closest('.quick-add, .choice')].some(e => e && getComputedStyle(e).outlineStyle !== 'none')"
)
OVERFLOW = "() => document.documentElement.scrollWidth - innerWidth"


@dataclass(frozen=True)
class Manner:
    """How a person works; `options` are those of their browser."""

    name: str
    options: Mapping[str, Any] = field(default_factory=dict)
    by_key: bool = False

    def __str__(self) -> str:
        return self.name


MANNERS = [
    Manner("without scripts", {"java_script_enabled": False}),
    Manner("by keys alone", by_key=True),
    Manner("in a narrow window", {"viewport": {"width": 320, "height": 640}}),
    Manner("at twice the size", {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2}),
]


class Person:
    """Does things at a window in one manner, and minds that the page bears it."""

    def __init__(self, window: Window, manner: Manner) -> None:
        self.window, self.page = window, window.page
        self.by_key, self.has_script = manner.by_key, window.has_script
        self.is_new_page = True
        self.page.on("framenavigated", self.arrive)

    def arrive(self, *_: object) -> None:
        self.is_new_page = True

    def go(self, path: str) -> None:
        self.window.go(path)

    # --- doing
    def press(self, control: Locator, key: str = "Enter") -> None:
        """Activate a button, a link, a box."""
        self.find(control)
        if self.by_key:
            self.reach(control)
            self.page.keyboard.press(key)
        else:
            control.click()

    def write(self, place: Locator, words: str) -> None:
        if self.by_key:
            self.reach(place)
            self.page.keyboard.press("ControlOrMeta+A")
            self.page.keyboard.type(words)
        else:
            place.click()
            place.fill(words)

    def choose(self, title: str, choice: str) -> None:
        """Take a choice of a task: from its row's menu, or from its page where no menu opens."""
        self.press(self.window.row(title).get_by_role("link", name=f"More for: {title}"))
        place = self.page.locator("#menu" if self.has_script else ".choices")
        self.press(place.get_by_text(choice, exact=True))

    def pick(self, select: Locator, option: str) -> None:
        """Choose from a list of options; its popup is the system's, so pointers leave that to the browser."""
        if self.by_key:
            self.reach(select)
            self.page.keyboard.type(option)
        else:
            select.select_option(label=option)

    def slide(self, slider: Locator, *, to: int) -> None:
        """Move a slider from 1 to 5."""
        if self.by_key:
            self.reach(slider)
            for _ in range(abs(to - (now := int(slider.input_value())))):
                self.page.keyboard.press("ArrowRight" if to > now else "ArrowLeft")
            return
        box = slider.bounding_box()
        assert box
        thumb = 32
        slider.click(position={"x": thumb / 2 + (to - 1) / 4 * (box["width"] - thumb), "y": box["height"] / 2})

    def undo(self) -> None:
        """Take the last change back: by its key, or by the newest toast."""
        expect(self.window.toasts.get_by_role("button", name="Undo").last).to_be_visible()
        if self.by_key:
            self.page.keyboard.press("z")
        else:
            self.window.undo()

    # --- minding
    def reach(self, control: Locator) -> None:
        """Go to a control by Tab; what the last key did must not have lost the place, and the focus is seen."""
        self.find(control)
        if not self.is_new_page:
            expect(self.page.locator(":focus")).to_have_count(1)
        self.is_new_page = False
        for _ in range(MOST_TABS):
            if control.evaluate(HAS_FOCUS):
                break
            self.page.keyboard.press("Tab")
        expect(control).to_be_focused()
        assert control.evaluate(SHOWS_FOCUS), f"one can't see that {control} has the focus"

    def find(self, control: Locator) -> None:
        """Wait for a control; wherever there is something to do, the page fits its window."""
        expect(control).to_be_visible()
        assert control.evaluate(OVERFLOW) <= 0, f"{self.page.url} is wider than its window"
