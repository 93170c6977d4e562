"""The browser files that we carry along."""

from scripts import vendor


class TestVendoredFiles:
    def test_are_the_pinned_ones(self):
        assert vendor.check() == []

    def test_are_missed_when_changed_or_unlisted(self):
        entry = vendor.Entry(package="htmx.org", version="4.0.1", license="", sha256="0")

        assert vendor.complaint("static/vendor/htmx.min.js", entry, {"htmx.org": "4.0.1"}).endswith(
            "not the vendored file"
        )
        assert vendor.strays(set()) != []

    def test_follow_package_json(self):
        entry = vendor.json.loads(vendor.MANIFEST.read_text())["static/vendor/htmx.min.js"]

        assert "pins 5.0.0" in vendor.complaint("static/vendor/htmx.min.js", entry, {"htmx.org": "5.0.0"})

    def test_have_every_icon_of_the_list(self):
        sprite = (vendor.ROOT / vendor.SPRITE).read_text()

        for name in (vendor.FRONTEND / "icons.txt").read_text().split():
            assert f'id="{name}"' in sprite
