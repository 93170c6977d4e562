"""What is typed to find something."""

from hypothesis import given
from hypothesis import strategies as st

from dueit.core.search.typed import LONGEST_WORD, MOST_TERMS, Term, terms_in


class TestTermsIn:
    def test_are_the_words(self):
        assert terms_in("  call Ana's  zine-fair ") == [Term((word,)) for word in ("call", "Ana", "s", "zine", "fair")]

    def test_keep_quoted_words_together(self):
        assert terms_in('call "the zine fair" now') == [
            Term(("call",)),
            Term(("the", "zine", "fair"), True),
            Term(("now",)),
        ]
        assert terms_in("„zine fair“") == [Term(("zine", "fair"), True)]

    def test_take_a_quote_without_an_end_as_words(self):
        assert terms_in('call "zine fa') == [Term(("call",)), Term(("zine",)), Term(("fa",))]

    def test_are_none_where_no_word_was_typed(self):
        for text in ("", "  ", '"', '""', "* - : & | !", "½ ²", "\0", "\ud800", "\u0301", "🌱"):
            assert terms_in(text) == []

    def test_are_few_and_short(self):
        terms = terms_in("a" * 150 + " b" * 100)

        assert len(terms) == MOST_TERMS
        assert terms[0] == Term(("a" * LONGEST_WORD,))

    @given(st.text())
    def test_hold_nothing_but_letters_marks_and_digits(self, text):
        words = [word for term in terms_in(text) for word in term.words]

        assert all(word and not set(word) & set("\"'\\*:&|!()<>-^+\0 ") for word in words)
