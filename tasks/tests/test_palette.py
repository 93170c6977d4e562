"""What the palette offers of projects and tasks."""

import pytest

from tasks.actions import open_project
from tasks.palette import groups


def texts(found):
    return {group.title: [choice.text for choice in group.choices] for group in found}


class TestGroups:
    def test_name_the_projects_of_the_person_and_of_nobody_else(self, alice, bob, noon):
        open_project("Spring zine fair", by=alice, at=noon)

        assert texts(groups(alice, "zine"))["Projects"] == ["Spring zine fair"]
        assert texts(groups(bob, "zine"))["Projects"] == []

    @pytest.mark.parametrize("number", [1, 30])
    def test_ask_as_much_for_many_projects_as_for_one(self, alice, noon, number, django_assert_num_queries):
        for at in range(number):
            open_project(f"Fair {at}", by=alice, at=noon)

        with django_assert_num_queries(1):
            assert len(texts(groups(alice, "fair"))["Projects"]) == min(number, 6)
