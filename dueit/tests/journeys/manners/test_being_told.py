"""How one is told, and when not."""

from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from notifications.actions import pause


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
