"""What an operator reads in the log of what people may not do, and of what is gone."""

import io
import logging
import logging.config
from copy import deepcopy

import pytest
from django.core.handlers.exception import response_for_exception
from django.test import RequestFactory
from django.urls import reverse

from dueit.core.logs import plain, structured
from tasks.domain.roles import Role
from tasks.tests.factories import MembershipFactory, TaskFactory


def handler_of(config):
    """The handler of a configuration, writing to memory."""
    config = deepcopy(config)  # a configurator eats what it has read
    build, told = logging.config.DictConfigurator(config), config["handlers"]["stderr"]
    handler = logging.StreamHandler(io.StringIO())
    handler.setFormatter(build.configure_formatter(config["formatters"][told["formatter"]]))
    for name in told["filters"]:
        handler.addFilter(build.configure_filter(config["filters"][name]))
    return handler


@pytest.mark.django_db
class TestRefusals:
    """What people meet in the ordinary course of life: one line each, with nothing that looks like a fault of ours."""

    @pytest.fixture(params=[plain("web"), structured()], ids=["plain", "json"])
    def written(self, request):
        """What an operator reads of answers, as the handler of this format writes it."""
        handler, logger = handler_of(request.param), logging.getLogger("django.request")
        logger.addHandler(handler)
        yield handler.stream
        logger.removeHandler(handler)

    def test_say_in_one_line_who_may_not_do_what(self, bob, bob_client, written):
        task = TaskFactory()
        MembershipFactory(project=task.project, user=bob, role=Role.VIEWER)

        bob_client.post(reverse("tasks:move", args=[task.pk, "complete"]))

        [line] = written.getvalue().splitlines()
        reason = "That is for somebody else in this project to do."
        assert f"Forbidden: POST /tasks/{task.pk}/complete/ by user {bob.pk}: {reason}" in line
        assert "warning" in line.lower()

    def test_say_in_one_line_what_is_gone(self, bob, bob_client, client, written):
        bob_client.get("/tasks/4711/live/", headers={"HX-Request": "true"})
        client.get("/join/%0AForged/")

        gone, forged = written.getvalue().splitlines()
        assert f"Not Found: GET /tasks/4711/live/ by user {bob.pk}" in gone
        assert "by a guest" in forged

    def test_leave_a_fault_its_traceback(self, written):
        try:
            raise ValueError("broken")
        except ValueError as fault:
            response_for_exception(RequestFactory().get("/"), fault)

        assert "Traceback (most recent call last)" in written.getvalue()
