"""Several tasks at once: chosen by pointer, by keys, by touch, without scripts; seen in another browser at once."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from dueit.tests.journeys.window import SOON
from tasks.actions import add_task, archive_project, move_task
from tasks.actions.adding import NewTask
from tasks.domain.roles import Role
from tasks.models import Task
from tasks.tests.factories import MembershipFactory, ProjectFactory, TaskFactory

TITLES = ["Ask for the hall", "Print the flyers", "Fold the zine", "Write to Noor", "Call Ana"]
SELECT = "(row, shift) => row.dispatchEvent(new CustomEvent('row:select', {bubbles: true, detail: {shift}}))"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.fixture
def project(alice, bob, today):
    project = ProjectFactory(name="Spring zine fair")
    MembershipFactory(project=project, user=alice, role=Role.OWNER)
    MembershipFactory(project=project, user=bob)
    for title in TITLES:
        TaskFactory(project=project, title=title, planned_on=today)
    return project


@pytest.fixture
def room(open_window, alice, project):
    """Alice's window, in the project."""
    return open_window(alice, project.get_absolute_url())


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


class TestLive:
    def test_a_selection_survives_what_others_do(self, room, project, alice, bob):
        start(room)
        for title in TITLES[1:4]:
            box(room, title).click()

        add_task(project, NewTask(title="From elsewhere"), by=bob, at=timezone.now())
        room.shows("From elsewhere", within=SOON)
        are_chosen(room, *TITLES[1:4])
        move_task(Task.objects.get(title=TITLES[2]), "start", by=bob, at=timezone.now())
        expect(room.row(TITLES[2])).to_have_class(re.compile("begun"), timeout=SOON)
        are_chosen(room, *TITLES[1:4])
        move_task(Task.objects.get(title=TITLES[3]), "complete", by=bob, at=timezone.now())
        room.hides(TITLES[3], within=SOON)
        are_chosen(room, *TITLES[1:3])

    def test_it_ends_where_nothing_moves_any_more(self, room, project, alice):
        start(room)
        archive_project(project, by=alice, at=timezone.now())

        expect(bar(room)).to_be_hidden(timeout=SOON)


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


class TestOnAPhone:
    def test_a_tap_on_a_row_is_enough(self, open_window, alice, project):
        phone = open_window(alice, project.get_absolute_url(), **PHONE)
        phone.page.get_by_role("link", name="Select several").tap()
        for title in TITLES[:2]:
            phone.row(title).tap()
        are_chosen(phone, *TITLES[:2])
        bar(phone).get_by_role("button", name="More").tap()
        bar(phone).get_by_role("button", name="Some day").tap()

        phone.says("2 moved to some day.")
        expect(bar(phone)).to_be_hidden()


class TestWithoutScripts:
    def test_boxes_are_on_the_page_and_the_rest_is_one_more(self, open_window, alice, project):
        plain = open_window(alice, project.get_absolute_url(), java_script_enabled=False)
        expect(plain.page.locator(".pick").first).to_be_hidden()
        plain.page.get_by_role("link", name="Select several").click()
        for title in TITLES[:2]:
            box(plain, title).check()
        bar(plain).get_by_role("button", name="Settle").click()
        plain.says("2 settled.")
        plain.lists(*TITLES[2:])
        plain.undo()
        plain.says("All 2 are back as they were.")

        plain.page.get_by_role("link", name="Select several").click()
        for title in TITLES[:2]:
            box(plain, title).check()
        bar(plain).get_by_role("button", name="More").click()
        expect(plain.page.get_by_role("heading", level=1)).to_have_text("What about these?")
        plain.page.get_by_label("Offer to").select_option("Bob")
        plain.button("Offer").click()
        plain.says("2 offered.")
        expect(plain.row(TITLES[0])).to_contain_text("Offered to Bob")
