"""What browsers fetch from the root."""

import pytest
from django.templatetags.static import static
from django.urls import resolve, reverse


class TestServiceWorker:
    def test_is_served_from_the_root_and_never_stale(self, client):
        response = client.get("/sw.js")

        assert response["Content-Type"].startswith("text/javascript")
        assert "max-age=0" in response["Cache-Control"]

    def test_keeps_the_offline_page_and_its_look(self, client):
        script = client.get("/sw.js").content.decode()

        assert reverse("web:offline") in script
        assert static("css/dueit.css") in script


class TestManifest:
    def test_names_icons_that_exist(self, client):
        response = client.get("/manifest.webmanifest")

        assert response["Content-Type"] == "application/manifest+json"
        assert {icon["sizes"] for icon in response.json()["icons"]} == {"any", "192x192", "512x512"}
        assert response.json()["start_url"] == "/"

    def test_has_shortcuts_to_pages_that_exist(self, client):
        shortcuts = client.get("/manifest.webmanifest").json()["shortcuts"]

        assert [resolve(shortcut["url"]).view_name for shortcut in shortcuts] == [
            "tasks:add",
            "notifications:inbox",
            "tasks:find",
        ]


class TestOffline:
    @pytest.mark.django_db
    def test_needs_no_login(self, client):
        assert b"You are offline, and that is fine." in client.get("/offline/").content


class TestErrorPages:
    @pytest.mark.django_db
    def test_a_page_that_is_not_there_says_so_kindly(self, client):
        response = client.get("/offline/not/")

        assert response.status_code == 404
        assert b"Nothing lies here." in response.content
