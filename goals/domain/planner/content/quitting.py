"""Steps for doing less of something, or leaving it behind."""

from goals.domain.planner.pattern import kind, read

SMOKING = read(
    """
~ Check in: how was today? | day 1 | 5
= See when and why it happens | The moment before is the handle.
* 5 Write down the last three times: where, when, what came before | Seeing it is enough for now.
  3 Write down the last time / 2 Add two more times
* 5 Write down in one line what it gives you | Whatever replaces it has to give something similar.
  3 Finish the sentence: it helps me to ...
- 15 Look up the free quit line or ask a pharmacist about support | Support makes it far more likely to work.
  5 Find the number of a quit line / 10 Call it or ask at the pharmacy
= Choose a day and clear the way | A chosen day is easier than "soon".
* 10 Choose a start day within two weeks and write it down | It may be a quiet weekend.
  3 Look at the calendar / 2 Write down your start day
* 10 Choose three things to do for the few minutes of a craving | A craving passes in minutes.
  5 List things that take three minutes / 3 Put one of them in your pocket or bag
- 15 Clear your home, bag and car of it the evening before | Out of reach gives you a moment to think.
  5 Clear the bag and coat / 5 Clear the home / 5 Clear the car
= Go through the first days with help | Each hour counts, and help is allowed.
* 10 Tell one person which day you start | It is lighter when someone knows.
  3 Choose one person / 3 Send two lines
* 10 Go through the first morning with your three things ready | A morning is a whole success.
  2 Put your three things in reach / 5 Use one when the craving comes
- 5 After a slip, write down what came before, and carry on | A slip is a note, not an end.
  3 Write one line: what came before
""",
    large=True,
)

SCREEN = read(
    """
~ Take one phone-free hour | day 1 | 60
= See where the time goes | Seeing it is half of the change.
* 5 Look up this week's screen time and write down the top three | It takes a minute and tells the most.
  2 Open the screen-time page / 3 Write down the top three
* 5 Write down what you would rather do with an hour of it | A wish pulls better than a ban.
  3 Write down three things you would rather do
- 10 Turn off the notifications of all but people | Most of them can wait.
  5 Open the notification settings / 5 Turn off all but calls and messages
= Put a little distance in | Twenty seconds change a lot.
* 10 Move the three apps off the first screen, or delete one | Out of sight helps at once.
  3 Move them to the last page / 2 Delete the one you miss least
* 10 Choose a place where the phone rests in the evening | A place of its own frees the bed and the sofa.
  2 Choose where the phone rests / 5 Put the charger there
- 10 Put something nice where the phone used to lie | Hands like something to hold.
  5 Choose a book, a puzzle or a pen / 2 Put it where the phone used to lie
= Try one evening, then a week | One evening shows how it feels.
* 15 Leave the phone in its place for the first hour tonight | An hour is a good first size.
  2 Put the phone in its place / 10 Begin with the thing you wrote down
- 5 Look at the numbers again after a week | Keep what felt good.
  3 Write down the new number / 2 Choose what to keep
""",
    large=True,
)

LESS = read(
    """
~ Check in: how was today? | day 1 | 5
= See when and why it happens | The moment before is the handle.
* 5 Write down the last three times: when, where, what came before | Seeing it is enough for now.
  3 Write down the last time / 2 Add two more times
* 5 Write down in one line what it gives you | Whatever replaces it has to give something similar.
  3 Finish the sentence: it helps me to ...
- 5 Decide how much less would feel good | You choose the size.
  3 Write down how it is now and how you would like it
= Make it a little harder and something else easier | Twenty extra seconds change a lot.
* 15 Move the nearest trigger out of reach | Out of reach gives you a moment to think.
  3 Find the nearest trigger / 8 Move it away or give it away
* 10 Choose one thing to do instead at the strongest moment | Doing something else is easier than doing nothing.
  5 List three things that take two minutes / 3 Put one of them ready
- 10 Tell one person what you are changing | It is lighter when someone knows.
  3 Choose one person / 5 Send two lines
= Start with one day | One day is a whole success.
* 5 Choose a start day and write it down | It may be tomorrow.
  2 Look at the calendar / 2 Write down your start day
- 10 Go through that day with the other thing ready | Ready hands find it quickly.
  3 Put it where the moment happens / 5 Use the other thing once
- 5 After a slip, write down what came before, and carry on | If it is hard alone, a doctor can help.
  3 Write one line: what came before
""",
    large=True,
)

KIND = kind(
    "Doing less of something",
    LESS,
    (r"smok\w+|cigarettes?|vap(?:e|ing)|nicotine|tobacco", SMOKING),
    (
        r"phone|screen\w*|social media|instagram|tiktok|scroll\w*|youtube|facebook|twitter|internet|series"
        r"|netflix|gaming|tv",
        SCREEN,
    ),
)
