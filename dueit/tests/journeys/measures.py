"""What is measured of a page in a window: whether it fits, whether its targets are large enough and can be got at."""

from playwright.sync_api import Page

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
    if (it.matches("button, .button, input, select") && height < wished) said.push(`${name(it)} measures ${size}`);
    if (isCovered(it)) said.push(`${name(it)} is covered`);
  }
  if (document.documentElement.scrollWidth > innerWidth) said.push("the page is wider than its window");
  return said;
}"""


def complaints(page: Page) -> list[str]:
    """Return what is too small, covered, or sticks out."""
    return page.evaluate(TARGETS, [LEAST, WISHED])
