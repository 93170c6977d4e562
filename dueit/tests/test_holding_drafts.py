"""Two tabs of one person, who asks in one for other steps than they keep in the other: none waits for ever."""

import pytest
from django.db import connection

from dueit.core.events.undo import undo
from dueit.core.tests.racing import half_way
from goals import actions
from goals.actions.holding import hold_subject
from goals.models import Draft
from goals.tests.factories import NOON, GoalFactory
from tasks.tests.factories import TaskFactory

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer, who waits for nobody"),
]


@pytest.fixture
def goal(alice):
    return GoalFactory(project=alice.personal_project, owner=alice)


@pytest.fixture
def task(alice):
    return TaskFactory(project=alice.personal_project)


@pytest.fixture(params=["goal", "task"])
def draft(request, alice):
    """What is laid before Alice about a goal, or about a task."""
    draft = actions.ask_for_steps(request.getfixturevalue(request.param), 3, by=alice, at=NOON)
    return actions.propose_pattern(draft, by=alice, at=NOON)


@pytest.fixture
def keep(draft, alice):
    def kept():
        return actions.keep(draft, [draft.proposed.steps[0].key], pace="daily", by=alice, at=NOON)

    return kept


@pytest.fixture
def beside_other_steps(draft, alice):
    """Do something while somebody holds what the draft is about, to ask for other steps."""

    def done(deed):
        half_way(
            lambda: hold_subject(draft.subject),
            lambda: actions.ask_for_steps(draft.subject, 5, by=alice, at=NOON),
            deed,
        )

    return done


def test_keeping_waits_for_whoever_asks_for_others(keep, beside_other_steps):
    def refused():
        with pytest.raises(actions.NotLookedAt):
            keep()

    beside_other_steps(refused)

    assert [one.level for one in Draft.objects.being_looked_at()] == [5]


@pytest.mark.parametrize("draft", ["goal"], indirect=True)
def test_taking_back_waits_for_whoever_asks_for_others(keep, beside_other_steps, alice):
    kept = keep()
    beside_other_steps(lambda: undo(kept.trace, by=alice, at=NOON))

    assert [one.level for one in Draft.objects.being_looked_at()] == [5]
