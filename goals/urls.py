"""Addresses of goals, of proposed steps and of platforms."""

from django.urls import path, register_converter

from goals.views import (
    aiming,
    asking,
    drafts,
    first_thought,
    goals,
    platform_accounts,
    platforms,
    removing,
    replanning,
    rhythms,
    saying,
    time_off,
    times,
)

app_name = "goals"


class EndWord:
    """How a goal may come to rest."""

    regex = "reached|let_go"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class WishWord(EndWord):
    """What may be wished for in the place of one step."""

    regex = "smaller|another"


class DeedWord(EndWord):
    """What may be done with a rhythm."""

    regex = "|".join(rhythms.DEEDS)


register_converter(DeedWord, "rhythm_deed")
register_converter(EndWord, "goal_end")
register_converter(WishWord, "wish")

urlpatterns = [
    path("first-day/thought/", first_thought.first_thought, name="first_thought"),
    path("goals/", goals.index, name="list"),
    path("goals/live/", goals.index_live, name="list_live"),
    path("goals/corner/", goals.corner, name="corner"),
    path("time-off/", time_off.time_off, name="time_off"),
    path("time-off/back/", time_off.come_back, name="come_back"),
    path("goals/new/", saying.new, name="new"),
    path("goals/new/look/", saying.look, name="look_at_new"),
    path("goals/<int:goal_id>/", goals.page, name="goal"),
    path("goals/<int:goal_id>/live/", goals.live, name="goal_live"),
    path("goals/<int:goal_id>/steps/", asking.about_goal, name="ask"),
    path("goals/<int:goal_id>/<goal_end:state>/", goals.end, name="end"),
    path("goals/<int:goal_id>/not-yet/", goals.not_yet, name="not_yet"),
    path("goals/<int:goal_id>/again/", goals.revive, name="revive"),
    path("goals/<int:goal_id>/remove/", removing.remove, name="remove_goal"),
    path("goals/<int:goal_id>/aim/", aiming.aim, name="aim"),
    path("goals/<int:goal_id>/times/", times.page, name="times"),
    path("goals/<int:goal_id>/times/live/", times.rows, name="times_rows"),
    path("goals/<int:goal_id>/replan/", replanning.replan, name="replan"),
    path("goals/receipts/<int:receipt_id>/undo/", replanning.undo_receipt, name="undo_receipt"),
    path("goals/<int:goal_id>/rhythm/", rhythms.rhythm, name="rhythm"),
    path("goals/<int:goal_id>/rhythm/look/", rhythms.look, name="look_at_rhythm"),
    path("goals/<int:goal_id>/rhythm/now/", rhythms.sweep, name="sweep"),
    path("goals/<int:goal_id>/rhythm/<rhythm_deed:deed>/", rhythms.act, name="act_on_rhythm"),
    path("goals/tasks/<int:task_id>/smaller/", asking.about_task, name="smaller"),
    path("goals/drafts/<int:draft_id>/", drafts.page, name="draft"),
    path("goals/drafts/<int:draft_id>/live/", drafts.live, name="draft_live"),
    path("goals/drafts/<int:draft_id>/again/", drafts.ask_again, name="ask_again"),
    path("goals/drafts/<int:draft_id>/pattern/", drafts.use_pattern, name="use_pattern"),
    path("goals/drafts/<int:draft_id>/keep/", drafts.keep, name="keep"),
    path("goals/drafts/<int:draft_id>/leave/", drafts.leave, name="leave"),
    path("goals/drafts/<int:draft_id>/<wish:wish>/", drafts.ask_about_step, name="ask_about_step"),
    path("platforms/", platforms.index, name="platforms"),
    path("platforms/live/", platforms.live, name="platforms_live"),
    path("platforms/new/", platforms.new, name="new_platform"),
    path("platforms/<int:platform_id>/change/", platforms.change, name="change_platform"),
    path("platforms/<int:platform_id>/remove/", platforms.remove, name="remove_platform"),
    path("platforms/<int:platform_id>/accounts/new/", platform_accounts.new, name="new_account"),
    path("platforms/accounts/<int:account_id>/change/", platform_accounts.change, name="change_account"),
    path("platforms/accounts/<int:account_id>/remove/", platform_accounts.remove, name="remove_account"),
]
