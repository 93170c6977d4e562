"""The ASGI door: static files, pages, the live socket. Any ASGI server will do."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dueit.settings")
django.setup(set_prefix=False)

from channels.routing import ProtocolTypeRouter, URLRouter
from django.urls import path

from dueit.consumers import LiveConsumer
from dueit.core.live.tailer import TailWhileServing
from dueit.core.web.one_hop import OneHopHandler
from dueit.core.web.static_files import StaticFiles

application = TailWhileServing(
    ProtocolTypeRouter(
        {
            "http": StaticFiles(OneHopHandler()),
            "websocket": URLRouter([path("ws/live/", LiveConsumer.as_asgi())]),
        }
    )
)
