"""Several tasks by pointer."""

import pytest
from playwright.sync_api import expect

from dueit.tests.journeys.selecting.bar import TITLES, are_chosen, bar, beside, box, start
from dueit.tests.journeys.window import SOON
from tasks.models import Task
from tasks.tests.factories import TaskFactory


class TestByPointer:
    def test_a_range_is_settled_and_taken_back_as_one(self, room, open_window, bob, project):
        his = open_window(bob, project.get_absolute_url())
        start(room)
        box(room, TITLES[0]).click()
        box(room, TITLES[2]).click(modifiers=["Shift"])
        are_chosen(room, *TITLES[:3])
        box(room, TITLES[1]).click()
        are_chosen(room, TITLES[0], TITLES[2])

        bar(room).get_by_role("button", name="Settle").click()

        room.says("2 settled.")
        expect(bar(room)).to_be_hidden()
        room.hides(TITLES[0])
        his.hides(TITLES[0], within=SOON)
        his.hides(TITLES[2])
        room.undo()
        room.says("All 2 are back as they were.")
        his.shows(TITLES[0], within=SOON)
        room.lists(*TITLES)

    @pytest.mark.parametrize("height", [600, 800])
    def test_no_word_about_the_last_deeds_lies_over_the_bar(self, window, height):
        window.page.set_viewport_size({"width": 1280, "height": height})
        for number in range(3):
            window.add(f"Buy stamp {number}")
            window.says(f"“Buy stamp {number}” is added.")
        start(window)
        box(window, "Buy stamp 0").click()

        bar(window).get_by_role("button", name="Settle").click(timeout=SOON)

        window.says("One settled.")

    def test_control_and_shift_begin_it_beside_the_words(self, room):
        beside(room, TITLES[1], "ControlOrMeta")
        are_chosen(room, TITLES[1])
        beside(room, TITLES[3], "Shift")
        are_chosen(room, *TITLES[1:4])
        room.press("Escape")

        expect(bar(room)).to_be_hidden()
        expect(room.page.locator(".pick:checked")).to_have_count(0)

    def test_the_whole_row_is_its_box(self, room):
        start(room)
        room.row(TITLES[1]).click()
        are_chosen(room, TITLES[1])
        room.row(TITLES[1]).get_by_role("link", name=f"More for: {TITLES[1]}").click()
        expect(room.page.locator("#menu")).to_be_visible()
        room.press("Escape")
        are_chosen(room, TITLES[1])

    def test_an_event_on_a_row_selects_it_too(self, room):
        for title, shift in (TITLES[0], False), (TITLES[2], True):
            room.row(title).evaluate(
                "(row, shift) => row.dispatchEvent(new CustomEvent('row:select', {bubbles: true, detail: {shift}}))",
                shift,
            )

        are_chosen(room, *TITLES[:3])

    def test_what_else_can_be_done_follows_what_is_chosen(self, open_window, alice, project, today):
        TaskFactory(project=alice.personal_project, title="Water the ferns", planned_on=today)
        hers = open_window(alice)
        start(hers)
        box(hers, TITLES[0]).click()
        bar(hers).get_by_role("button", name="More").click()
        offer = bar(hers).get_by_label("Offer to")
        expect(offer).to_be_visible()
        box(hers, "Water the ferns").click()
        expect(offer).to_have_count(0)
        box(hers, "Water the ferns").click()

        offer.select_option("Bob")
        bar(hers).get_by_role("button", name="Offer").click()

        hers.says("One offered.")
        hers.hides(TITLES[0])

    def test_they_go_to_another_project(self, room, alice):
        start(room)
        for title in TITLES[:2]:
            box(room, title).click()
        bar(room).get_by_role("button", name="More").click()
        bar(room).get_by_label("Move to").select_option("My own things")
        bar(room).get_by_role("button", name="Move").click()

        room.says("2 moved to another project.")
        room.lists(*TITLES[2:])
        assert Task.objects.filter(project=alice.personal_project).count() == 2
