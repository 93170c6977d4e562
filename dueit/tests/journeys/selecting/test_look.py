"""What is chosen fits into its sheet."""

import pytest

from dueit.tests.journeys.selecting.bar import TITLES, are_chosen, box, start

# The pixels in the corners of the sheet, and whose they are: a rounded corner is nobody's.
CORNERS = """sheet => {
    const { left, right, top, bottom } = sheet.getBoundingClientRect();
    const corners = [[left + 2, top + 2], [right - 2, top + 2], [left + 2, bottom - 2], [right - 2, bottom - 2]];
    return corners.map(([x, y]) => Boolean(document.elementFromPoint(x, y)?.closest(".task")));
}"""


@pytest.mark.parametrize("width", [1280, 390])
def test_stays_within_the_round_corners(open_window, alice, project, width):
    window = open_window(alice, project.get_absolute_url(), viewport={"width": width, "height": 1_400})
    start(window)
    for title in (TITLES[0], TITLES[-1]):
        box(window, title).click()
    are_chosen(window, TITLES[0], TITLES[-1])

    assert window.page.locator("#project-rows").evaluate(CORNERS) == [False] * 4
