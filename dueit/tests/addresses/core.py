"""Addresses of the house itself."""

from dueit.tests.addresses.row import LOGIN, OPERATORS, PUBLIC, Row, anyone, get, part, post

ROWS: dict[str, list[Row]] = {
    "health_live": [get(PUBLIC)],
    "health_ready": [get((503,) * 6)],  # no worker runs here
    "admin_login": [get(OPERATORS), post((LOGIN, 403, 403, 403, 403, 200))],
    "web:service_worker": [get(PUBLIC)],
    "web:manifest": [get(PUBLIC)],
    "web:offline": [get(PUBLIC)],
    "web:palette": [part(anyone())],
}
