from dueit.core.web.typed import typed_in


class TestTypedIn:
    def test_is_every_word_of_a_post_and_no_choice_or_secret(self, rf):
        typed = {"line": ["Call Ana", " ", "Fold"], "note": "By Friday", "password": "secret", "aim": "today"}

        assert typed_in(rf.post("/", typed)) == ["Call Ana", "Fold", "By Friday"]
        assert typed_in(rf.get("/", {"line": "Call Ana"})) == []
