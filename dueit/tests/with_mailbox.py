"""Every address, as who develops has them."""

from dueit import mailbox, urls

urlpatterns = [*urls.urlpatterns, *mailbox.urlpatterns]
