"""Who may remove a project; what goes with it, goals too, is tested beside them."""

import pytest

from tasks import actions
from tasks.domain.refusals import MoveDenied
from tasks.models import Project


def test_is_for_owners(project, alice, bob, noon):
    with pytest.raises(MoveDenied):
        actions.remove_project(project, by=bob, at=noon)
    assert Project.objects.filter(pk=project.pk).exists()

    actions.remove_project(project, by=alice, at=noon)

    assert not Project.objects.filter(pk=project.pk).exists()
