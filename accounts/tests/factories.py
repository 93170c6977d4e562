"""People, made by the one way in."""

import factory

from accounts.models import User

PASSWORD = "a calm password"


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = User

    email = factory.Sequence(lambda count: f"person{count}@example.com")
    password = PASSWORD

    @classmethod
    def _create(cls, model_class, *args, **fields):
        return model_class.objects.create_user(*args, **fields)
