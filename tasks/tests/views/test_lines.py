"""Several lines: looked at, mended, kept at once, and handed back by undo."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from dueit.core.events.models import AuditEntry
from tasks.models import Task
from tasks.tests.factories import ProjectFactory
from tasks.tests.views.conftest import HTMX

LOOK, KEEP = "/tasks/add/lines/", "/tasks/add/lines/keep/"


def titles():
    return list(Task.objects.in_order().values_list("title", flat=True))


class TestLook:
    def test_shows_how_each_line_is_understood_and_keeps_none(self, alice_client):
        text = "- Call Ana tomorrow 10:00 ~15m #fair\n\n1. Water plants every monday\n[ ] Fold the zine"

        page = alice_client.post(LOOK, {"text": text}).text

        assert page.count('aria-label="Line ') == page.count('name="keep"') == page.count(" checked") == 3
        assert all(shown in page for shown in ("Call Ana", "15 min", "#fair", "is added once, for Monday"))
        assert not Task.objects.exists()

    def test_sets_aside_what_does_not_fit_and_says_so(self, alice_client):
        page = alice_client.post(LOOK, {"text": "\n".join([*map(str, range(1000, 1203)), "x" * 501])}).text

        assert page.count('name="keep"') == 200
        assert "1200\n1201\n1202\n" in page
        assert "Up to 500 characters fit." in alice_client.post(LOOK, {"text": "x" * 501}).text

    def test_knows_its_place_and_aim(self, project, alice_client):
        page = alice_client.get(f"{LOOK}?aim=some_day&project={project.pk}").text

        assert f'<option value="{project.pk}" selected>' in page
        assert 'name="aim" value="some_day"' in page
        assert "today" in alice_client.get(f"{LOOK}?aim=never").text

    def test_leads_back_to_where_one_came_from(self, project, alice_client):
        theirs = ProjectFactory().pk
        for query, back in (
            ({"project": project.pk}, project.get_absolute_url()),
            ({"project": "", "aim": "some_day"}, "/some-day/"),
            ({"project": theirs}, "/"),
            ({}, "/"),
        ):
            empty = alice_client.get(LOOK, query).text
            seen = alice_client.post(LOOK, {**query, "text": "Call Ana"}).text

            assert all(f'href="{back}">Leave it</a>' in page for page in (empty, seen))

    def test_never_goes_elsewhere_for_who_only_looks_on(self, project, viewer, mallory_client):
        asked = mallory_client.get(LOOK, {"project": project.pk})
        sent = mallory_client.post(LOOK, {"project": project.pk, "text": "Call Ana"})

        assert (asked.status_code, sent.status_code) == (403, 403)
        assert "Call Ana</textarea>" in sent.text

    def test_leads_back_there_whatever_place_is_chosen(self, project, alice_client):
        for came_from, chosen, back in ((project, "", project.get_absolute_url()), (None, project.pk, "/")):
            page = alice_client.get(LOOK, {"project": came_from.pk} if came_from else {}).text
            origin = re.search(r'name="from" value="(\d+)"', page)[1]
            sent = {"from": origin, "project": chosen, "line": ["Call Ana"], "keep": ["0"], "again": "yes"}

            assert f'href="{back}">Leave it</a>' in alice_client.post(KEEP, sent).text


class TestKeep:
    def test_makes_the_chosen_ones_as_mended_with_one_undo(self, now, alice_client):
        lines = ["Call Ana tomorrow", "Not this", "Fold the zine ~45m"]

        response = alice_client.post(KEEP, {"line": lines, "keep": ["0", "2"]}, follow=True)

        assert "2 added." in response.text
        assert titles() == ["Call Ana", "Fold the zine"]
        assert [task.planned_on for task in Task.objects.in_order()] == [now + timedelta(days=1), now]
        trace = AuditEntry.objects.get(kind="ManyAdded")
        undone = alice_client.post(reverse("tasks:undo", args=[trace.pk]), follow=True).text
        assert ("2 are lines again." in undone, 'value="Fold the zine ~45m"' in undone) == (True, True)
        assert titles() == []

    def test_undo_leads_a_page_with_scripts_back_too(self, alice_client):
        alice_client.post(KEEP, {"line": ["Call Ana"], "keep": ["0"]})
        trace = AuditEntry.objects.get(kind="ManyAdded")

        undone = alice_client.post(reverse("tasks:undo", args=[trace.pk]), headers=HTMX)

        assert undone["HX-Redirect"].startswith(LOOK)
        assert 'value="Call Ana"' in alice_client.get(LOOK).text

    @pytest.mark.parametrize(
        ("lines", "keep", "words"),
        [
            (["Call Ana", "x" * 501], ["0", "1"], "Up to 500 characters fit."),
            (["Call Ana", "Fold"], [], "Choose at least one line."),
            (["Call Ana", ""], ["1"], "Choose at least one line."),
        ],
    )
    def test_refused_keeps_all_that_was_typed(self, alice_client, lines, keep, words):
        response = alice_client.post(KEEP, {"line": lines, "keep": keep, "rest": "What comes next"})

        assert response.status_code == 422
        assert all(text in response.text for text in (words, *lines, "What comes next"))
        assert titles() == []

    def test_a_long_line_that_is_left_out_does_no_harm(self, alice_client):
        alice_client.post(KEEP, {"line": ["Call Ana", "x" * 501], "keep": ["0"]})

        assert titles() == ["Call Ana"]

    def test_goes_on_with_what_did_not_fit(self, project, alice_client):
        first = {"line": ["Call Ana"], "keep": ["0"], "rest": "- Fold\n- Write", "aim": "some_day"}
        places = {"project": project.pk, "from": project.pk}
        page = alice_client.post(KEEP, {**first, **places}, follow=True)
        assert page.text.count('name="keep"') == 2
        assert f'<option value="{project.pk}" selected>' in page.text
        assert 'name="aim" value="some_day"' in page.text
        assert f'href="{project.get_absolute_url()}">Leave it</a>' in page.text

        said = {"line": ["Fold", "Write"], "keep": ["0", "1"], "project": project.pk}
        assert alice_client.post(KEEP, said)["Location"] == project.get_absolute_url()
        assert Task.objects.filter(project=project).count() == 3
        assert alice_client.get(LOOK).text.count('name="keep"') == 0

    def test_look_again_understands_what_was_mended(self, alice_client):
        page = alice_client.post(KEEP, {"line": ["Call Ana tomorrow"], "keep": [], "again": "yes"})

        assert page.status_code == 200
        assert ("Tomorrow" in page.text, " checked" in page.text) == (True, False)

    def test_is_for_members(self, project, viewer, mallory_client, bob_client):
        said = {"line": ["Call Ana"], "keep": ["0"], "project": project.pk}

        assert mallory_client.post(KEEP, said).status_code == 403
        assert bob_client.post(KEEP, said).status_code == 302
        assert bob_client.post(KEEP, {**said, "project": 10**9}).status_code == 404
