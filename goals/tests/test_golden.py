import pytest

from goals.tests.golden import RUNNERS, cases, run_case

CASES = [case for case in cases() if case["kind"] in RUNNERS]


class TestGoldenCases:
    @pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
    def test_agree_with_our_rules(self, case):
        answer = run_case(case["kind"], case["input"])

        assert {key: answer[key] for key in case["expect"]} == case["expect"]
