"""Judging the assistant runs the real path, with and without one."""

import json
from io import StringIO

import pytest
from django.core.management import call_command

from dueit.core.llm.models import LlmCall

pytestmark = pytest.mark.django_db


@pytest.fixture
def two_goals(tmp_path):
    path = tmp_path / "goals.txt"
    path.write_text("Learn to juggle\n\nPaint the living room\n")
    return path


def run(goals, *options):
    out, err = StringIO(), StringIO()
    call_command("eval_breakdown", "--goals", str(goals), *options, stdout=out, stderr=err)
    return out.getvalue().splitlines(), err.getvalue()


class TestCommand:
    def test_judges_the_patterns_without_a_key(self, two_goals):
        lines, summary = run(two_goals)

        assert len(lines) == 10
        assert summary.startswith("10 plans: pattern 10; repaired 0; tokens 0 in, 0 out")
        assert not LlmCall.objects.exists()

    def test_judges_the_assistant_with_its_tokens_and_repairs(self, assistant, two_goals, settings):
        settings.LLM_CALLS_PER_MINUTE = 60_000
        with assistant("one_step", "ok"):
            lines, summary = run(two_goals, "--levels", "3", "--price-in", "1", "--price-out", "1")

        assert [line.split()[1] for line in lines] == ["answered", "answered"]
        assert "answered 2; repaired 1" in summary
        assert "cost 0.000" not in summary

    def test_prints_whole_plans_for_other_programs(self, two_goals):
        lines, _ = run(two_goals, "--levels", "5", "--json")

        assert json.loads(lines[0])["proposal"]["plan"]["steps"]
