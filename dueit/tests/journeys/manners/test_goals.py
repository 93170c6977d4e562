"""Goals, and the steps that are kept of them."""

import re

from playwright.sync_api import expect

from goals.jobs import break_down_due
from goals.models import Draft
from goals.tests.factories import GoalFactory, StepFactory


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


def think(person):
    """Do what the worker does, once there is something to think about; a page without scripts is loaded again."""
    expect(person.page.locator(".thinking").first).to_be_visible()
    while Draft.objects.filter(state="waiting").exists():
        break_down_due()
    if not person.has_script:
        person.page.reload()
    expect(person.page.locator(".thinking")).to_have_count(0)
