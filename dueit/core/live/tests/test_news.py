from dueit.core.live.news import News, from_rows, latest


def news(number, *, client="", **ids):
    return News(number, "project-1", "task", ids, client)


class TestLatest:
    def test_draws_once_what_changed_twice(self):
        assert latest([news(1, task=5), news(2, task=6), news(3, task=5)]) == [news(3, task=5), news(2, task=6)]

    def test_keeps_what_different_pages_caused(self):
        both = [news(1, task=5, client="a"), news(2, task=5, client="b")]

        assert latest(both) == both


def test_rows_are_read_alike_from_both_databases():
    sqlite, postgres = (1, "project-1", "task", '{"task": 5}', ""), (1, "project-1", "task", {"task": 5}, "")

    assert from_rows([sqlite, postgres]) == [news(1, task=5)] * 2
