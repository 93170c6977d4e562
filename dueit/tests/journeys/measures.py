"""What is measured of a page in a window: no barrier, no target too small or out of reach, nothing that sticks out."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from playwright.sync_api import Page

from dueit.tests.journeys.window import Window

AXE = (settings.BASE_DIR / "dueit/tests/vendor/axe.min.js").read_text()
RUN = """async (options) => {
  await new Promise(requestAnimationFrame);  // colours on their way to another look are nobody's
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));  // or cut short, by a redrawn row
  const { violations } = await axe.run({ resultTypes: ["violations"], ...options });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`);
}"""
# what is dark is laid out as what is light: only its colours are others
COLOURS = {"runOnly": ["color-contrast"]}
LOOKS = [("light", 1280, {}), ("light", 390, {}), ("dark", 1280, COLOURS), ("dark", 390, COLOURS)]
SMALL = [(320, 640), (640, 400)]  # a narrow window, and one of 1280 by 800 at 200 % zoom

LEAST, WISHED = 24, 44

# A control is what one can get to; a link within a sentence is as high as its line, as WCAG 2.5.8 allows.
TARGETS = """([least, wished]) => {
  const controls = [...document.querySelectorAll("a, button, input, select, textarea, summary, [tabindex='0']")];
  const reachable = controls.filter((it) => it.checkVisibility() && !it.disabled && it.type !== "hidden"
    && !it.closest(".skip-link, dialog:not([open]), .visually-hidden"));
  const inSentence = (it) => it.matches("a") && getComputedStyle(it).display === "inline";
  const area = (it) => {
    const own = (it.closest("label") ?? it).getBoundingClientRect();
    const halo = getComputedStyle(it, "::before");
    const grown = halo.content !== "none" && halo.position === "absolute" ? parseFloat(halo.height) : 0;
    return { width: Math.max(own.width, grown), height: Math.max(own.height, grown) };
  };
  const isCovered = (it) => {
    it.focus();
    const { left, top, width, height } = it.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return !(hit && (it.contains(hit) || hit.contains(it) || hit.closest("label")?.contains(it)));
  };
  const name = (it) => [it.localName, it.ariaLabel || it.textContent.trim().slice(0, 40) || it.id].join(" ");
  const said = [];
  for (const it of reachable) {
    const { width, height } = area(it);
    const size = `${Math.round(width)}x${Math.round(height)}`;
    if (!inSentence(it) && Math.min(width, height) < least) said.push(`${name(it)} measures ${size}`);
    const isForFingers = it.matches("button, .button, input, select, nav .chip");
    if (isForFingers && height < wished) said.push(`${name(it)} measures ${size}`);
    if (isCovered(it)) said.push(`${name(it)} is covered`);
  }
  if (document.documentElement.scrollWidth > innerWidth) said.push("the page is wider than its window");
  return said;
}"""


def barriers(page: Page) -> Iterator[str]:
    page.evaluate(AXE)
    for scheme, width, options in LOOKS:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": 844})
        yield from (f"{scheme}, {width}: {found}" for found in page.evaluate(RUN, options))


def crowding(page: Page) -> Iterator[str]:
    for width, height in SMALL:
        page.set_viewport_size({"width": width, "height": height})
        yield from (f"{width}: {found}" for found in complaints(page))


def unfold(window: Window) -> Window:
    """Open all that is folded away, so that it is looked at, too."""
    window.page.evaluate("document.querySelectorAll('main details').forEach((fold) => { fold.open = true; })")
    return window


def is_for_everybody(window: Window) -> bool:
    """Look at a page light and dark, wide and narrow: no barrier that axe can find, and all within reach."""
    found = [*barriers(window.page), *crowding(window.page)]
    window.troubles.clear()  # Chromium reports the 404 of a page that says so
    return found == [] or pytest.fail("\n".join(found))


def complaints(page: Page) -> list[str]:
    """Return what is too small, covered, or sticks out."""
    return page.evaluate(TARGETS, [LEAST, WISHED])
