"""What a person sees and does in a window, in their words."""

import os

from playwright.sync_api import Locator, Page, expect

# Milliseconds in which other windows show a change; PATIENCE=3 on a machine that is busy with other things.
SOON = int(1_000 * float(os.environ.get("PATIENCE", "1")))

# Chromium leaves out the fade between two pages when it has no time for it, and reports that as an error of the page.
# That a page does not fade after all is one of ours: see fades.js.
SKIPPED_FADE = "Transition was aborted"
OUR_FADE = "opt-in disabled"


class Window:
    """One window of one browser."""

    def __init__(self, page: Page, *, has_script: bool = True) -> None:
        self.page = page
        self.has_script = has_script
        self.troubles: list[str] = []
        page.on("console", lambda said: self.troubles.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.note(str(error)))

    def note(self, error: str) -> None:
        if SKIPPED_FADE not in error or OUR_FADE in error:
            self.troubles.append(error)

    def beside(self) -> "Window":
        """Another window of the same browser, at the same page."""
        other = Window(self.page.context.new_page())
        other.troubles = self.troubles
        other.go(self.page.url)
        return other

    def go(self, path: str) -> None:
        self.page.goto(path)
        if self.has_script and self.page.locator("#live").count():
            self.is_live()

    def reload(self) -> None:
        self.go(self.page.url)

    def is_live(self, *, within: int = 5_000) -> None:
        expect(self.page.locator("html")).to_have_attribute("data-live", "on", timeout=within)

    # --- what is there
    @property
    def field(self) -> Locator:
        """Where one writes what would help."""
        return self.page.locator("main [data-quick-add]").get_by_label("Add a task")

    @property
    def toasts(self) -> Locator:
        return self.page.locator("#toasts")

    @property
    def focused(self) -> Locator:
        return self.page.locator(":focus")

    def row(self, title: str) -> Locator:
        return self.page.locator(".task").filter(has=self.page.locator(f'.title:text-is("{title}")'))

    def pebble(self, title: str) -> Locator:
        return self.page.get_by_role("checkbox", name=title, exact=True)

    def titles(self) -> list[str]:
        return self.page.locator("main sortable-list .title").all_inner_texts()

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    # --- what one does
    def add(self, line: str) -> None:
        self.field.fill(line)
        self.field.press("Enter")

    def settle(self, title: str) -> None:
        self.pebble(title).click()

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def choose(self, title: str, choice: str) -> None:
        """Take a choice from the row's menu."""
        self.row(title).get_by_role("link", name=f"More for: {title}").click()
        self.page.locator("#menu").get_by_text(choice, exact=True).click()

    def undo(self) -> None:
        self.toasts.get_by_role("button", name="Undo").last.click()

    def lift(self, title: str, *, over: str) -> None:
        """Drag a row to where another is, and hold it there."""
        start, end = (self.row(name).locator(".handle").bounding_box() for name in (title, over))
        assert start
        assert end
        middle = start["x"] + start["width"] / 2
        top, bottom = start["y"] + start["height"] / 2, end["y"] + end["height"] / 2
        beyond = 14 if bottom > top else -14
        self.page.mouse.move(middle, top)
        self.page.mouse.down()
        self.page.mouse.move(middle, top + beyond / 2, steps=4)
        self.page.mouse.move(middle, bottom + beyond, steps=12)

    def drop(self) -> None:
        self.page.mouse.up()

    # --- what one sees
    def shows(self, title: str, *, within: int = 5_000) -> None:
        expect(self.row(title)).to_be_visible(timeout=within)

    def hides(self, title: str, *, within: int = 5_000) -> None:
        expect(self.row(title)).to_be_hidden(timeout=within)

    def has_settled(self, title: str, *, within: int = 5_000) -> None:
        expect(self.pebble(title)).to_be_checked(timeout=within)

    def has_open(self, title: str, *, within: int = 5_000) -> None:
        expect(self.pebble(title)).not_to_be_checked(timeout=within)

    def says(self, words: str, *, within: int = 5_000) -> None:
        expect(self.toasts).to_contain_text(words, timeout=within)

    def lists(self, *titles: str, within: int = 5_000) -> None:
        """These tasks, in this order, and no others."""
        expect(self.page.locator("main sortable-list .title")).to_have_text(list(titles), timeout=within)
