"""Addresses of tasks and of the lists they are in."""

from django.urls import path, register_converter

from tasks.actions.plan import PLANS
from tasks.domain.board import Column
from tasks.domain.many import Deed
from tasks.domain.welcome import Choice
from tasks.views import (
    activity,
    adding,
    archiving,
    board,
    finding,
    invitations,
    joining,
    lines,
    lists,
    many,
    members,
    moves,
    offers,
    projects,
    removing,
    resting,
    talk,
    task,
    today,
    undo,
    welcome,
)

app_name = "tasks"


class Word:
    """A path converter for one of a closed set of words."""

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class MoveWord(Word):
    regex = "start|put_back|complete|skip|fail"


class PlanWord(Word):
    regex = "|".join(PLANS)


class ChoiceWord(Word):
    regex = "|".join(Choice)


class ColumnWord(Word):
    regex = "|".join(Column)


class DeedWord(Word):
    regex = "|".join(Deed)


register_converter(MoveWord, "move")
register_converter(PlanWord, "plan")
register_converter(ChoiceWord, "choice")
register_converter(ColumnWord, "column")
register_converter(DeedWord, "deed")

urlpatterns = [
    path("", today.page, name="today"),
    path("tasks/today/live/", today.live, name="today_live"),
    path("some-day/", lists.some_day, name="some_day"),
    path("tasks/some-day/live/", lists.some_day_rows, name="some_day_rows"),
    path("let-go/", lists.let_go, name="let_go"),
    path("tasks/let-go/live/", lists.let_go_rows, name="let_go_rows"),
    path("recent/", lists.recent, name="recent"),
    path("recent/rows/", lists.recent_rows, name="recent_rows"),
    path("resting/", resting.page, name="resting"),
    path("tasks/resting/live/", resting.rows, name="resting_rows"),
    path("tasks/<int:task_id>/keep/", resting.keep, name="keep_task"),
    path("find/", finding.page, name="find"),
    path("find/keep/", finding.keep, name="keep_view"),
    path("find/views/<int:view_id>/remove/", finding.remove, name="remove_view"),
    path("tasks/find/live/", finding.live, name="find_live"),
    path("tasks/many/", many.ways, name="many"),
    path("tasks/many/<deed:deed>/", many.act, name="act_many"),
    path("tasks/add/", adding.add, name="add"),
    path("tasks/add/lines/", lines.look, name="lines"),
    path("tasks/add/lines/keep/", lines.keep, name="keep_lines"),
    path("tasks/places/", adding.places, name="places"),
    path("tasks/quick-add/preview/", adding.preview, name="preview"),
    path("tasks/<int:task_id>/", task.page, name="task"),
    path("tasks/<int:task_id>/live/", task.live, name="task_live"),
    path("tasks/<int:task_id>/menu/", task.menu, name="menu"),
    path("tasks/<int:task_id>/doors/", task.doors, name="doors"),
    path("tasks/<int:task_id>/talk/", talk.write, name="write_comment"),
    path("tasks/<int:task_id>/talk/live/", talk.live, name="talk_live"),
    path("tasks/<int:task_id>/talk/names/", talk.names, name="names"),
    path("tasks/<int:task_id>/activity/", activity.of_task, name="task_activity"),
    path("tasks/<int:task_id>/activity/live/", activity.of_task_live, name="task_activity_live"),
    path("tasks/comments/<int:comment_id>/mend/", talk.mend, name="mend_comment"),
    path("tasks/comments/<int:comment_id>/remove/", talk.remove, name="remove_comment"),
    path("tasks/<int:task_id>/afresh/", adding.afresh, name="afresh"),
    path("tasks/<int:task_id>/place/", moves.place, name="place"),
    path("tasks/<int:task_id>/drop/<column:column>/", board.drop, name="drop"),
    path("tasks/<int:task_id>/reopen/", moves.reopen, name="reopen"),
    path("tasks/<int:task_id>/day/", moves.day, name="day"),
    path("tasks/<int:task_id>/outcome/", moves.outcome, name="outcome"),
    path("tasks/<int:task_id>/offer/", offers.offer, name="offer"),
    path("tasks/<int:task_id>/take/", offers.take, name="take"),
    path("tasks/<int:task_id>/hand-back/", offers.hand_back, name="hand_back"),
    path("tasks/<int:task_id>/withdraw/", offers.withdraw, name="withdraw_offer"),
    path("tasks/<int:task_id>/remove/", moves.remove, name="remove"),
    path("tasks/<int:task_id>/<move:move>/", moves.move, name="move"),
    path("tasks/<int:task_id>/<plan:move>/", moves.plan, name="plan"),
    path("tasks/welcome/<choice:choice>/", welcome.answer, name="welcome"),
    path("tasks/chapters/<int:entry_id>/restore/", welcome.restore, name="restore_chapter"),
    path("projects/", projects.index, name="projects"),
    path("projects/live/", projects.index_live, name="projects_live"),
    path("projects/<int:project_id>/", projects.page, name="project"),
    path("projects/<int:project_id>/live/", projects.live, name="project_live"),
    path("projects/<int:project_id>/board/", board.page, name="board"),
    path("projects/<int:project_id>/board/live/", board.live, name="board_live"),
    path("projects/<int:project_id>/activity/", activity.of_project, name="project_activity"),
    path("projects/<int:project_id>/activity/live/", activity.of_project_live, name="project_activity_live"),
    path("projects/<int:project_id>/rename/", projects.rename, name="rename_project"),
    path("projects/<int:project_id>/clock/", projects.clock, name="set_clock"),
    path("projects/<int:project_id>/archive/", archiving.archive, name="archive_project"),
    path("projects/<int:project_id>/bring-back/", archiving.bring_back, name="bring_project_back"),
    path("projects/<int:project_id>/export/", removing.export, name="export_project"),
    path("projects/<int:project_id>/remove/", removing.remove, name="remove_project"),
    path("projects/<int:project_id>/invite/", invitations.invite, name="invite"),
    path("projects/invitations/<int:invitation_id>/revoke/", invitations.revoke, name="revoke_invitation"),
    path("invitations/<int:invitation_id>/", joining.invitation, name="invitation"),
    path("join/<slug:token>/", joining.join, name="join"),
    path("projects/<int:project_id>/leave/", members.leave, name="leave_project"),
    path("projects/members/<int:membership_id>/role/", members.give_role, name="give_role"),
    path("projects/members/<int:membership_id>/hand-over/", members.hand_over, name="hand_over"),
    path("projects/members/<int:membership_id>/remove/", members.remove, name="remove_member"),
    path("undo/<int:entry_id>/", undo.undo, name="undo"),
]
