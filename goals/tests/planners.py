"""A way of planning that always answers the same: what tests put in the place of the built-in patterns."""

from goals.domain.plan import Plan, Source, Step
from goals.planning.proposal import Proposal

TITLES = ("Write three sentences", "Write to Noor", "Sketch the tables", "Draw a poster")
PARTS = ("Find paper", "Sharpen a pencil")


def propose(request, *, at):
    titles = PARTS if request.smaller_of else [f"{title}, size {request.level}" for title in TITLES]
    steps = tuple(
        Step(title=title, minutes=10 * number, why=f"Reason {number}", key=f"s{number}", phase="Find the shape")
        for number, title in enumerate(titles, start=1)
    )
    plan = Plan(kind=request.kind or "event", covers="the whole goal", summary="A fair.", steps=steps)
    return Proposal(plan=plan, source=Source.PATTERN)
