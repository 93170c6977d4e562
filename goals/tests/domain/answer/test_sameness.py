"""Near-duplicates, foreign plans and foreign languages."""

import pytest

from goals.domain.answer.sameness import is_about, is_same, speaks_like


class TestSame:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Open the door", "open the door!"),
            ("Write the first whole page", "Write the first page"),
            ("Pack the big red box", "Pack the big box"),
        ],
    )
    def test_is_three_quarters_of_the_words(self, one, other):
        assert is_same(one, other)

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Open the door", "Open the window"),
            ("Read part 1 of the long report", "Read part 2 of the long report"),
            ("!", "?"),
        ],
    )
    def test_is_not_another_number_or_another_thing(self, one, other):
        assert not is_same(one, other)


class TestAbout:
    def test_needs_one_word_of_the_goal_in_any_form(self):
        assert is_about("Learn to juggle", "Juggling with three balls")
        assert not is_about("Learn to juggle", "Bake rye bread")

    @pytest.mark.parametrize("goal", ["", "5 km", "Be fit", "スペイン語を学ぶ"])
    def test_cannot_judge_a_goal_without_long_spaced_words(self, goal):
        assert is_about(goal, "Open the book")

    def test_ignores_empty_words(self):
        assert not is_about("What would make this juggle", "Make this bread")


class TestLanguage:
    def test_must_share_its_letters(self):
        assert not speaks_like("Learn to juggle", "Прочитайте страницу")
        assert not speaks_like("Выучить испанский", "Open the book")
        assert speaks_like("Выучить испанский", "Прочитайте страницу")
        assert speaks_like("Learn Russian", "Write привет on a card and read it")

    def test_cannot_judge_without_letters(self):
        assert speaks_like("5", "Open")
