"""Steps that fit almost any goal, and some for one that is larger than a life."""

from goals.domain.planner.pattern import kind, read

ANYTHING = read(
    """
= Make it clear enough to start | A visible end makes any goal smaller.
* 10 Write down in one line how you will know that it is done{aim} | It need not be grand.
  5 Write down what someone would see when it is done / 3 Shorten it to one line
* 10 Write down what you already have and know | You rarely start from nothing.
  5 List what you have / 3 List who could help
* 10 Write down the first three things that come to mind as steps | They need not be right, only written.
  5 Write down three steps / 2 Mark the easiest
= Take the first small step | A step tells you more than a plan.
* 20 Do the easiest of the three for 15 minutes | Fifteen minutes show what it is like.
  3 Put what you need in front of you / 15 Work on the easiest step
- 5 Write down what got in the way | It is usually the next task.
  3 Write one line about what got in the way
* 15 Ask one person who has done something like it | One question can save a week.
  3 Think of one person / 5 Write and send one question
= Go on in short sessions | Short and regular carries far.
* 10 Choose two short sessions for the coming week | Two are easy to keep.
  3 Put the first session in your calendar / 2 Put in the second session
- 10 Look back after a week: keep, change or drop it | Dropping a goal on purpose is a good outcome too.
  3 Read your one line again / 3 Decide whether to keep, change or drop it
""",
    large=True,
)

FAR = read(
    """
~ Do one small part of it | week 1 | 30
= Bring it near enough to touch | Large things begin close by.
* 10 Write down what draws you to it | The draw is the part to keep.
  5 Write three sentences about what draws you / 3 Underline the strongest word
* 15 Write down one small part of it that is yours to do | A part you can do is worth more than the whole.
  5 List what lies in your hands / 3 Circle the smallest
- 20 Look up who already works on it near you or online | You need not begin alone.
  10 Search for groups or people / 5 Save two groups or people
= Do your small part once | Once is a real beginning.
* 10 Write to one of them and ask how to help or learn | People like to be asked.
  5 Write two lines asking how to help or learn / 2 Send your two lines
* 30 Spend half an hour on your small part | Half an hour shows how it feels.
  3 Put ready what you need / 20 Work on your small part
- 5 Write down what you learnt | A line is enough.
  3 Write one line about what you learnt
= Go on at your own pace | Slow and real carries far.
* 10 Choose a fixed half-hour a week for it | A place in the week keeps it alive.
  5 Look at your week / 3 Put it in your calendar
- 10 Look back after a month and choose the next small part | The view changes as you go.
  3 Put the date in your calendar / 5 Write down what you would do next
""",
    large=True,
)

KIND = kind(
    "Any goal",
    ANYTHING,
    (
        r"world \w+|coloni[sz]e.*|global .*|climate .*|famous|president|immortal|live forever|nobel.*|end (?:war"
        r"|hunger|poverty)",
        FAR,
    ),
)
