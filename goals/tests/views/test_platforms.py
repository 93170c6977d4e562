import pytest
from django.urls import reverse

from goals.models import Platform
from goals.tests.factories import PlatformFactory, StepFactory, at_platform

SHOP = {"name": "The zine shop", "colour": "heather", "icon": "tag", "links": "Orders https://example.com/orders"}


class TestNew:
    def test_adds_a_platform_to_ones_own_project(self, alice, alice_client):
        page = alice_client.post(reverse("goals:new_platform"), SHOP, follow=True)

        platform = Platform.objects.get()
        assert (platform.name, platform.project) == ("The zine shop", alice.personal_project)
        assert platform.look == {
            "colour": "heather",
            "icon": "tag",
            "links": [{"label": "Orders", "url": "https://example.com/orders"}],
        }
        assert "“The zine shop” is here now." in page.text
        assert "/undo/" in page.text

    def test_adds_one_to_a_team_where_one_is_a_member(self, project, bob_client):
        assert "Spring zine fair" in bob_client.get(reverse("goals:new_platform")).text

        bob_client.post(reverse("goals:new_platform"), {**SHOP, "project": project.pk})

        assert Platform.objects.get().project == project

    def test_adds_none_where_one_only_looks(self, project, viewer, mallory_client):
        assert "Spring zine fair" not in mallory_client.get(reverse("goals:new_platform")).text

        response = mallory_client.post(reverse("goals:new_platform"), {**SHOP, "project": project.pk})

        assert response.status_code == 422
        assert not Platform.objects.exists()

    @pytest.mark.parametrize(
        ("wrong", "words"),
        [
            ({"name": " "}, "A word or two is enough."),
            ({"name": "x" * 81}, "Up to 80 characters fit here."),
            ({"colour": "red"}, "Select a valid choice"),
            ({"icon": "skull"}, "Select a valid choice"),
            ({"links": "Orders javascript:alert(1)"}, "begins with https:// or http://"),
            ({"links": "Orders https://ana:secret@example.com"}, "without a name or password"),
            ({"links": "a https://example.com\n" * 7}, "Up to 6 links fit here."),
        ],
    )
    def test_keeps_what_was_typed_when_it_does_not_fit(self, wrong, words, alice_client):
        response = alice_client.post(reverse("goals:new_platform"), {**SHOP, **wrong})

        assert response.status_code == 422
        assert words in response.text
        assert not Platform.objects.exists()

    def test_says_that_a_name_is_taken(self, alice, alice_client):
        PlatformFactory(project=alice.personal_project, name="THE ZINE SHOP")

        response = alice_client.post(reverse("goals:new_platform"), SHOP)

        assert response.status_code == 422
        assert "There is a platform of that name here already." in response.text


class TestChange:
    def test_shows_what_is_so_and_takes_over_what_differs(self, platform, alice_client):
        url = reverse("goals:change_platform", args=[platform.pk])
        assert 'value="The zine shop"' in alice_client.get(url).text

        alice_client.post(url, {**SHOP, "name": "The press"})

        platform.refresh_from_db()
        assert (platform.name, platform.shown.colour, platform.version) == ("The press", "heather", 2)
        assert "Orders https://example.com/orders" in alice_client.get(url).text

    def test_says_that_a_name_is_taken(self, platform, project, alice_client):
        PlatformFactory(project=project, name="The press")

        response = alice_client.post(
            reverse("goals:change_platform", args=[platform.pk]), {**SHOP, "name": "the press"}
        )

        assert response.status_code == 422
        assert "There is a platform of that name here already." in response.text

    def test_is_not_for_viewers_nor_strangers(self, platform, project, mallory, mallory_client, request):
        url = reverse("goals:change_platform", args=[platform.pk])
        assert mallory_client.post(url, SHOP).status_code == 404

        request.getfixturevalue("viewer")

        assert (mallory_client.get(url).status_code, mallory_client.post(url, SHOP).status_code) == (403, 403)
        platform.refresh_from_db()
        assert platform.version == 1


class TestRemove:
    def test_says_what_happens_first(self, platform, account, goal, alice_client):
        StepFactory(goal=at_platform(goal, platform))
        StepFactory(goal=goal, task__settled=True)

        page = alice_client.get(reverse("goals:remove_platform", args=[platform.pk])).text

        assert "Its account goes with it." in page
        assert "One goal addresses it, and goes on without it:" in page
        assert goal.title in page
        assert "Its one open task stays where it is." in page
        assert Platform.objects.exists()

    def test_removes_it_and_nothing_else(self, platform, goal, alice_client):
        step = StepFactory(goal=at_platform(goal, platform))

        page = alice_client.post(reverse("goals:remove_platform", args=[platform.pk]), follow=True)

        goal.refresh_from_db()
        step.task.refresh_from_db()
        assert (goal.platform, step.task.state) == (None, "waiting")
        assert "“The zine shop” is gone for good." in page.text
        assert not Platform.objects.exists()
