from django.db import migrations

from dueit.core.search.index import Index
from dueit.core.search.operation import KeepWords


class Migration(migrations.Migration):
    dependencies = [("goals", "0011_removed")]

    operations = [KeepWords(Index("goals_goal", ("title", "why")))]
