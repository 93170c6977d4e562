from accounts.domain.calling import called


def test_a_name_is_what_somebody_is_called():
    assert called("Bob", "bob@example.com") == "Bob"


def test_without_one_an_address_is_said_only_up_to_its_host():
    assert called("", "bob.lee+due@example.com") == "bob.lee+due"
