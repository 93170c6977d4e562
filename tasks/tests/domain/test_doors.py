import pytest

from tasks.domain.doors import is_free


@pytest.mark.parametrize(("put_off", "free"), [(0, True), (1, True), (2, False), (3, False), (40, False)])
def test_not_today_is_free_twice(put_off, free):
    assert is_free(put_off) is free
