"""Words in PostgreSQL: a tsvector for each row, kept by triggers, under a GIN index.

The configuration `simple` knows no language. What its parser would take for an address or a file is cut up before, and
marks upon letters are taken off, by functions that every PostgreSQL has.
"""

from collections.abc import Sequence
from typing import Any

from django.db.models.expressions import RawSQL

from dueit.core.search.index import Index, Talk
from dueit.core.search.typed import Term

WEIGHTS = "ABCD"
# A row holds no more than a megabyte of words: more than so much talk about one thing can't be found.
LONGEST_TALK = 100_000
PUNCTUATION = r"[!-/:-@\[-`{-~\u00a0-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2000-\u206f\u3000-\u303f]+"
# Stands between two parts, so that no phrase begins in one and ends in the next.
BORDER = "'''|'':1'::tsvector"


class FullText:
    """PostgreSQL's full text search."""

    def make(self, index: Index) -> list[str]:
        """Make triggers before the words of what is there: they hold up writers until all is done."""
        return [
            "SET LOCAL statement_timeout = 0",
            f'CREATE TABLE "{index.words}" (id bigint PRIMARY KEY, document tsvector NOT NULL)',
            *_triggers(index),
            f'INSERT INTO "{index.words}" (id, document) SELECT one.id, {_document(index)} FROM "{index.table}" one',
            # The list of what is not sorted in yet is read at each search, so it stays short.
            f'CREATE INDEX "{index.words}_found" ON "{index.words}" USING gin (document)'
            " WITH (gin_pending_list_limit = 128)",
        ]

    def unmake(self, index: Index) -> list[str]:
        tables = [index.table, *([index.talk.table] if index.talk else [])]
        dropped = [
            statement
            for table in tables
            for statement in (f'DROP TRIGGER "{table}_spoken" ON "{table}"', f'DROP FUNCTION "{table}_spoken"()')
        ]
        return [*dropped, f'DROP TABLE "{index.words}"']

    def matching(self, index: Index, terms: Sequence[Term]) -> RawSQL:
        sql = f'SELECT id FROM "{index.words}" WHERE document @@ {_query()}'
        return RawSQL(sql, [_wanted(terms)])

    def weighing(self, index: Index, terms: Sequence[Term], ids: Sequence[int]) -> tuple[str, list[Any]]:
        """Read the words of no more rows than asked for: a short beginning stands for too many of them in the index."""
        known = f'WITH known AS MATERIALIZED (SELECT id, document FROM "{index.words}" WHERE id = ANY(%s))'
        wanted = f"(SELECT {_query()} AS terms) wanted"
        order = "ORDER BY ts_rank(document, terms) DESC, id DESC"
        return f"{known} SELECT id FROM known, {wanted} WHERE document @@ terms {order}", [list(ids), _wanted(terms)]


def _wanted(terms: Sequence[Term]) -> str:
    """Terms hold nothing but letters, marks and digits: nothing of them can be read as an operator."""
    return " & ".join(f"'{' '.join(term.words)}'{'' if term.is_phrase else ':*'}" for term in terms)


def _query() -> str:
    """What is wanted is folded as the words were; operators and quotes are no letters and stay."""
    return f"to_tsquery('simple', {_folded('%s::text')})"


def _folded(text: str) -> str:
    bare = rf"regexp_replace(normalize({text}, NFD), '[\u0300-\u036f]+', '', 'g')"
    return f"translate(lower(normalize({bare}, NFC)), 'ς', 'σ')"  # noqa: RUF001 - it is Greek


def _vector(text: str, weight: str) -> str:
    spaced = f"regexp_replace({text}, '{PUNCTUATION}', ' ', 'g')"
    return f"setweight(to_tsvector('simple', {_folded(spaced)}), '{weight}')"


def _document(index: Index) -> str:
    """Word the vector of a row that is called `one`."""
    texts = [f'one."{column}"' for column in index.columns]
    if index.talk:
        texts.append(_said(index.talk))
    return f" || {BORDER} || ".join(_vector(text, weight) for text, weight in zip(texts, WEIGHTS, strict=False))


def _said(talk: Talk) -> str:
    said = f"string_agg(\"{talk.text}\", ' ' ORDER BY id DESC)"
    of_row = f'"{talk.owner}" = one.id AND "{talk.hidden}" IS NULL'
    return f"coalesce((SELECT left({said}, {LONGEST_TALK}) FROM \"{talk.table}\" WHERE {of_row}), '')"


def _triggers(index: Index) -> list[str]:
    own = (
        "DECLARE one record; BEGIN "
        f"IF TG_OP = 'DELETE' THEN DELETE FROM \"{index.words}\" WHERE id = OLD.id; RETURN NULL; END IF; "
        f'one := NEW; INSERT INTO "{index.words}" (id, document) VALUES (NEW.id, {_document(index)}) '
        "ON CONFLICT (id) DO UPDATE SET document = excluded.document; RETURN NULL; END"
    )
    statements = _trigger(index.table, index.columns, own)
    if index.talk:
        statements += _trigger(index.talk.table, (index.talk.text, index.talk.hidden), _talk_trigger(index, index.talk))
    return statements


def _talk_trigger(index: Index, talk: Talk) -> str:
    """Hold the words first: what two say at once about one row, the second of them must see together."""
    return (
        f"DECLARE owner bigint; BEGIN "
        f'IF TG_OP = \'DELETE\' THEN owner := OLD."{talk.owner}"; ELSE owner := NEW."{talk.owner}"; END IF; '
        f'PERFORM 1 FROM "{index.words}" WHERE id = owner FOR UPDATE; '
        f'UPDATE "{index.words}" kept SET document = {_document(index)} FROM "{index.table}" one '
        "WHERE kept.id = owner AND one.id = owner; RETURN NULL; END"
    )


def _trigger(table: str, columns: Sequence[str], body: str) -> list[str]:
    name, changed = f"{table}_spoken", ", ".join(f'"{column}"' for column in columns)
    return [
        f'CREATE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql AS $$ {body} $$',
        f'CREATE TRIGGER "{name}" AFTER INSERT OR DELETE OR UPDATE OF {changed} ON "{table}" '
        f'FOR EACH ROW EXECUTE FUNCTION "{name}"()',
    ]
