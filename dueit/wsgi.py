"""The WSGI door; live updates need the ASGI one."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dueit.settings")
application = get_wsgi_application()
