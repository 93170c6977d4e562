from django import forms

from dueit.core.web.typed import WORDS, typed_in
from tasks.actions import open_project
from tasks.tests.factories import NOON

# What nobody types, or nobody shall see again: keys of a browser, a kind that is chosen, ways that hidden fields carry.
NO_WORDS = {"endpoint", "p256dh", "auth", "kind"}


def forms_of_ours(kind=forms.Form):
    for form in kind.__subclasses__():
        yield from forms_of_ours(form)
        if not form.__module__.startswith(("django", "allauth")):
            yield form


def is_typed(field):
    is_words = type(field) is forms.EmailField or not issubclass(type(field), forms.RegexField)
    hidden = (forms.HiddenInput, forms.PasswordInput)
    return isinstance(field, forms.CharField) and is_words and not isinstance(field.widget, hidden)


class TestTypedIn:
    def test_is_every_word_of_a_post_and_no_choice_or_secret(self, rf):
        typed = {"line": ["Call Ana", " ", "Fold"], "note": "By Friday", "password": "secret", "aim": "today"}

        assert typed_in(rf.post("/", typed)) == ["Call Ana", "Fold", "By Friday"]
        assert typed_in(rf.get("/", {"line": "Call Ana"})) == []

    def test_knows_the_words_of_every_form(self, client):
        client.get("/no-such-page/")  # which reads every address, and so every form
        asked = {name for form in forms_of_ours() for name, field in form.base_fields.items() if is_typed(field)}

        assert len(asked) > 10
        assert asked - NO_WORDS - set(WORDS) == set()

    def test_is_handed_back_where_nothing_is_there_any_more(self, alice_client):
        answer = alice_client.post("/tasks/987654/afresh/", {"title": "Ask Noor", "labels": "hall urgent"})

        assert answer.status_code == 404
        assert [f">{text}</textarea>" in answer.text for text in ("Ask Noor", "hall urgent")] == [True, True]


class TestAPageThatOnlyLooks:
    def test_leaves_what_is_to_be_said_to_the_next_page(self, alice, alice_client):
        project = open_project("Spring zine fair", by=alice, at=NOON)
        url = project.get_absolute_url()
        alice_client.post(f"{url}rename/", {"name": "Autumn fair"})
        gone = alice_client.get("/projects/987654/live/", headers={"HX-Request": "true"})

        assert (gone.status_code, gone.content) == (404, b"")
        assert "It is called “Autumn fair” now." in alice_client.get(url).text
