"""Whatever people write comes out as words in the admin, too."""

import pytest
from django.contrib.admin import site
from django.urls import reverse

from accounts.models import User
from dueit.tests.hostile.words import PAYLOADS, Page, hides
from tasks.models import Comment, Project

pytestmark = [pytest.mark.slow, pytest.mark.once]


class TestTheAdmin:
    @pytest.fixture
    def crowd(self, world, db):
        Project.objects.bulk_create(Project(name=payload) for payload in PAYLOADS)
        people = (User(email=f"p{number}@example.com", name=name) for number, name in enumerate(PAYLOADS))
        return User.objects.bulk_create(people)

    @pytest.mark.parametrize(
        ("name", "only"),
        [
            ("accounts_user", {}),
            ("tasks_project", {}),
            ("tasks_task", {"state__exact": "skipped"}),
            ("tasks_comment", {}),
            ("goals_goal", {}),
            ("goals_platform", {}),
            ("goals_account", {}),
        ],
    )
    def test_lists_every_payload_as_words(self, crowd, operator_client, name, only):
        html = operator_client.get(reverse(f"admin:{name}_changelist"), {"all": "", **only}).content.decode()

        assert (Page(html).dangers, hides(html)) == ([], [])

    def test_shows_each_row(self, crowd, world, operator_client):
        talk = Comment.objects.all()
        for row in [*talk, *world.today, *world.goals, world.draft, *world.platforms, *world.accounts, *crowd]:
            name = row._meta.label_lower.replace(".", "_")
            html = operator_client.get(reverse(f"admin:{name}_change", args=[row.pk])).content.decode()
            assert (row, Page(html).dangers) == (row, [])

    def test_repeats_what_was_looked_for(self, operator_client):
        for model in site._registry:
            path = reverse(f"admin:{model._meta.label_lower.replace('.', '_')}_changelist")
            for payload in PAYLOADS[::10]:
                found = operator_client.get(path, {"q": payload}).content.decode()
                assert (path, payload, Page(found).dangers) == (path, payload, [])
