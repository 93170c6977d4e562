"""Any sequence of adding and moving gives the intended order, one distinct place each."""

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from accounts.models import User
from tasks import actions
from tasks.actions import NewTask
from tasks.models import Task
from tasks.tests.factories import NOON

places = st.tuples(st.integers(0, 7), st.integers(0, 7), st.booleans())


class TestOrder(TestCase):
    def setUp(self):
        self.alice = User.objects.create_user("alice@example.com")
        self.project = self.alice.personal_project

    @settings(max_examples=30, deadline=None)
    @given(st.lists(places, max_size=25))
    def test_is_what_people_meant(self, moves):
        new = [NewTask(title=f"Task {name}") for name in "abcdefgh"]
        meant = [task.pk for task in actions.add_tasks(self.project, new, by=self.alice, at=NOON)]

        for moved, beside, after in moves:
            moved, beside = meant[moved], meant[beside]
            if moved == beside:
                continue
            self.place(moved, beside, after=after)
            meant.remove(moved)
            meant.insert(meant.index(beside) + after, moved)

        shown = list(Task.objects.in_order())
        assert [task.pk for task in shown] == meant
        assert len({task.position for task in shown}) == len(shown)

    def place(self, moved, beside, *, after):
        neighbour = Task.objects.get(pk=beside)
        spot = {"after": neighbour} if after else {"before": neighbour}
        actions.place_task(Task.objects.get(pk=moved), by=self.alice, at=NOON, **spot)
