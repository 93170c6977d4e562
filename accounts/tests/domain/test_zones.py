import pytest

from accounts.domain import zones


class TestKnown:
    @pytest.mark.parametrize("name", ["Europe/Lisbon", "America/Argentina/Buenos_Aires", "UTC", "Asia/Calcutta"])
    def test_takes_what_browsers_send(self, name):
        zones.check(name)

        assert zones.known_or_utc(name) == name

    @pytest.mark.parametrize("name", ["", "Mars/Olympus", "../etc/passwd", "Factory", "localtime", "europe/lisbon"])
    def test_refuses_what_is_no_place(self, name):
        assert zones.known_or_utc(name) == "UTC"
        with pytest.raises(zones.UnknownZone):
            zones.check(name)


class TestByContinent:
    def test_offers_each_zone_once(self):
        offered = [name for _, choices in zones.by_continent() for name, _ in choices]

        assert sorted(offered) == sorted(zones.known())

    def test_writes_cities_as_people_do(self):
        groups = dict(zones.by_continent())

        assert ("America/Argentina/Buenos_Aires", "Buenos Aires, Argentina") in groups["America"]
        assert ("UTC", "UTC") in groups["Other names"]
