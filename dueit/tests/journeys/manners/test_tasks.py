"""Tasks, from the first word to the last."""

import re

import pytest
from playwright.sync_api import expect

from tasks.models import Task

THREE = ("Water the ferns", "Write to Noor", "Fold the zine")


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
