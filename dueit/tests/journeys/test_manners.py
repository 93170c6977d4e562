"""Each core action in each manner: without JavaScript, by keys alone, 320 px wide, and at 200 % zoom."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from dueit.tests.journeys.person import MANNERS, Person
from goals.jobs import break_down_due
from goals.models import Draft
from goals.tests.factories import GoalFactory, StepFactory
from notifications.actions import pause
from tasks.models import Task

EMAIL, PASSWORD, ANOTHER = "mira@example.com", "stones in the brook", "a heron by the brook"
THREE = ("Water the ferns", "Write to Noor", "Fold the zine")


@pytest.fixture(params=MANNERS, ids=str)
def manner(request):
    return request.param


@pytest.fixture
def person(open_window, alice, manner):
    """Alice, on Today."""
    return Person(open_window(alice, **manner.options), manner)


@pytest.fixture
def stranger(open_window, manner):
    return Person(open_window(path="/", **manner.options), manner)


def think(person):
    """Do what the worker does, once there is something to think about; a page without scripts is loaded again."""
    expect(person.page.locator(".thinking").first).to_be_visible()
    while Draft.objects.filter(state="waiting").exists():
        break_down_due()
    if not person.has_script:
        person.page.reload()
    expect(person.page.locator(".thinking")).to_have_count(0)


def sign_up(stranger):
    page = stranger.page
    stranger.press(page.get_by_role("link", name="Make an account"))
    stranger.write(page.get_by_label("E-mail"), EMAIL)
    stranger.write(page.get_by_label("Password", exact=True), PASSWORD)
    stranger.press(page.get_by_role("button", name="Make my account"))


class TestComingIn:
    def test_sign_up_choose_a_clock_think_of_a_task(self, stranger):
        sign_up(stranger)
        page = stranger.page
        stranger.write(page.get_by_label("What should we call you?"), "Mira")
        stranger.pick(page.get_by_label("Time zone"), "Lisbon")
        stranger.press(page.get_by_role("button", name="Yes, go on"))
        stranger.write(page.get_by_label("What is on your mind?"), "Water the ferns")
        stranger.press(page.get_by_role("button", name="Just one task"))

        stranger.window.lists("Water the ferns")
        stranger.go("/settings/")
        expect(page.get_by_label("Time zone")).to_have_value("Europe/Lisbon")

    def test_choose_another_password_leave_and_come_back(self, stranger):
        sign_up(stranger)
        page = stranger.page
        stranger.press(page.get_by_role("button", name="Skip this"))
        expect(page.get_by_role("heading", name="Good")).to_be_visible()
        stranger.go("/settings/")
        stranger.press(page.get_by_role("link", name="Change your password"))
        for label, word in (("Your password now", PASSWORD), ("New password", ANOTHER)):
            stranger.write(page.get_by_label(label, exact=True), word)
        stranger.press(page.get_by_role("button", name="Change it"))
        expect(page.locator("body")).to_contain_text("Your new password is set.")

        stranger.go("/settings/")
        stranger.press(page.get_by_role("main").get_by_role("button", name="Log out"))
        stranger.write(page.get_by_label("E-mail"), EMAIL)
        stranger.write(page.get_by_label("Password", exact=True), ANOTHER)
        stranger.press(page.get_by_role("button", name="Log in"))
        expect(page.get_by_role("link", name="Today").locator("visible=true")).to_be_visible()

    def test_change_the_clock_and_the_look(self, person):
        person.go("/settings/")
        person.pick(person.page.get_by_label("Time zone"), "Lisbon")
        if person.by_key:
            person.reach(person.page.get_by_label("Like my device"))
            person.page.keyboard.press("ArrowUp")
        else:
            person.press(person.page.get_by_text("Dark", exact=True))
        person.press(person.page.get_by_role("button", name="Keep this"))

        expect(person.page.locator("html")).to_have_attribute("data-theme", "dark")
        expect(person.page.get_by_label("Time zone")).to_have_value("Europe/Lisbon")


@pytest.mark.usefixtures("three")
class TestTasks:
    def test_add_and_take_back(self, person):
        chips = person.page.locator("main .chip")
        person.write(person.window.field, "Read the news tomorrow ~15m")
        if person.has_script:
            expect(chips).to_have_count(2)
            person.press(chips.filter(has_text="tomorrow"))
            expect(chips).to_have_count(1)
        person.press(person.page.locator("main").get_by_role("button", name="Add", exact=True))

        added = "Read the news tomorrow" if person.has_script else "Read the news"
        person.window.says(added)
        assert Task.objects.get(title=added).minutes == 15
        person.undo()
        expect(person.window.field).to_have_value(re.compile("Read the news.*"))
        person.go("/")
        person.window.lists(*THREE)

    def test_settle_begin_and_put_back(self, person):
        window = person.window
        person.press(window.pebble("Write to Noor"), "Space")
        window.has_settled("Write to Noor")
        person.undo()
        window.has_open("Write to Noor")

        person.press(window.row("Water the ferns").get_by_role("button", name="Begin"))
        expect(window.row("Water the ferns")).to_have_class("task open begun")
        person.press(window.row("Water the ferns").get_by_role("button", name="Put back"))
        expect(window.row("Water the ferns")).to_have_class("task open")

        person.press(window.row("Water the ferns").get_by_role("button", name="Not today"))
        window.lists("Write to Noor", "Fold the zine")
        person.go("/recent/")
        person.press(window.button("Undo").first)
        person.go("/")
        window.lists(*THREE)

    @pytest.mark.parametrize(("choice", "path"), [("Some day", "/some-day/"), ("Let it go", "/let-go/")])
    def test_lay_aside(self, person, choice, path):
        person.choose("Write to Noor", choice)
        person.window.says("“Write to Noor”")
        person.go("/")
        person.window.lists("Water the ferns", "Fold the zine")
        person.go(path)
        person.window.shows("Write to Noor")

    def test_start_afresh(self, person):
        person.choose("Write to Noor", "Start afresh")
        person.write(person.page.get_by_label("What is it?"), "Call Noor")
        person.press(person.window.button("Start afresh"))

        expect(person.page.get_by_role("heading", level=1)).to_have_text("Call Noor")
        person.go("/")
        person.window.lists("Water the ferns", "Call Noor", "Fold the zine")

    def test_reorder(self, person):
        person.choose("Write to Noor", "Move up")
        if not person.has_script:
            expect(person.page.locator(".facts")).to_contain_text("1 of 3")
            person.go("/")
        person.window.lists("Write to Noor", "Water the ferns", "Fold the zine")

        if person.by_key:
            person.reach(person.window.pebble("Write to Noor"))
            person.page.keyboard.press("Alt+ArrowDown")
            person.window.lists(*THREE)
            expect(person.window.pebble("Write to Noor")).to_be_focused()


class TestGoals:
    def test_say_a_goal_look_at_steps_and_keep_some(self, person):
        page, steps = person.page, person.page.locator(".suggestion:not(.thinking)")
        person.go("/goals/new/")
        person.write(page.get_by_label("What would you like to be true?"), "Hold a zine fair in spring")
        person.slide(page.get_by_role("slider"), to=1)
        person.press(page.get_by_role("button", name="Show me steps"))
        think(person)
        expect(steps).to_have_count(3)
        person.slide(page.get_by_role("slider"), to=2)
        if not person.has_script:
            person.press(page.get_by_role("button", name="Show me steps of this size"))
        think(person)

        person.press(steps.nth(1).get_by_role("checkbox"), "Space")
        dropped = steps.nth(1).locator(".title").inner_text()
        before = steps.locator(".title").all_inner_texts()
        person.press(steps.nth(2).get_by_role("button", name="Another idea instead of"))
        think(person)
        expect(steps.nth(2).locator(".title")).not_to_have_text(before[2])
        person.press(steps.nth(0).get_by_role("button", name="Smaller steps for"))
        think(person)
        expect(steps.nth(0).locator(".title")).not_to_have_text(before[0])
        kept = [title for title in steps.locator(".title").all_inner_texts() if title != dropped]
        person.press(page.get_by_role("button", name="Keep these").locator("visible=true"))

        expect(page).to_have_url(re.compile(r"/goals/\d+/$"))
        person.window.lists(*kept)

    def test_call_a_goal_true_let_it_rest_and_take_it_up_again(self, person, alice):
        goal = StepFactory(goal=GoalFactory(project=alice.personal_project, owner=alice)).goal
        page = person.page
        for ending in ("It is true now", "Let it rest"):
            person.go(goal.get_absolute_url())
            person.press(page.get_by_role("button", name=ending))
            expect(page.get_by_role("heading", level=1)).to_have_text("Goals")
            person.press(page.locator("summary", has_text="Reached or at rest"))
            person.press(page.get_by_role("link", name=goal.title))
            person.press(page.get_by_role("button", name="Take it up again"))
            expect(page.get_by_role("button", name="It is true now")).to_be_visible()

    def test_make_a_task_smaller(self, three, person):
        page = person.page
        person.choose("Write to Noor", "Make it smaller")
        person.press(page.get_by_role("button", name="Show me steps"))
        think(person)
        person.press(page.get_by_role("button", name="Keep these").locator("visible=true"))

        expect(page.get_by_role("heading", name="Its smaller steps")).to_be_visible()


class TestHowOneIsTold:
    def test_choose_what_comes_by_which_way(self, person):
        page = person.page
        person.go("/settings/notices/")
        box = page.get_by_role("checkbox", name="Somebody calls you by name: digest")
        expect(box).not_to_be_checked()
        person.press(box, "Space")
        person.press(page.get_by_role("button", name="Keep these"))
        expect(box).to_be_checked()

        person.press(page.get_by_role("button", name="As it was at first"))
        expect(box).not_to_be_checked()
        person.undo()
        expect(box).to_be_checked()

    def test_have_it_quiet(self, person):
        page = person.page
        person.go("/settings/notices/")
        form = page.locator("form", has=page.get_by_role("button", name="Have it quiet"))
        for place, hour in (("From", "09:00"), ("Until", "09:00")):
            write_hour(person, form.get_by_label(place, exact=True), hour)
        person.press(page.get_by_role("button", name="Have it quiet"))
        expect(page.get_by_text("They would have no length")).to_be_visible()
        person.window.troubles.clear()  # Chromium reports the 422 of a form that is not right yet
        write_hour(person, form.get_by_label("Until", exact=True), "10:30")
        person.press(page.get_by_role("button", name="Have it quiet"))

        expect(page.locator("summary", has_text="Every day, 09:00 to 10:30")).to_be_visible()
        person.undo()
        expect(page.locator("summary", has_text="Your first quiet hours")).to_be_visible()

    def test_end_a_pause(self, person, alice, today):
        pause(alice, today + timedelta(days=3), by=alice, at=timezone.now())
        person.go("/settings/notices/")
        expect(person.page.get_by_text("The next message can come on ")).to_be_visible()
        person.press(person.page.get_by_role("button", name="End the pause now"))
        expect(person.page.get_by_text("The next message can come now")).to_be_visible()


def write_hour(person, field, hour):
    """Write a time of the day; a browser has places of its own for hours and minutes."""
    if person.by_key:
        person.reach(field)
        person.page.keyboard.type(f"{hour.replace(':', '')}AM")
    else:
        field.fill(hour)
