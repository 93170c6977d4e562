"""Static files by the hash of their content."""

import gzip
import os
import re
from time import time

import pytest
from django.core.management import call_command
from django.templatetags.static import static
from django.test import override_settings

from dueit.core.web.storage import HashedFiles

KILOBYTE = 1000
FIRST_VISIT = 150 * KILOBYTE
# A page of a hundred rows, compressed; dueit's bench measures real ones.
ROOM_FOR_THE_PAGE = 15 * KILOBYTE
LOADED = ("css/dueit.css", "vendor/htmx.min.js", "vendor/hx-ws.min.js", "vendor/sortable.min.js", "vendor/icons.svg")
FONTS = ("vendor/fonts/petrona-latin.woff2", "vendor/fonts/figtree-latin.woff2")


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    root = tmp_path_factory.mktemp("static")
    storages = {"staticfiles": {"BACKEND": "dueit.core.web.storage.HashedFiles"}}
    with override_settings(STATIC_ROOT=root, STORAGES=storages):
        call_command("collectstatic", "--no-input", verbosity=0)
        yield lambda name: root / static(name).removeprefix("/static/")


class TestIsComplete:
    def test_until_a_source_is_new_or_another(self, tmp_path):
        source = tmp_path / "source"
        source.mkdir()
        storages = {"staticfiles": {"BACKEND": "dueit.core.web.storage.HashedFiles"}}
        settings = {"STATIC_ROOT": tmp_path / "root", "STATICFILES_DIRS": [source], "STORAGES": storages}

        def complete():
            return HashedFiles().is_complete()

        def gathered():
            call_command("collectstatic", "--no-input", verbosity=0)
            return complete()

        with override_settings(**settings, STATICFILES_FINDERS=["django.contrib.staticfiles.finders.FileSystemFinder"]):
            (source / "a.js").write_text("1")
            assert (complete(), gathered()) == (False, True)
            (source / "b.js").write_text("1")
            assert (complete(), gathered()) == (False, True)
            later = time() + 5
            os.utime(source / "a.js", (later, later))
            assert not complete()


@pytest.mark.slow
class TestHashedFiles:
    def test_find_one_another(self, collected):
        imported = re.findall(r'import\s*"\./([\w.]+)"', collected("js/app.js").read_text())

        assert imported
        for name in imported:
            assert re.fullmatch(r"\w+\.[0-9a-f]{12}\.js", name)
            assert (collected("js/app.js").parent / name).exists()

    def test_hold_the_fonts_of_the_stylesheet(self, collected):
        css = collected("css/dueit.css")

        for url in re.findall(r'url\("([^"]+)"\)', css.read_text()):
            assert (css.parent / url).exists()

    def test_keep_a_first_visit_light(self, collected):
        texts = [collected(name) for name in LOADED] + list(collected("js/app.js").parent.glob("*.????????????.js"))
        weight = sum(len(gzip.compress(path.read_bytes())) for path in texts)
        weight += sum(collected(font).stat().st_size for font in FONTS)

        assert weight + ROOM_FOR_THE_PAGE <= FIRST_VISIT
