"""What people write with a few marks of Markdown, as HTML that none of their words can break out of.

The parser knows no HTML, no pictures and no headings; whatever it makes, the sanitizer lets nothing else through.
"""

import re
from collections.abc import Iterator

import nh3
from django.utils.safestring import SafeString
from linkify_it import LinkifyIt
from markdown_it import MarkdownIt
from markdown_it.token import Token

BLOCKS = ("blockquote", "fence", "list")
MARKS = ("autolink", "backticks", "emphasis", "escape", "link", "linkify", "newline")
TAGS = {"a", "blockquote", "br", "code", "em", "li", "ol", "p", "pre", "span", "strong", "ul"}
SCHEMES = {"http", "https", "mailto"}
ADDRESS = re.compile(r"(https?://|mailto:)", re.IGNORECASE)

SANITIZER = nh3.Cleaner(
    tags=TAGS,
    attributes={"a": {"href"}, "ol": {"start"}},
    allowed_classes={"span": {"mention"}},
    url_schemes=SCHEMES,
    url_relative="deny",
    link_rel="nofollow noopener noreferrer",
)


def parser() -> MarkdownIt:
    """Return a reader of the marks that we know; a bare address with its scheme becomes a link."""
    reader = MarkdownIt("zero", {"breaks": True, "linkify": True}).enable([*BLOCKS, *MARKS])
    only_with_scheme = {"fuzzy_link": False, "fuzzy_ip": False, "fuzzy_email": False}
    reader.linkify = LinkifyIt({"ftp:": None, "//": None}, only_with_scheme)
    reader.validateLink = is_address  # type: ignore[method-assign]
    return reader


def is_address(url: str) -> bool:
    """Whether a link may lead there: to the web, or to somebody's mail."""
    return bool(ADDRESS.match(url))


PARSER = parser()


def prose(text: str, marked: re.Pattern[str] | None = None) -> SafeString:
    """Return `text` as HTML; words that `marked` finds, outside of links and code, stand out as names."""
    blocks = PARSER.parse(text)
    for block in blocks:
        if marked and block.children:
            block.children = list(_with_names(block.children, marked))
    return SafeString(SANITIZER.clean(PARSER.renderer.render(blocks, PARSER.options, {})))


def _with_names(tokens: list[Token], marked: re.Pattern[str]) -> Iterator[Token]:
    depth = 0
    for token in tokens:
        depth += token.nesting if token.tag == "a" else 0
        if token.type == "text" and not depth:
            yield from _split(token.content, marked)
        else:
            yield token


def _split(text: str, marked: re.Pattern[str]) -> Iterator[Token]:
    end = 0
    for found in marked.finditer(text):
        yield Token("text", "", 0, content=text[end : found.start()])
        yield Token("name_open", "span", 1, attrs={"class": "mention"})
        yield Token("text", "", 0, content=found[0])
        yield Token("name_close", "span", -1)
        end = found.end()
    yield Token("text", "", 0, content=text[end:])
