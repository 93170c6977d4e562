import pytest

from tasks.domain.many import DONE, Deed, brought_back, told


class TestTold:
    def test_has_words_for_every_deed(self):
        assert set(DONE) == set(Deed)

    @pytest.mark.parametrize(
        ("deed", "number", "left", "words"),
        [
            ("complete", 7, {}, "7 settled."),
            ("complete", 7, {"already_settled": ["a"]}, "7 settled. One was settled already."),
            ("skip", 1, {"already_settled": ["a", "b"]}, "One let go. 2 were settled already."),
            ("today", 0, {"there_already": ["a", "b"]}, "2 were there already."),
            ("carry", 2, {"of_goal": ["Water"]}, "2 moved to another project. “Water” stays where its goal is."),
            ("carry", 0, {"of_goal": list("abcde")}, "“a”, “b”, “c” and 2 more stay where their goals are."),
        ],
    )
    def test_says_what_was_done_and_what_stays(self, deed, number, left, words):
        assert told(deed, number, left) == words

    @pytest.mark.parametrize(
        ("number", "stayed", "words"),
        [
            (1, 0, "Back as it was."),
            (3, 0, "All 3 are back as they were."),
            (1, 2, "One is back. 2 have moved on since and stay."),
            (2, 1, "2 are back. One has moved on since and stays."),
        ],
    )
    def test_says_what_came_back(self, number, stayed, words):
        assert brought_back(number, stayed) == words
