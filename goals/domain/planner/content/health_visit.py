"""Steps for seeing someone who looks after you."""

from goals.domain.planner.pattern import kind, read

VISIT = read(
    """
= Prepare the call | Two minutes of preparing take the nerves out.
* 5 Find the number or the booking page | Then only the saying is left.
  3 Find the number or the booking page and save it
* 5 Write down in one line what it is about | It is the first sentence you will say.
  3 Write down in a line what it is about
- 5 Note two times that suit you | You will be asked.
  3 Look at your calendar and note two times
= Book it | Usually it takes three minutes.
* 10 Call, or book online | Two minutes of courage.
  1 Take one slow breath / 5 Call and begin with your line
* 5 Put the date and address in your calendar | Then your head may forget it.
  3 Put them in your calendar with a reminder
= Go there prepared | A short note makes the visit worth it.
* 10 Write down three questions or signs you noticed | On the chair we all forget them.
  5 Write down what you noticed and since when / 3 Write three questions
- 5 Put the card, papers and list of medicines in a bag | Everything in one place.
  3 Put them in the bag
- 5 Write down afterwards what was said | A note keeps it straight.
  3 Write down what was said and what comes next
""",
)

THERAPIST = read(
    """
= Know what you are looking for | A line is enough to begin.
* 5 Write down in one line what you would like help with | It is also the first line of your message.
  3 Write down in a line what you would like
* 10 Note insurance or budget, area and times that suit you | These three narrow the list.
  3 Note insurance or budget / 3 Note area and times
- 10 Ask your doctor or a friend for a name | A name you trust saves searching.
  3 Choose whom to ask / 3 Send the question
= Make a short list | Three names are enough.
* 20 Find three people in an official directory | Directories show who has room.
  10 Search the official directory / 5 Note three names and contacts
* 10 Write a message of three lines | What for, when, how to reach you.
  5 Write the three lines / 2 Read your message once
= Make the first contact | Answers come at their own pace.
* 10 Send it to two of them, or call in their phone hours | Two are better than one.
  3 Send it to the first / 3 Send it to the second
- 5 Put a reminder in two weeks to write to the third | Waiting gets lighter with a date.
  2 Put the reminder in your calendar
- 10 Write down one question for the first meeting | A first meeting is only a look.
  3 Write down the question / 2 Put it in your bag or phone
""",
)

VET = read(
    """
= Prepare the call | A short list makes a short call.
* 5 Write down what you noticed and since when | It is the first thing they ask.
  3 Write it down in two lines
* 5 Find the number of the vet | Then only the calling is left.
  3 Find the number and the hours
- 5 Note two times that suit you | You will be asked.
  3 Look at your calendar and note two times
= Book it | Usually it takes three minutes.
* 10 Call and ask for an appointment | Say your two lines and they will guide you.
  5 Call and read your two lines
* 5 Put the date in your calendar | Then your head may forget it.
  2 Put it in with a reminder
= Make the trip easy | A calm animal is a calm visit.
* 10 Put the carrier or lead out a day before | By then it is just furniture.
  3 Put it in the room / 3 Put a blanket or treat inside
- 5 Put the vaccination card and your questions together | Everything in one place.
  3 Find the card / 2 Write two questions
- 5 Write down afterwards what was said | A note keeps it straight.
  3 Write down what was said and the next date
""",
)

KIND = kind(
    "Seeing a doctor or the like",
    VISIT,
    (r"therapist|therapy|counsell?or|psychologist|psychiatrist|psychotherap\w+", THERAPIST),
    (r"vet|(?:cat|dog|rabbit|puppy|kitten)s?", VET),
)
