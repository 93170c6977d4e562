"""What the palette offers of projects and tasks."""

import pytest

from tasks.actions import keep_view, remove_view
from tasks.palette import groups
from tasks.tests.factories import MembershipFactory, ProjectFactory, TaskFactory


def texts(found):
    return {group.title: [choice.text for choice in group.choices] for group in found}


class TestGroups:
    def test_find_what_the_person_may_see_and_nothing_of_others(self, project, alice, mallory):
        TaskFactory(project=project, title="Fold the zine")
        TaskFactory(title="A zine of somebody else")

        assert texts(groups(alice, "zine"))["Found"] == ["Spring zine fair", "Fold the zine"]
        assert texts(groups(mallory, "zine"))["Found"] == []

    def test_name_projects_before_anything_is_typed(self, project, alice, mallory):
        assert texts(groups(alice, ""))["Projects"] == ["Spring zine fair"]
        assert texts(groups(mallory, "")) == {
            "Go to": ["Projects", "Recent", "Find"],
            "Do": ["Write down several lines"],
            "Projects": [],
        }

    def test_keep_what_was_typed_for_a_search_or_a_new_task(self, alice):
        [*_, beyond] = groups(alice, "call Noor & Ana")

        assert [choice.url for choice in beyond.choices] == [
            "/find/?q=call+Noor+%26+Ana",
            "/tasks/add/?line=call+Noor+%26+Ana",
        ]

    def test_lead_to_the_board_and_the_archive_and_have_an_owner_invite(self, project, alice, bob, mallory, noon):
        gone = ProjectFactory(name="Autumn fair", archived_at=noon)
        MembershipFactory(project=gone, user=alice, role="owner")

        offered = {user: texts(groups(user, "fair"))["In a project"] for user in (alice, bob, mallory)}

        assert offered == {
            alice: ["Archived: Autumn fair", "Board of Spring zine fair", "Invite somebody to Spring zine fair"],
            bob: ["Board of Spring zine fair"],
            mallory: [],
        }
        [*_, inside, _] = groups(alice, "spring fair")
        assert [choice.url for choice in inside.choices] == [
            f"/projects/{project.pk}/board/",
            f"/projects/{project.pk}/invite/",
        ]

    def test_know_the_searches_that_oneself_keeps(self, alice, mallory, noon):
        keep_view("This week's print", "q=print", by=alice, at=noon)
        remove_view(keep_view("Printers", "q=ink", by=alice, at=noon), by=alice, at=noon)

        [kept] = [group for group in groups(alice, "prin") if group.title == "Kept searches"]
        assert [(choice.text, choice.url) for choice in kept.choices] == [("This week's print", "/find/?q=print")]
        assert texts(groups(mallory, "prin"))["Kept searches"] == []

    @pytest.mark.parametrize("number", [1, 30])
    def test_ask_as_much_for_many_as_for_one(self, alice, noon, number, django_assert_num_queries):
        for project in ProjectFactory.create_batch(number, name="A fair"):
            MembershipFactory(project=project, user=alice)
            TaskFactory(project=project, title="Go to the fair")

            keep_view(f"Fair {project.pk}", "q=fair", by=alice, at=noon)

        with django_assert_num_queries(5):
            offered = texts(groups(alice, "fair"))

        assert {title: len(choices) for title, choices in offered.items() if choices} == {
            "Kept searches": min(number, 5),
            "Found": 2 * min(number, 5),
            "In a project": min(number, 5),
            "Or": 2,
        }
