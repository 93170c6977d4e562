"""What is told by which way."""

import pytest

from notifications.domain.kinds import DISTURBS, KINDS, Group, Kind, Way
from notifications.domain.matrix import cells, differing, is_ticked

USUAL = {name for name in cells(list(Way)) if Way(name.split(":")[1]) in KINDS[name.split(":")[0]].ways}


@pytest.fixture
def safe(monkeypatch):
    """A kind that is for people's security."""
    monkeypatch.setitem(KINDS, "safe", Kind("Somebody logs in", "key", Group.PEOPLE, DISTURBS, passes_quiet=True))


def test_what_nobody_chooses_stands_in_no_matrix():
    assert not KINDS["digest"].is_offered
    assert "digest:email" not in cells(Way)


class TestTheMatrix:
    def test_keeps_nothing_of_how_kinds_go_by_default(self):
        assert differing(USUAL, Way, before={}) == {}
        assert differing(USUAL, Way, before={"mentioned:push": False}) == {}

    def test_keeps_only_what_differs(self):
        ticked = USUAL - {"mentioned:push"} | {"taken:email"}

        assert differing(ticked, Way, before={}) == {"mentioned:push": False, "taken:email": True}

    def test_leaves_ways_as_they_were_that_nobody_was_asked_about(self):
        before = {"mentioned:email": False, "mentioned:push": False}

        assert differing(USUAL, [Way.PUSH, Way.DIGEST], before=before) == {"mentioned:email": False}
        assert differing((), [], before=before) == before

    def test_forgets_what_is_no_kind_any_more(self):
        assert differing(USUAL, [], before={"carrier_pigeon:push": True}) == {}

    def test_says_what_goes_by_which_way(self):
        assert is_ticked({}, "mentioned", Way.PUSH)
        assert not is_ticked({"mentioned:push": False}, "mentioned", Way.PUSH)
        assert not is_ticked({}, "taken", Way.PUSH)

    @pytest.mark.usefixtures("safe")
    def test_has_no_choice_about_security(self):
        assert is_ticked({"safe:email": False}, "safe", Way.EMAIL)
        assert not is_ticked({"safe:digest": True}, "safe", Way.DIGEST)
        assert "safe:email" not in cells(Way)
        assert differing(USUAL, Way, before={}) == {}
