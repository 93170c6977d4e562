"""Several tasks by keys."""

from playwright.sync_api import expect

from dueit.tests.journeys.selecting.bar import TITLES, are_chosen, bar, box, start
from tasks.models import Task
from tasks.tests.factories import TaskFactory


class TestByKeys:
    def test_boxes_are_reached_and_ranges_told(self, room):
        room.page.get_by_role("link", name="Select several").focus()
        room.press("Enter")
        expect(box(room, TITLES[0])).to_be_focused()
        room.press("Space")
        expect(room.page.locator("#announce")).to_have_text("1 chosen")
        are_chosen(room, TITLES[0])
        bar(room).get_by_role("button", name="Let go").focus()
        room.press("Enter")

        room.says("One let go.")
        room.lists(*TITLES[1:])
        expect(room.page.get_by_role("link", name="Select several")).to_be_focused()

    def test_single_keys_walk_and_choose(self, room):
        for key in ("j", "x", "j", "j", "Shift+X"):
            room.press(key)

        are_chosen(room, *TITLES[:3])

    def test_enter_in_a_day_only_looks_again(self, room):
        start(room)
        box(room, TITLES[0]).click()
        bar(room).get_by_role("button", name="More").click()
        bar(room).get_by_label("Or on").press("Enter")

        expect(bar(room).get_by_label("Or on")).to_be_visible()
        assert not Task.objects.exclude(state="waiting").exists()

    def test_choose_what_was_found(self, open_window, alice):
        for title in ("Ask for the hall", "Sweep the hall", "Write to Noor"):
            TaskFactory(project=alice.personal_project, title=title)
        window = open_window(alice, "/find/?q=hall")
        for key in ("j", "x", "j", "x"):
            window.press(key)
        expect(bar(window).locator("[data-chosen]")).to_have_text("2 chosen")
        bar(window).get_by_role("button", name="Settle").click()

        window.says("2 settled.")
        assert set(Task.objects.filter(state="waiting").values_list("title", flat=True)) == {"Write to Noor"}
