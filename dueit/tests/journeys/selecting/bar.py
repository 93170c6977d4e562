"""The boxes of a list, and the bar that says what can be done with what is chosen."""

from playwright.sync_api import expect

TITLES = ["Ask for the hall", "Print the flyers", "Fold the zine", "Write to Noor", "Call Ana"]


def box(window, title):
    return window.row(title).locator(".pick")


def bar(window):
    return window.page.locator("#many")


def start(window):
    window.page.get_by_role("link", name="Select several").click()
    expect(bar(window)).to_be_visible()


def are_chosen(window, *titles):
    expect(window.page.locator(".task:has(> .pick:checked) .title")).to_have_text(list(titles))
    expect(bar(window).locator("[data-chosen]")).to_have_text(f"{len(titles)} chosen" if titles else "Choose some:")


def beside(window, title, *keys):
    """Click a row beside its words, holding keys."""
    window.row(title).click(modifiers=list(keys), position={"x": 300, "y": 6})
