from django.urls import reverse


class TestAdmin:
    def test_shows_goals_and_drafts(self, draft, goal, operator_client):
        for name, row in (("goal", goal), ("draft", draft)):
            listed = operator_client.get(reverse(f"admin:goals_{name}_changelist"), {"q": "alice"})
            looked_at = operator_client.get(reverse(f"admin:goals_{name}_change", args=[row.pk]))

            assert (listed.status_code, looked_at.status_code) == (200, 200)

    def test_changes_no_words(self, goal, operator_client):
        response = operator_client.post(reverse("admin:goals_goal_change", args=[goal.pk]), {"title": "Mine now"})

        goal.refresh_from_db()
        assert response.status_code == 403
        assert goal.title == "Hold a zine fair"
