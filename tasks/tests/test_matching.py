"""Tasks are found by their words, on both databases alike."""

import unicodedata

import pytest
from django.db import connection
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dueit.core.search import searching
from dueit.core.search.dialects import DIALECTS, dialect
from dueit.core.search.typed import terms_in
from tasks.models import Comment, Task
from tasks.tests.factories import NOON, CommentFactory, TaskFactory

pytestmark = pytest.mark.django_db

HOSTILE = [
    *('"', "'", "*", "milk*", '"milk', 'milk"', "NEAR(milk fair)", "milk OR fair", "milk AND", "NOT milk", "-milk"),
    *("title:milk", "milk & fair", "!milk", "milk | !", "milk:*", "milk <-> fair", "(milk", ")", "\\", "milk\\'"),
    *("\0", "milk\0fair", "\ud800", "milk \udfff", "%", "%s", "{0}", "'; DROP TABLE tasks_task; --", "^milk", "+milk"),
    *("x" * 5000, "a " * 5000, '"' * 500, "½", "²", "🌱", "\u0301", "a\u0301" * 300, "🌱milk", "--", "…", "milk…"),
]

UNKNOWN_TO_SQLITE = "Ǡǡ"

# Fifty signs of other scripts and old books are younger than SQLite's own tables: it takes them for letters.
YOUNG = (
    *(0x61D, 0x9FD, 0xA76, 0xC77, 0xC84, 0x1B7D, 0x1B7E, 0xA8FC),
    *(*range(0xD58, 0xD5F), *range(0xD76, 0xD79), *range(0x2E3C, 0x2E50), *range(0x2E52, 0x2E5E)),
)
SIGNS = st.characters(
    max_codepoint=0xFFFF, categories=["L", "M", "N", "P", "Z"], exclude_characters="".join(map(chr, YOUNG))
)


def task(title="Something", **words):
    return TaskFactory(title=title, **words)


def found(text):
    return set(Task.objects.matching(text))


class TestMatching:
    @pytest.mark.parametrize(
        ("title", "typed"),
        [
            ("Call Ana", "ana call"),
            ("Visit the Café", "cafe"),
            ("Visit the cafe", "café"),
            ("Visit the Cafe\u0301", "CAFÉ"),
            ("Write to ana@example.org", "ana"),
            ("Write to ana@example.org", "ana@example.org"),
            ("Look at https://example.org/zines?page=2", "zines"),
            ("The zine-fair", "fair"),
            ("The zine_fair", "fair"),
            ("The zinefair", "zine-"),
            ("Ana\u2019s bicycle", "ana bic"),
            ("Нарядить ёлку", "елк"),
            ("Нарядить елку", "ЁЛКУ"),
            ("Почистить чайник", "чаи"),
            ("Їжа для кота", "їж"),
            ("Πάρε τα ψώνια", "ψωνια"),
            ("ΟΔΟΣ Αθηνάς", "οδός"),
            ("Đi chợ Bến Thành", "ben thanh"),
            ("Straße fegen", "straß"),
            ("Smörgåsbord för alla", "smorgas"),
            ("हिन्दी सीखना", "हिन्दी"),
            ("ללמוד עברית", "עברית"),
            ("تعلم العربية", "العرب"),
            ("買い物 リスト", "リス"),
            ("한국어 배우기", "한국"),
            ("Pay 1,250.50 for room 12b", "12b 1"),
            ("The 2e10x thing", "2e10x"),
        ],
    )
    def test_finds_what_begins_with_each_word(self, title, typed):
        wanted, _ = task(title), task("Qqq")

        assert found(typed) == {wanted}

    def test_needs_all_words_wherever_they_are(self):
        both = task("Buy milk", note="At the corner shop")
        task("Buy milk")
        talked = task("Buy milk")
        CommentFactory(task=talked, text="The corner one is closed")

        assert found("milk corner") == {both, talked}

    def test_keeps_quoted_words_together(self):
        together, apart = task("The zine fair in spring"), task("A fair zine")
        split = task("Print the zine", note="Fair copies only")

        assert found("zine fair") == {together, apart, split}
        assert found('"zine fair"') == {together}
        assert found('"zine fai"') == set()

    def test_finds_nothing_where_nothing_was_typed(self, django_assert_num_queries):
        task("Buy milk")

        with django_assert_num_queries(0):
            assert not [text for text in ("", " ", "…", '""', "*") if found(text)]

    @pytest.mark.parametrize("typed", HOSTILE)
    def test_takes_whatever_is_typed_as_words(self, typed):
        milk = task("Milk or near not and title")

        assert found(typed) <= {milk}
        assert set(Task.objects.best(typed)) <= {milk.pk}

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
    @given(st.text(SIGNS, min_size=1, max_size=60))
    @example("a'b\"c\\d")
    @example("5 µm, m²")
    def test_finds_whatever_is_there_by_its_own_words(self, text):
        there = task(text)

        try:
            assert not terms_in(text) or there in found(text)
        finally:
            there.delete()

    def test_folds_the_letters_of_europe_alike_on_both_databases(self):
        marked = [
            chr(code)
            for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
            if unicodedata.normalize("NFD", chr(code))[0].isascii() and chr(code) not in UNKNOWN_TO_SQLITE
        ]
        tasks = {task(f"q{sign}q"): sign for sign in marked}
        plain = {unicodedata.normalize("NFD", sign)[0].lower() for sign in marked}

        missed = set(tasks) - {one for letter in plain for one in found(f"q{letter}q")}

        assert not {tasks[one] for one in missed}

    def test_can_be_asked_within_other_questions(self):
        one, _ = task("Buy milk"), task("Buy milk", settled=True)

        assert set(Task.objects.filter(pk__in=Task.objects.open().matching("milk"))) == {one}
        assert Task.objects.matching("milk").open().matching("buy").count() == 1


