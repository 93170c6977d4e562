from datetime import timedelta

import pytest
from django.utils import timezone

from dueit.core.events import undo
from dueit.core.events.models import AuditEntry
from dueit.core.live.models import LiveRow
from tasks import actions
from tasks.actions import NewTask
from tasks.domain.refusals import MoveConflict
from tasks.models import Task, Welcome
from tasks.models.welcome import chapters_of, return_of
from tasks.tests.factories import NOON, TODAY, MembershipFactory, ProjectFactory, TaskFactory


@pytest.fixture
def back(alice, mine):
    """Alice, four days after she wrote something down."""
    actions.add_task(mine, NewTask(title="Write to Noor"), by=alice, at=NOON - timedelta(days=4))
    return alice


@pytest.fixture
def chapter(back, mine):
    """The trace of a new chapter, with one task let go that was open, and one that was begun."""
    TaskFactory(project=mine, title="Begun", state="in_progress", started_at=NOON)
    return actions.answer_welcome("new_chapter", by=back, at=NOON)


def states():
    return sorted(Task.objects.values_list("state", flat=True))


class TestReturn:
    def test_counts_from_what_one_did_to_tasks_and_not_from_being_here(self, back, mallory):
        back.last_login = timezone.now()
        back.save()

        assert return_of(back, at=NOON).active_on == TODAY - timedelta(days=4)
        assert return_of(mallory, at=NOON).active_on is None

    def test_stays_for_the_day_whatever_one_does_in_it(self, back, mine):
        actions.add_task(mine, NewTask(title="Buy stamps"), by=back, at=NOON)

        assert return_of(back, at=NOON + timedelta(hours=1)).is_welcomed(TODAY)
        assert not return_of(back, at=NOON + timedelta(days=1)).is_welcomed(TODAY + timedelta(days=1))

    def test_is_by_ones_own_clock(self, back):
        back.time_zone = "Pacific/Kiritimati"

        assert return_of(back, at=NOON).active_on == TODAY - timedelta(days=3)

    def test_costs_one_query(self, back, django_assert_num_queries):
        with django_assert_num_queries(1):
            return_of(back, at=NOON)


class TestAnswerWelcome:
    @pytest.mark.parametrize("choice", ["pick_up", "ease_in"])
    def test_is_remembered_and_leaves_all_as_it_is(self, back, choice):
        actions.answer_welcome(choice, by=back, at=NOON)

        welcome = Welcome.objects.get()
        assert (welcome.choice, welcome.chosen_on) == (choice, TODAY)
        assert not return_of(back, at=NOON).is_welcomed(TODAY)
        assert states() == ["waiting"]

    def test_leaves_a_trace_on_each_task_and_one_redraw_in_few_statements(self, back, mine, django_assert_num_queries):
        TaskFactory.create_batch(30, project=mine)
        redraws = LiveRow.objects.count()

        with django_assert_num_queries(22):
            actions.answer_welcome("new_chapter", by=back, at=NOON)

        assert AuditEntry.objects.filter(kind="TaskLeftBehind", actor=back).count() == 31
        assert LiveRow.objects.count() == redraws + 1
        assert set(Task.objects.values_list("state", "reason")) == {("skipped", "new_chapter")}

    def test_lets_go_of_ones_own_things_only(self, back, bob):
        shared = ProjectFactory()
        for user in (back, bob):
            MembershipFactory(project=shared, user=user)
        theirs = [TaskFactory(project=shared), TaskFactory(project=bob.personal_project)]

        actions.answer_welcome("new_chapter", by=back, at=NOON)

        assert [Task.objects.get(pk=task.pk).state for task in theirs] == ["waiting", "waiting"]

    def test_can_be_given_once_and_only_by_who_was_away(self, back, bob):
        actions.answer_welcome("pick_up", by=back, at=NOON)

        with pytest.raises(MoveConflict):
            actions.answer_welcome("new_chapter", by=back, at=NOON)
        with pytest.raises(MoveConflict):
            actions.answer_welcome("new_chapter", by=bob, at=NOON)
        assert states() == ["waiting"]


class TestUndo:
    def test_asks_again_with_everything_as_it_was(self, chapter, back):
        undo.undo(chapter, by=back, at=NOON + timedelta(minutes=5))

        assert states() == ["in_progress", "waiting"]
        assert return_of(back, at=NOON).is_welcomed(TODAY)
        assert not Welcome.objects.exists()

    def test_gives_an_earlier_choice_back(self, back):
        Welcome.objects.create(user=back, choice="ease_in", chosen_on=TODAY - timedelta(days=4))
        trace = actions.answer_welcome("pick_up", by=back, at=NOON)

        undo.undo(trace, by=back, at=NOON)

        welcome = Welcome.objects.get()
        assert (welcome.choice, welcome.chosen_on) == ("ease_in", TODAY - timedelta(days=4))


class TestRestoreChapter:
    def test_opens_all_of_it_again_as_it_stood(self, chapter, back):
        actions.restore_chapter(chapter, by=back, at=NOON + timedelta(days=30))

        assert states() == ["in_progress", "waiting"]
        assert not return_of(back, at=NOON).is_welcomed(TODAY)
        assert AuditEntry.objects.filter(kind="TaskBroughtBack").count() == 2

    def test_is_for_thirty_days_and_once(self, chapter, back):
        with pytest.raises(MoveConflict, match="stays so"):
            actions.restore_chapter(chapter, by=back, at=NOON + timedelta(days=30, seconds=1))
        actions.restore_chapter(chapter, by=back, at=NOON)
        with pytest.raises(MoveConflict, match="stays so"):
            actions.restore_chapter(chapter, by=back, at=NOON)

    def test_leaves_what_has_gone_its_own_way_since(self, chapter, back, mine):
        afresh, gone = Task.objects.order_by("pk")
        actions.start_afresh(afresh, NewTask(title="Call Noor"), by=back, at=NOON)
        actions.remove_task(gone, by=back, at=NOON)
        by_hand = TaskFactory(project=mine, let_go=True)

        actions.restore_chapter(chapter, by=back, at=NOON)

        assert [Task.objects.get(pk=task.pk).state for task in (afresh, by_hand)] == ["skipped", "skipped"]
        assert Task.objects.open().get().title == "Call Noor"

    def test_knows_each_chapter_of_a_person_apart(self, chapter, back, bob, mine):
        TaskFactory(project=mine, title="Of the next chapter")
        second = actions.answer_welcome("new_chapter", by=back, at=NOON + timedelta(days=5))

        assert chapters_of(back, at=NOON + timedelta(days=5)) == [second, chapter]
        assert chapters_of(bob, at=NOON) == []
        actions.restore_chapter(second, by=back, at=NOON + timedelta(days=5))
        assert [task.title for task in Task.objects.open()] == ["Of the next chapter"]
