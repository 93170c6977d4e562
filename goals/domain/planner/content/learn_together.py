"""Steps for teaching someone: a pet, or a person who asked for it."""

from goals.domain.planner.pattern import read

PET = read(
    """
~ Train with {pet} | day 1 | 5
= Choose one word and a reward | Animals learn one clear thing at a time.
* 10 Choose the one word or hand sign you will always use | One sign, always the same, is easy to learn.
  3 Write down the word or sign / 3 Tell everyone at home about it
* 10 Find a reward that {pet} loves and cut it small | Small rewards allow many tries.
  5 Try two treats and see which one wins / 5 Cut the treats into tiny pieces
- 10 Watch one short video by a gentle trainer | Seeing the timing is worth a page of text.
  3 Search for a reward-based trainer / 5 Watch one video and note one tip
= Practise two minutes at a time | Short sessions end while it is still fun.
* 5 Do the first two-minute session in a quiet room | A quiet room makes the first success likely.
  2 Put five treats in your pocket / 3 Reward the first small attempt five times
* 5 Repeat it later the same day | A second try settles the first.
  2 Choose a quiet moment later today / 3 Do five more repetitions
- 5 Make it one step harder: a second longer or a step away | One small step at a time keeps it clear.
  2 Choose what gets harder / 5 Do five repetitions and reward each
= Take it into real life | New places are new lessons for an animal.
* 10 Practise in another room, then outside | It takes a few places before it holds everywhere.
  5 Practise in another room / 5 Practise outside the door
- 5 Write down what works already | Small progress is easy to miss.
  2 Note how many tries worked / 2 Choose what to practise next
""",
    large=True,
)

PERSON = read(
    """
~ Sit down together | week 1 | 30
= Find out what would really help | One real wish is better than a full course.
* 10 Ask what they most want to be able to do | Their own wish carries the learning.
  3 Choose a quiet moment to ask / 5 Ask and write down the first wish
* 15 Write the way there in three or four small steps | Small steps leave room to succeed.
  8 Do it once yourself and note each step / 5 Number the steps on one page
- 10 Agree on a time for half an hour together | A quiet half-hour is plenty.
  3 Suggest two times / 3 Put one of them in the calendar
= Go through it together, their hands on it | Hands learn what eyes forget.
* 30 Show it once, then let them do it slowly | Waiting kindly is the whole art.
  5 Show it once without explaining much / 15 Let them do it while you watch
* 10 Write a large, plain note with the steps for them to keep | The note answers when you are not there.
  5 Write the steps in their words / 3 Put the note where they need it
- 15 Do it a second time on another day | The second time is when it settles.
  3 Suggest a day / 10 Let them do it with the note
= Let them do it alone | Doing it alone is the moment it is learnt.
* 10 Watch them do it once without helping | Quiet trust helps more than tips.
  8 Watch and keep your hands still / 2 Say what went well
- 5 Ask what they would like to learn next | Wanting more is the best sign.
  2 Ask what comes next / 2 Write down what comes next
""",
    large=True,
)
