"""The ASGI door: pages and the live socket."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dueit.settings")
application = get_asgi_application()