class TestBest:
    def test_weighs_titles_before_notes_and_notes_before_talk_then_newer(self):
        talk = task("Three")
        CommentFactory(task=talk, text="Milk")
        note, title, newer = task("Two", note="Milk"), task("Milk one"), task("Milk two")

        assert Task.objects.best("milk") == [newer.pk, title.pk, note.pk, talk.pk]

    def test_weighs_only_the_newest(self, monkeypatch):
        older, newer = task("Milk"), task("Something", note="With milk")

        assert Task.objects.best("milk") == [older.pk, newer.pk]
        monkeypatch.setattr(searching, "WEIGHED", 1)
        assert Task.objects.best("milk") == [newer.pk]

    @pytest.mark.parametrize("newest", [1, 2, 100])
    def test_finds_a_letter_that_is_rare_and_old(self, monkeypatch, newest):
        monkeypatch.setattr(searching, "NEWEST", newest)
        old, _, _ = task("Zebra"), task("Milk"), task("Bread")

        assert Task.objects.best("z") == [old.pk]

    def test_looks_no_further_back_for_a_letter_that_is_common(self, monkeypatch):
        monkeypatch.setattr(searching, "NEWEST", 2)
        monkeypatch.setattr(searching, "ENOUGH", 2)
        _, note, title = task("Milk"), task("Bread", note="Milk"), task("Milk")

        assert Task.objects.best("m") == [title.pk, note.pk] == Task.objects.best("mi")
        assert len(Task.objects.best("mil")) == 3

    def test_asks_few_times(self, django_assert_num_queries):
        task("Milk")

        for typed, times in {"milk": 2, "bread": 1, "m": 2, "b": 2, "…": 0}.items():
            with django_assert_num_queries(times):
                Task.objects.best(typed)


class TestWordsKept:
    def test_are_of_shown_comments_as_they_are_now(self):
        spoken = CommentFactory(task=task("One"), text="Bring the lantern")

        assert found("lantern") == {spoken.task}

        spoken.mend("Bring the torch", {}, at=NOON)
        assert (found("lantern"), found("torch")) == (set(), {spoken.task})

        spoken.hide(NOON)
        assert found("torch") == set()

        spoken.hide(None)
        assert found("torch") == {spoken.task}

        spoken.delete()
        assert found("torch") == set()

    def test_outlive_other_comments(self):
        one = task("One")
        first, _ = CommentFactory(task=one, text="Lantern"), CommentFactory(task=one, text="Torch")

        first.delete()

        assert found("torch one") == {one}

    def test_go_with_their_task(self):
        gone = CommentFactory(task=task("Buy milk"), text="Oat").task
        gone.delete()

        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM tasks_task_words")
            assert cursor.fetchone() == (0,)

    def test_stay_as_they_are_when_a_task_only_moves(self):
        one = task("Buy milk")
        one.touch(NOON)

        assert found("milk") == {one}

    def test_end_somewhere(self):
        one = task("Talk of the town")
        Comment.objects.bulk_create(
            Comment(task=one, text=f"{number} " + "words " * 600 + f"last{number}", written_at=NOON)
            for number in range(60)
        )

        assert found("last59") == {one}
        assert found("last0") == set()

    def test_can_be_made_of_what_is_there_already(self):
        one = CommentFactory(task=task("Buy milk", note="At the corner"), text="Oat, please").task
        CommentFactory(task=one, text="Hidden", removed_at=NOON)
        again = dialect()

        with connection.cursor() as cursor:
            for statement in [*again.unmake(Task.objects.all().index), *again.make(Task.objects.all().index)]:
                cursor.execute(statement)

        assert found("milk corner oat") == {one}
        assert found("hidden") == set()


class TestDialects:
    def test_there_is_one_for_each_database(self):
        assert all(dialect(vendor) for vendor in DIALECTS)
