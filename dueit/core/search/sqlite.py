"""Words in SQLite: an FTS5 table beside the table of the rows, kept by triggers."""

import json
from collections.abc import Sequence
from functools import reduce
from typing import Any

from django.db.models.expressions import RawSQL

from dueit.core.search.index import Index, Talk
from dueit.core.search.typed import Term

WEIGHTS = ("10.0", "4.0", "2.0")
LONGEST_TALK = 100_000
# A mark alone is taken off by the tokenizer, and off a whole Latin letter too.
TOKENS = "unicode61 remove_diacritics 2 categories 'L* M* Nd Nl'"
# Off a whole Cyrillic or Greek letter it is not. No more of these: SQLite's parser gives up at thirty in each other.
MARKED, PLAIN = "йЙёЁїЇўЎάέήίόύώϊϋΆΈΉΊΌΎΏ", "иИеЕіІуУαεηιουωιυΑΕΗΙΟΥΩ"
LETTERS = str.maketrans(MARKED, PLAIN)


class Fts5:
    """The full text search that comes with SQLite."""

    def make(self, index: Index) -> list[str]:
        columns = [*index.columns, *([index.talk.text] if index.talk else [])]
        named = ", ".join(f'"{column}"' for column in columns)
        return [
            f'CREATE VIRTUAL TABLE "{index.words}" USING fts5({named}, tokenize="{TOKENS}", prefix=\'1 2\')',
            *_triggers(index),
            f'INSERT INTO "{index.words}" (rowid, {named}) SELECT row.id, {_parts(index)} FROM "{index.table}" row',
        ]

    def unmake(self, index: Index) -> list[str]:
        tables = [index.table, *([index.talk.table] if index.talk else [])]
        names = [f"{table}_spoken_{event}" for table in tables for event in ("insert", "update", "delete")]
        return [*(f'DROP TRIGGER "{name}"' for name in names), f'DROP TABLE "{index.words}"']

    def matching(self, index: Index, terms: Sequence[Term]) -> RawSQL:
        return RawSQL(f'SELECT rowid FROM "{index.words}" WHERE "{index.words}" MATCH %s', [_wanted(terms)])

    def weighing(self, index: Index, terms: Sequence[Term], ids: Sequence[int]) -> tuple[str, list[Any]]:
        """One walk through all that match: by a plain rowid, each id would be a search that weighs the words anew."""
        weights = ", ".join(WEIGHTS)
        sql = (
            f'SELECT rowid FROM "{index.words}" WHERE "{index.words}" MATCH %s '
            "AND +rowid IN (SELECT value FROM json_each(%s)) "
            f'ORDER BY bm25("{index.words}", {weights}), rowid DESC'
        )
        return sql, [_wanted(terms), json.dumps(list(ids))]


def _wanted(terms: Sequence[Term]) -> str:
    """Terms hold nothing but letters, marks and digits: each stands in quotes, where nothing is an operator."""
    words = (f'"{" ".join(term.words).translate(LETTERS)}"{"" if term.is_phrase else "*"}' for term in terms)
    return " AND ".join(words)


def _plain(text: str) -> str:
    return reduce(
        lambda so_far, pair: f"replace({so_far}, '{pair[0]}', '{pair[1]}')", zip(MARKED, PLAIN, strict=True), text
    )


def _parts(index: Index, row: str = "row") -> str:
    """Word the parts of a row that is called so."""
    return ", ".join([*_own(index, row), *([_said(index.talk, f"{row}.id")] if index.talk else [])])


def _own(index: Index, row: str) -> list[str]:
    return [_plain(f'{row}."{column}"') for column in index.columns]


def _said(talk: Talk, owner: str) -> str:
    lines = (
        f'SELECT "{talk.text}" AS line FROM "{talk.table}" '
        f'WHERE "{talk.owner}" = {owner} AND "{talk.hidden}" IS NULL ORDER BY id DESC'
    )
    said = f"substr(coalesce(group_concat(line, ' '), ''), 1, {LONGEST_TALK})"
    return f"(SELECT {_plain('said')} FROM (SELECT {said} AS said FROM ({lines})))"


def _triggers(index: Index) -> list[str]:
    """A trigger names no table but its own and the words: SQLite renames no table that another's trigger names."""
    named = ", ".join(f'"{column}"' for column in index.columns)
    changed = ", ".join(f'"{name}" = {text}' for name, text in zip(index.columns, _own(index, "NEW"), strict=True))
    new = f'INSERT OR REPLACE INTO "{index.words}" (rowid, {named}) VALUES (NEW.id, {", ".join(_own(index, "NEW"))})'
    statements = [
        _trigger(index.table, "INSERT", new),
        _trigger(index.table, "UPDATE", f'UPDATE "{index.words}" SET {changed} WHERE rowid = NEW.id', named),
        _trigger(index.table, "DELETE", f'DELETE FROM "{index.words}" WHERE rowid = OLD.id'),
    ]
    return statements + (_talk_triggers(index, index.talk) if index.talk else [])


def _talk_triggers(index: Index, talk: Talk) -> list[str]:
    def again(row: str) -> str:
        owner = f'{row}."{talk.owner}"'
        return f'UPDATE "{index.words}" SET "{talk.text}" = {_said(talk, owner)} WHERE rowid = {owner}'

    return [
        _trigger(talk.table, "INSERT", again("NEW")),
        _trigger(talk.table, "UPDATE", again("NEW"), f'"{talk.text}", "{talk.hidden}"'),
        _trigger(talk.table, "DELETE", again("OLD")),
    ]


def _trigger(table: str, event: str, statement: str, columns: str = "") -> str:
    of = f" OF {columns}" if columns else ""
    return f'CREATE TRIGGER "{table}_spoken_{event.lower()}" AFTER {event}{of} ON "{table}" BEGIN {statement}; END'
