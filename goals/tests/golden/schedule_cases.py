"""Cases of schedules: stories of a goal, the days of a policy, what is wrong with one, and who gets a task."""

from datetime import date

from goals.domain.schedule.accounts import Turns
from goals.domain.schedule.events import begin
from goals.domain.schedule.kinds import Shape
from goals.domain.schedule.policy import WHOLE_WEEK, SchedulingPolicy
from goals.domain.schedule.preview import preview
from goals.domain.schedule.validation import faults
from goals.domain.schedule.window import Window, distribute
from goals.tests.golden.story import Story


def run_scenario(given):
    story = Story(
        SchedulingPolicy.from_json(given["policy"]),
        date.fromisoformat(given["created_on"]),
        loads={int(account): load for account, load in given.get("loads", {}).items()},
        goal_id=given.get("goal_id", 1),
    )
    for deed, *words in given["steps"]:
        getattr(story, deed)(*words)
    return story.told()


def run_occurrences(given):
    policy = SchedulingPolicy.from_json(given["policy"])
    days = preview(begin(policy, date.fromisoformat(given["created_on"])), policy, given["limit"])
    return {"dates": [day.isoformat() for day in days]}


def run_distribute(given):
    window = Window(
        date.fromisoformat(given["from"]),
        date.fromisoformat(given["to"]),
        frozenset(given.get("weekdays") or WHOLE_WEEK),
    )
    days, wont_fit = distribute(
        window,
        given["count"],
        shape=given.get("distribution", Shape.EVEN),
        max_per_day=given.get("max_per_day", 1),
    )
    return {"dates": [day.isoformat() for day in days], "wont_fit": wont_fit}


def run_validate(given):
    found = faults(SchedulingPolicy.from_json(given["policy"]), today=date.fromisoformat(given["today"]))
    return {"errors": [[fault.field, fault.code] for fault in found]}


def run_accounts(given):
    turns = Turns(
        given["account_ids"],
        given.get("assign_seq", 0),
        given.get("goal_id", 1),
        {int(account): load for account, load in given.get("loads", {}).items()},
    )
    return {"assigned": [turns.next(key, given["strategy"]) for key in given["keys"]]}


RUNNERS = {
    "scenario": run_scenario,
    "occurrences": run_occurrences,
    "distribute": run_distribute,
    "validate": run_validate,
    "accounts": run_accounts,
}
