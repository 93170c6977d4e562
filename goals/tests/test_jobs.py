from django_q.models import OrmQ

from dueit.core.llm.models import LlmCall
from goals import actions, jobs
from goals.models import Draft
from goals.tests.factories import NOON, GoalFactory
from goals.tests.planning.conftest import assistant, forgetful

__all__ = ["assistant", "forgetful"]


def fresh(draft):
    return Draft.objects.get(pk=draft.pk)


class TestBreakDownDue:
    def test_answers_one_draft_and_calls_for_the_next(self, project, alice, steady_planner):
        for _ in range(2):
            actions.ask_for_steps(GoalFactory(project=project), 3, by=alice, at=NOON)
        OrmQ.objects.all().delete()

        jobs.break_down_due()

        assert Draft.objects.filter(state="ready").count() == 1
        assert OrmQ.objects.count() == 1

    def test_is_safe_to_run_when_nothing_waits(self, draft):
        before = fresh(draft).token

        assert jobs.break_down_due() == "nothing waits"
        assert fresh(draft).token == before


class TestWithAnAssistant:
    def test_says_who_wrote_the_steps(self, waiting, assistant):
        with assistant("ok"):
            jobs.break_down_due()

        draft = fresh(waiting)
        assert (draft.source, draft.proposed.source) == ("assistant", "openai/gpt-oss-20b")
        assert LlmCall.objects.get().outcome == "answered"

    def test_falls_back_and_says_so(self, waiting, assistant):
        with assistant("unavailable"):
            jobs.break_down_due()

        assert fresh(waiting).source == "pattern"
        assert "built-in pattern" in fresh(waiting).note

    def test_asks_nobody_the_same_question_twice(self, waiting, goal, alice, assistant):
        with assistant("ok") as server:
            jobs.break_down_due()
            actions.ask_for_steps(goal, 5, by=alice, at=NOON)
            jobs.break_down_due()
            asked = len(server.asked)
            actions.ask_for_steps(goal, 3, by=alice, at=NOON)
            jobs.break_down_due()

        assert Draft.objects.being_looked_at().get().source == "assistant"
        assert len(server.asked) == asked

    def test_asks_for_other_steps_when_asked_again(self, waiting, alice, assistant):
        with assistant("ok") as server:
            jobs.break_down_due()
            actions.ask_again(fresh(waiting), by=alice, at=NOON)
            jobs.break_down_due()

        first_title = fresh(waiting).proposed.steps[0].title
        assert len(server.asked) > 1
        assert first_title in str(server.asked[-1])

    def test_sends_no_words_of_crisis(self, project, alice, assistant, steady_planner):
        actions.ask_for_steps(GoalFactory(project=project, title="I want to die"), 3, by=alice, at=NOON)

        with assistant("ok") as server:
            jobs.break_down_due()

        assert Draft.objects.get().source == "care"
        assert server.asked == []
