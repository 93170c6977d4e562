"""Several lines become several tasks: pasted, typed without scripts, handed back by undo."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tasks.actions import open_project

TEXT = "- Water the ferns\n- Call Ana tomorrow 10:00\n\n3. Fold the zine ~45m"
PASTE = """(field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""


def lines(window):
    return window.page.locator("main [name=line]")


@pytest.mark.usefixtures("alice")
class TestPasting:
    def test_leads_to_a_look_then_to_tasks_and_back(self, window):
        window.field.press_sequentially("Ask for the hall")
        window.field.evaluate(PASTE, f"\n{TEXT}")

        expect(lines(window)).to_have_count(4)
        assert [one.input_value() for one in lines(window).all()] == [
            *("Ask for the hall", "Water the ferns", "Call Ana tomorrow 10:00", "Fold the zine ~45m")
        ]
        window.page.get_by_label("Keep line 2").uncheck()
        lines(window).nth(3).fill("Fold two zines ~45m")
        window.button("Keep these").click()

        window.says("3 added.")
        window.lists("Ask for the hall", "Fold two zines")
        window.undo()
        window.says("3 are lines again.")
        expect(lines(window)).to_have_count(3)

    def test_of_one_line_stays_in_the_field(self, window):
        window.field.focus()
        window.field.evaluate(PASTE, "Water the ferns\n")

        expect(window.page).to_have_url(re.compile(r"/$"))


class TestWithoutScripts:
    def test_they_are_typed_on_a_page(self, open_window, alice):
        plain = open_window(alice, java_script_enabled=False)
        plain.go("/tasks/add/")
        plain.page.locator("main").get_by_role("link", name="Several lines").click()
        plain.page.get_by_label("One on each line").fill(TEXT)
        plain.button("Look at them").click()
        lines(plain).nth(0).fill("Water all ferns")
        plain.button("Keep these").click()

        plain.says("3 added.")
        plain.undo()
        plain.says("3 are lines again.")
        expect(lines(plain).nth(0)).to_have_value("Water all ferns")

    def test_they_can_be_left_for_the_project_one_came_from(self, open_window, alice):
        project = open_project("Zine fair", by=alice, at=timezone.now())
        plain = open_window(alice, project.get_absolute_url(), java_script_enabled=False)
        plain.page.get_by_role("link", name="Several lines").click()
        plain.page.get_by_label("One on each line").fill(TEXT)
        plain.button("Look at them").click()
        plain.page.get_by_role("link", name="Leave it").click()

        expect(plain.page).to_have_url(re.compile(rf"{project.get_absolute_url()}$"))
