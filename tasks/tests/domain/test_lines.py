import pytest

from tasks.domain.lines import lines_of


class TestLinesOf:
    @pytest.mark.parametrize(
        ("typed", "line"),
        [
            ("- Call Ana", "Call Ana"),
            ("* Call Ana", "Call Ana"),
            ("• Call Ana", "Call Ana"),
            ("  12. Call Ana ", "Call Ana"),
            ("3) Call Ana", "Call Ana"),
            ("[ ] Call Ana", "Call Ana"),
            ("- [x] Call Ana", "Call Ana"),
            ("1. [] Call Ana", "Call Ana"),
            ("2026. A year", "2026. A year"),
            ("10:00 Call Ana", "10:00 Call Ana"),
            ("-5 degrees", "-5 degrees"),
            ("#fair Call Ana", "#fair Call Ana"),
            ("[Ana] calls", "[Ana] calls"),
        ],
    )
    def test_takes_the_marks_of_a_list_off(self, typed, line):
        assert lines_of(typed) == [line]

    def test_leaves_empty_lines_out_and_keeps_the_order(self):
        assert lines_of("Fold\r\n\n  \n- \n* [ ] \nWrite\n") == ["Fold", "Write"]
