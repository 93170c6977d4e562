"""What isn't somebody's to do says so in words, and changes nothing."""

import pytest

from dueit.tests.journeys.window import Window
from tasks.domain.roles import Role
from tasks.models import Membership, Task
from tasks.tests.factories import MembershipFactory, ProjectFactory, TaskFactory


def test_a_click_that_comes_after_one_s_place_has_changed_hears_why(open_window, alice, bob, today):
    project = ProjectFactory(name="Spring zine fair")
    MembershipFactory(project=project, user=alice, role=Role.OWNER)
    MembershipFactory(project=project, user=bob)
    task = TaskFactory(project=project, title="Ask for the hall", planned_on=today)
    window: Window = open_window(bob)
    window.shows("Ask for the hall")
    Membership.objects.filter(user=bob, project=project).update(role=Role.VIEWER)

    window.settle("Ask for the hall")

    window.says("That is for somebody else in this project to do.")
    assert Task.objects.get(pk=task.pk).is_open
    window.troubles.clear()  # Chromium reports the answer itself


LOOK = """pebble => {
    const [box, tick] = [getComputedStyle(pebble), getComputedStyle(pebble, "::after")];
    return [box.backgroundColor, box.borderColor, box.borderRadius, tick.opacity].join();
}"""


class TestUnderAFinger:
    @pytest.mark.parametrize("answer", ["none", "refused"])
    def test_no_pressed_look_remains(self, open_window, alice, three, answer):
        window = open_window(alice, viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
        pebble = window.pebble("Write to Noor")
        untouched = pebble.evaluate(LOOK)
        window.page.route("**/complete/", lambda route: route.fulfill(status=403) if answer == "refused" else None)

        pebble.tap()

        if answer == "refused":
            window.says("nothing has changed")
        window.page.wait_for_function(
            f"([pebble, look]) => ({LOOK})(pebble) === look", arg=[pebble.element_handle(), untouched]
        )
        window.troubles.clear()  # Chromium reports the 403
