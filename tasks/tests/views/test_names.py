"""Whom one can call by `@`: alice owns the project, bob is a member, mallory looks or is a stranger."""

import re

from django.urls import reverse

from accounts.models import User
from accounts.tests.factories import UserFactory
from tasks.tests.factories import MembershipFactory, TaskFactory
from tasks.tests.views.conftest import HTMX


def names(client, task):
    answer = client.get(reverse("tasks:names", args=[task.pk]), headers=HTMX)
    return re.findall(r">([^<]+)</button>", answer.text)


class TestNames:
    def test_are_those_of_the_others_in_their_order(self, task, viewer, alice_client, bob_client):
        assert names(alice_client, task) == ["Bob", "Mallory"]
        assert names(bob_client, task) == ["Alice", "Mallory"]

    def test_call_one_person_each(self, task, viewer, alice_client, bob_client):
        MembershipFactory(project=task.project, user=UserFactory(name="bob"))
        User.objects.filter(pk=viewer.pk).update(name="", email="mal@example.com")

        assert names(alice_client, task) == ["mal"]
        assert names(bob_client, task) == ["Alice", "mal"]

    def test_are_none_of_strangers_and_asked_for_where_somebody_is(self, task, mine, mallory_client, alice_client):
        assert mallory_client.get(reverse("tasks:names", args=[task.pk]), headers=HTMX).status_code == 404
        own = TaskFactory(project=mine)
        assert names(alice_client, own) == []
        assert ["data-names" in alice_client.get(it.get_absolute_url()).text for it in (task, own)] == [True, False]
