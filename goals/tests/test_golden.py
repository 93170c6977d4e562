import pytest

from goals.tests.golden import RUNNERS, cases, run_case

CASES = cases()


class TestGoldenCases:
    def test_have_a_runner_for_every_kind(self):
        assert {case["kind"] for case in CASES} == set(RUNNERS)

    @pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
    def test_agree_with_our_rules(self, case):
        answer = run_case(case["kind"], case["input"])

        assert as_sets({key: answer[key] for key in case["expect"]}) == as_sets(case["expect"])


def as_sets(answer):
    """Errors come in no particular order."""
    return {key: {tuple(row) for row in rows} if key == "errors" else rows for key, rows in answer.items()}
