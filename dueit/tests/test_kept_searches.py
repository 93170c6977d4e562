"""Searches that somebody keeps under a name, for themselves."""

from urllib.parse import urlencode

from dueit.core.events.models import AuditEntry
from dueit.core.search.typed import LONGEST_TEXT
from dueit.tests.hostile.words import PAYLOADS, Page
from tasks.tests.conftest import project
from tasks.tests.views.conftest import HTMX

__all__ = ["project"]


class TestKeptSearches:
    def keep(self, client, name, query):
        return client.post("/find/keep/", {"name": name, "query": query}, follow=True)

    def test_are_kept_by_what_makes_sense_in_them(self, alice_client, alice):
        page = self.keep(alice_client, "Zines", "?x=1&state=open&q=zine&size=huge&page=3&sort=")

        assert [view.query for view in alice.saved_views.all()] == ["q=zine&state=open"]
        assert page.redirect_chain[0] == ("/find/?q=zine&state=open", 303)
        assert "is kept" in page.content.decode()
        assert 'aria-current="page">Zines</a>' in page.content.decode()
        assert 'aria-current="page">Zines</a>' not in alice_client.get("/find/?q=other").content.decode()

    def test_keep_the_longest_that_one_can_look_for(self, alice_client, alice):
        filters = {"state": "open", "size": "light", "day": "some_day", "from": "2026-01-01", "until": "2026-01-02"}
        self.keep(alice_client, "Plants", urlencode({"q": "🌱" * LONGEST_TEXT, **filters, "archived": "yes"}))

        assert alice.saved_views.get().query.count("%F0") == LONGEST_TEXT

    def test_are_shown_to_nobody_else(self, alice_client, mallory_client, alice):
        self.keep(alice_client, "Sesame", "q=zine")

        assert "Sesame" not in mallory_client.get("/find/?q=zine").content.decode()

    def test_need_a_name_and_something_to_look_for(self, alice_client, alice):
        for name, query in [
            ("", "q=zine"),
            ("x" * 61, "q=zine"),
            ("Zines", ""),
            ("Zines", "q=&state=x"),
            ("\0", "q=a"),
        ]:
            assert self.keep(alice_client, name, query).status_code == 200

        assert not alice.saved_views.exists()

    def test_are_removed_and_taken_back(self, alice_client, alice):
        self.keep(alice_client, "Zines", "q=zine")
        view = alice.saved_views.get()

        answer = alice_client.post(f"/find/views/{view.pk}/remove/", headers=HTMX)
        assert "no longer kept" in answer.content.decode()
        assert "Zines</a>" not in alice_client.get("/find/").content.decode()

        alice_client.post(f"/undo/{AuditEntry.objects.latest('pk').pk}/")
        assert "Zines</a>" in alice_client.get("/find/").content.decode()
        assert "Zines" in alice_client.get("/recent/").content.decode()

    def test_say_calmly_what_is_gone(self, alice_client, project, alice):
        self.keep(alice_client, "Fair", f"project={project.pk}")
        project.memberships.filter(user=alice).delete()

        page = alice_client.get(alice.saved_views.get().get_absolute_url()).content.decode()

        assert "no longer here for you" in page
        assert project.name not in page

    def test_are_words_whatever_they_are_called(self, alice_client, alice):
        for number, payload in enumerate(PAYLOADS):
            self.keep(alice_client, payload[:50] + f"{number:03}", urlencode({"q": payload}))
            alice.saved_views.filter(pk__lt=alice.saved_views.latest("pk").pk).delete()
            page = Page(alice_client.get("/find/", {"q": payload}).content.decode())

            assert (payload, page.dangers) == (payload, [])
