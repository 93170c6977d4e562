import pytest

from tasks.domain.mentions import mentioned, pattern_of

PEOPLE = [(1, "Bob"), (2, "Bob Smith"), (3, "Ann Lee"), (4, "ann lee"), (5, "Ann"), (6, "Zoë"), (7, "C++"), (8, " ")]


class TestMentioned:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("ask @Bob", {"Bob": 1}),
            ("ask @bob, or @ZOË", {"Bob": 1, "Zoë": 6}),
            ("ask @Bob Smith's sister", {"Bob Smith": 2}),
            ("@Bob and @Bob Smith", {"Bob": 1, "Bob Smith": 2}),
            ("@C++!", {"C++": 7}),
            ("@Bobby, noor@bob, @@Bob, Bob, @", {}),
        ],
    )
    def test_is_whoever_is_called_by_name(self, text, found):
        assert mentioned(text, PEOPLE) == found

    def test_is_nobody_where_two_have_that_name(self):
        assert mentioned("@Ann Lee", PEOPLE) == {}

    def test_is_nobody_where_nobody_is(self):
        assert mentioned("@Bob", []) == {}
        assert pattern_of({}) is None
