"""Steps for something small that is done again and again."""

from goals.domain.planner.pattern import kind, read

SLEEP = read(
    """
~ Lights out at the new time | day 1 | 10
= Move the evening a little | Fifteen minutes is small enough to keep.
* 5 Write down when you went to sleep the last three nights | You only need to see it, not judge it.
  3 Write down your last three bedtimes
* 5 Choose a lights-out time 15 minutes earlier than now | Small moves are the ones that stay.
  3 Choose the new time and write it down
- 5 Set an evening alarm one hour before it | Evenings drift unless something rings.
  2 Set the alarm and call it "slow down"
= Make the last hour easy | A replacement works better than a ban.
* 10 Choose one calm thing for the last 20 minutes | The body learns the sign.
  3 List two calm things you like / 5 Put what you need beside the bed
* 5 Find a place for the phone outside the bedroom | Out of reach is out of mind.
  2 Choose where the phone sleeps / 3 Put the charger there
- 10 Make the room darker, cooler or quieter by one thing | One thing is often the thing.
  3 Look around for light and noise / 5 Change one thing
= Try it for a week and look | Keep what helps, leave the rest.
* 5 Go to bed at the new time tonight | Tonight is the only one that counts.
  2 Dim the lights when the alarm rings / 3 Put the phone in its place
- 10 Look back after seven nights and keep what helped | If it stays hard, a doctor can help.
  3 Count the easy nights / 5 Note what helped on them
""",
    large=True,
)

FOOD = read(
    """
~ Cook or prepare one good meal | week 3 | 30
= Choose one change you like | One kept change beats five strict ones.
* 10 Write down what you ate yesterday, without judging | You can only change what you can see.
  5 Write down breakfast and lunch / 5 Write down dinner and snacks
* 5 Choose one small change for the coming two weeks | Two weeks are enough to feel it.
  3 List three easy changes / 2 Circle the easiest
- 10 Find three meals you like that fit the change | Liking them is the plan.
  5 Think of two meals you already know / 5 Look up one new recipe
= Make it the easy choice | What is near gets eaten.
* 15 Write a short shopping list for the three meals | Decisions are easier before hunger.
  8 Read through the three recipes / 5 Write the shopping list
* 45 Get the things on the list | A full basket is half the week.
  5 Choose when to go / 20 Get everything on it
- 10 Put the good things at eye level | You eat what you see first.
  5 Move them to the front / 3 Put the rest on a higher shelf
= Try it and look kindly | Adjust the plan, not yourself.
* 30 Make the first of the three meals | The first one is the start.
  8 Wash and cut / 20 Cook it and sit down to eat
- 5 Note after a week what was easy | Keep that, change the rest.
  3 Write down one easy thing / 2 Choose one thing to change
""",
    large=True,
)

DAILY = read(
    """
~ {Goal} | day 1 | 10
= Make it small and easy to start | Small enough works on a bad day too.
* 5 Choose the smallest version, two minutes or less | A tiny version is never too much.
  3 Write down the two-minute version of "{goal}"
* 5 Tie it to something you already do every day | An old habit is the best reminder.
  3 Finish the sentence: after I ..., I will ...
- 10 Put what you need in plain sight | What is in sight gets used.
  5 Get what you need for it / 3 Put it where you will see it
= Do it once, then repeat for a week | The first time is the one that counts.
* 5 Do the two-minute version once today | Done once, it is real.
  2 Stand where you will do it / 3 Do the two-minute version
* 5 Mark the day on a calendar | A visible mark is a small reward.
  2 Hang a calendar where you see it / 2 Make the first mark
- 5 Write one kind sentence for the day you leave it out | Leaving it out once is normal.
  3 Write the sentence on the calendar
= Look at the week and keep it or grow it | Keeping is a success too.
* 10 Look back after seven days and note when it went by itself | Keep what worked, drop the rest.
  3 Count the marks / 5 Note which moment worked best
- 5 Decide whether it stays the same or grows a little | Small and steady carries far.
  3 Decide and write it on the calendar
""",
    large=True,
)

KIND = kind(
    "A small habit",
    DAILY,
    (r"make my bed|diary|journal|gratitude|meds|pills|vitamins", DAILY),
    (
        r"sleep\w*|bed|bedtime|insomnia|wake up|get up|rise|earl(?:y|ier)|morning person|staying up|snooz\w+",
        SLEEP,
    ),
    (
        r"eat|eating|diet|vegan|vegetarian|plant-based|nutrition|cook|vegetables|fruit|meal prep|lunch|meals?"
        r"|breakfast|veganuary|food",
        FOOD,
    ),
)
