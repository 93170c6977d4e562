"""Tells how many queries a request took, if it asks; costs others one look at a header."""

from django.db import connection
from django.test.utils import CaptureQueriesContext


def count_queries(get_response):
    def middleware(request):
        if "X-Count-Queries" not in request.headers:
            return get_response(request)
        with CaptureQueriesContext(connection) as queries:
            response = get_response(request)
        response["X-Queries"] = len(queries)
        return response

    return middleware
