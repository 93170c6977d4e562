from django.apps import AppConfig


class WorkConfig(AppConfig):
    name = "dueit.core.work"
    label = "work"

    def ready(self) -> None:
        """In a worker's processes, note the beginning and the end of each job."""
        from django_q.signals import post_execute_in_worker, pre_execute

        from dueit.core.work import signs

        if our_signs := signs.ours():
            pre_execute.connect(our_signs.note_start, weak=False)
            post_execute_in_worker.connect(our_signs.note_end, weak=False)
