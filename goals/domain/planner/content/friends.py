"""Steps for meeting people and being close to them."""

from goals.domain.planner.pattern import kind, read

MEET = read(
    """
~ Do one thing with people | week 1 | 60
= Choose where you would like to meet people | Doing something together makes talking easy.
* 10 List three things you like doing that others do too | The thing does half of the talking.
  5 List three things / 2 Circle the nicest
* 20 Find one regular group, class or club for it | Seeing the same faces again is what makes friends.
  10 Search for groups near you / 3 Choose one and note the next date
- 5 Write down one person you would like to see again | Old contacts are the shortest way.
  3 Go through your contacts and choose one
= Make the first small step | Small steps are noticed.
* 10 Send that person two lines with a concrete idea | A concrete idea is easy to say yes to.
  3 Write the two lines / 1 Send your two lines
* 45 Go to the group once, for one hour | One hour is enough, and leaving is allowed.
  3 Put it in your calendar / 3 Look up the way / 20 Go, and stay for a while
- 5 Think of one question you can ask anyone there | Most people like being asked.
  3 Write down one easy question
= Keep it going lightly | Friendship is mostly repetition.
* 5 Write down two names and one thing about each | Names matter to people.
  3 Write down the names
- 10 Suggest a next time to one person | Someone has to, and it may be you.
  3 Choose a day and a place / 3 Send the suggestion
""",
    large=True,
)

PARTNER = read(
    """
~ Do one thing with people | week 1 | 60
= Know what you are looking for | Being clear is kind to everyone.
* 10 Write down three things that matter to you in someone | Three are enough to notice them.
  5 Write down three things / 3 Write down what you bring
* 10 Tell two friends that you would like to meet someone | Friends know people you do not.
  3 Choose two friends / 5 Tell them you would like to meet someone
- 10 Choose one place where people with your interests meet | A shared interest is the best opening.
  5 Search for a group or an evening / 3 Note the next date
= Meet people without pressure | Being curious is enough.
* 25 Write an honest, friendly profile, or ask a friend to | Honest brings the right people.
  10 Write five lines about a good day of yours / 8 Choose two real photos
* 15 Write to two people about something they mention | Attention is what gets an answer.
  5 Choose two people / 8 Write to both
- 45 Go to the group or evening once | Leaving after an hour is allowed.
  3 Look up the way / 20 Go, and talk to one person
= Meet for something short | Short and public is a good first time.
* 15 Suggest a walk or a coffee to one person | A concrete idea is easy to say yes to.
  3 Choose a place by day / 3 Send the suggestion
- 5 Write down afterwards how it felt | Your own feeling is the measure.
  3 Write two lines
""",
    large=True,
)

CLOSE = read(
    """
~ Keep your time together | week 1 | 60
= Choose whom and when | A fixed time survives full weeks.
* 5 Write down whom you would like to see more | A name is the start.
  3 Write down the names
* 10 Choose one fixed hour a week and put it in your calendar | It is then there before the week fills up.
  5 Look at your week / 3 Put the hour in your calendar
- 10 Ask what they would like to do with it | Their wish makes it theirs too.
  3 Think of a good moment to ask / 3 Ask and write it down
= Have a first good hour | Being there is all it takes.
* 5 Put the phone in another room for that hour | Undivided is what people feel.
  2 Choose where it stays
* 60 Spend the first hour together, doing what they chose | It need not be special.
  3 Put ready what you need / 20 Begin, and let them lead
- 5 Tell them one thing you enjoyed | Said out loud it stays.
  2 Tell them one thing you enjoyed
= Let it become usual | Small and regular wins.
* 10 Write a list of ten small things to do together | On a tired day the list helps.
  8 Write down ten small things
- 10 Write to one old friend as well: two lines and a memory | A memory is the best hello.
  3 Choose a memory / 5 Write and send two lines
""",
    large=True,
)

HELP = read(
    """
~ Give an hour | week 1 | 60
= Choose where you would like to help | What you care about is where you stay.
* 10 Write down what you care about and how much time you have | An hour a week is a lot.
  5 Write down what you care about / 3 Write down when you have time
* 20 Find two places near you that look for help | They are glad of every message.
  10 Search the town's volunteer page / 5 Note two places
- 10 Ask someone who does it what it is like | One honest answer helps.
  3 Choose whom to ask / 3 Send the question
= Say hello | A first hello binds you to nothing.
* 10 Write three lines to the first place | Who you are, when, what you would like to do.
  5 Write the three lines / 2 Send your three lines
* 45 Go and look at it once | Looking is not yet deciding.
  3 Put the date in your calendar / 20 Go, and ask what they need most
- 5 Write down how it felt | Your feeling is the guide.
  3 Write two lines
= Start small | Small and steady is what places need.
* 10 Agree on a small, regular time | Being there regularly is worth most.
  3 Choose the time / 3 Tell the place when you will come
- 10 Look back after a month and keep or change it | Changing your mind is allowed.
  3 Put the date in your calendar / 5 Write down what you would keep
""",
    large=True,
)

KIND = kind(
    "People",
    MEET,
    (r"girlfriend|boyfriend|partner|love|dating|dates?|soulmate|wife|husband to be", PARTNER),
    (r"time with|closer|kids|family|parents|reconnect|be there for|see my|old (?:school )?friends|people over", CLOSE),
    (r"volunteer\w*|help (?:out|others|people|at)", HELP),
)
