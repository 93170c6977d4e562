"""What the palette offers of projects and tasks."""

import pytest

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
        assert texts(groups(mallory, "")) == {"Go to": ["Projects", "Recent", "Find"], "Projects": []}

    def test_keep_what_was_typed_for_a_search_or_a_new_task(self, alice):
        [*_, beyond] = groups(alice, "call Noor & Ana")

        assert [choice.url for choice in beyond.choices] == [
            "/find/?q=call+Noor+%26+Ana",
            "/tasks/add/?line=call+Noor+%26+Ana",
        ]

    @pytest.mark.parametrize("number", [1, 30])
    def test_ask_as_much_for_many_as_for_one(self, alice, number, django_assert_num_queries):
        for project in ProjectFactory.create_batch(number, name="A fair"):
            MembershipFactory(project=project, user=alice)
            TaskFactory(project=project, title="Go to the fair")

        with django_assert_num_queries(3):
            assert len(texts(groups(alice, "fair"))["Found"]) == 2 * min(number, 5)
