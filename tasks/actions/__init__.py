"""What people (and the system) do with tasks: `from tasks import actions`."""

from tasks.actions.adding import NewTask, add_task, add_tasks, break_down, start_afresh
from tasks.actions.archiving import archive_project, bring_project_back, undo_archived, undo_brought_back
from tasks.actions.by_itself import let_go_by_itself, plan_by_itself, withdraw_by_itself, write_by_itself
from tasks.actions.comments import (
    forget_comments,
    mend_comment,
    remove_comment,
    undo_comment_removed,
    undo_comment_written,
    write_comment,
)
from tasks.actions.dropping import drop_task
from tasks.actions.giving_back import give_back
from tasks.actions.invitations import (
    accept_invitation,
    forget_invitations,
    invite_by_link,
    invite_by_mail,
    revoke_invitation,
)
from tasks.actions.keeping import keep_view, remove_view, undo_view_kept, undo_view_removed
from tasks.actions.life import move_task, remove_task
from tasks.actions.mailing import mail_invitation
from tasks.actions.many import Done, add_many, do_many, undo_carried, undo_many, undo_many_added
from tasks.actions.members import give_role, hand_over, leave_project, undo_handed_over, undo_left, undo_role_given
from tasks.actions.naming import draw_anew, follow_address, follow_name, hold_named
from tasks.actions.offers import hand_back, offer_task, offer_to_whoever_is_free, take_task, withdraw_offer
from tasks.actions.order import place_task
from tasks.actions.plan import plan_task
from tasks.actions.projects import (
    open_personal_project,
    open_project,
    rename_project,
    set_clock,
    undo_clock_set,
    undo_renamed,
)
from tasks.actions.removing import remove_project
from tasks.actions.resting import keep_task, look_for_rest, undo_keep, watch_for_rest
from tasks.actions.undoing import undo_created, undo_move, undo_succession
from tasks.actions.unoffering import undo_offer
from tasks.actions.welcoming import answer_welcome, restore_chapter, undo_welcome

__all__ = [
    "Done",
    "NewTask",
    "accept_invitation",
    "add_many",
    "add_task",
    "add_tasks",
    "answer_welcome",
    "archive_project",
    "break_down",
    "bring_project_back",
    "do_many",
    "draw_anew",
    "drop_task",
    "follow_address",
    "follow_name",
    "forget_comments",
    "forget_invitations",
    "give_back",
    "give_role",
    "hand_back",
    "hand_over",
    "hold_named",
    "invite_by_link",
    "invite_by_mail",
    "keep_task",
    "keep_view",
    "leave_project",
    "let_go_by_itself",
    "look_for_rest",
    "mail_invitation",
    "mend_comment",
    "move_task",
    "offer_task",
    "offer_to_whoever_is_free",
    "open_personal_project",
    "open_project",
    "place_task",
    "plan_by_itself",
    "plan_task",
    "remove_comment",
    "remove_project",
    "remove_task",
    "remove_view",
    "rename_project",
    "restore_chapter",
    "revoke_invitation",
    "set_clock",
    "start_afresh",
    "take_task",
    "undo_archived",
    "undo_brought_back",
    "undo_carried",
    "undo_clock_set",
    "undo_comment_removed",
    "undo_comment_written",
    "undo_created",
    "undo_handed_over",
    "undo_keep",
    "undo_left",
    "undo_many",
    "undo_many_added",
    "undo_move",
    "undo_offer",
    "undo_renamed",
    "undo_role_given",
    "undo_succession",
    "undo_view_kept",
    "undo_view_removed",
    "undo_welcome",
    "watch_for_rest",
    "withdraw_by_itself",
    "withdraw_offer",
    "write_by_itself",
    "write_comment",
]
