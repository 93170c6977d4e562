"""Steps for feeling a little better, and for getting on with things."""

from goals.domain.planner.pattern import kind, read

MOOD = read(
    """
~ Do one ten-minute good thing | day 1 | 10
= Notice what already helps | It shows you the direction.
* 10 Write down three moments of the week that felt a little better | Small ones count.
  3 Write down one moment that felt a little better / 5 Write down two more good moments
* 10 Write down what weighs on you, one line each | On paper it takes less room in the head.
  5 Write for five minutes about what weighs on you / 2 Circle the one you can change a little
- 5 Choose one ten-minute good thing | Small and today is the right size.
  3 List three good things / 2 Choose one of the good things
= Add one small good thing, remove one small weight | One of each is plenty.
* 15 Do the ten-minute good thing today | Today is the best day for it.
  2 Put ready what your good thing needs / 8 Do your good thing for ten minutes
* 20 Take the smallest step on the thing you circled | One step usually shrinks it.
  3 Write down the smallest step / 10 Take that smallest step
- 15 Go outside for fifteen minutes of daylight | The body often helps the head.
  2 Put on your shoes / 8 Walk for a while
= Share it and look again | Nobody has to carry it alone.
* 15 Tell one person how you are | Shared, it gets lighter.
  3 Choose one person / 5 Write to them or call
- 10 Look again in a week: a little better, the same, heavier | A small look keeps it honest.
  3 Put the date in your calendar / 3 Write one line about how it is now
- 15 If it stays heavy, ask a doctor or counsellor for a talk | That is a normal, good step.
  5 Look up one contact / 8 Ask for a first talk
""",
    large=True,
)

CALM = read(
    """
~ Take ten quiet minutes | day 1 | 10
= See what makes it more and what makes it less | Knowing the moments is half of it.
* 10 Write down when it was strong this week and what came before | You only look at it.
  5 Write down two moments / 3 Write what came before each of them
* 10 Write down what helped before, even a little | You know more than you think.
  5 Write down three things that helped
- 5 Try one slow breath: in for four, out for six, ten times | Long out-breaths calm the body.
  2 Sit down and put your feet on the floor / 2 Breathe ten times
= Make it a little smaller | Small and often is what calms.
* 15 Choose one thing that can wait, be shorter or be handed on | Less is allowed.
  5 List what is on your plate / 3 Choose one thing / 5 Say so to whom it concerns
* 15 Walk for ten minutes without the phone | The body often helps the head.
  2 Put the phone in a drawer / 8 Walk at an easy pace
- 15 Meet the smallest piece of what you avoid, then stop | Small meetings make it ordinary.
  3 Choose the smallest piece / 8 Meet that piece for a few minutes
= Get company | Nobody has to carry it alone.
* 10 Tell one person about it | Shared, it gets lighter.
  3 Choose one person / 5 Tell that person about it
- 15 Ask a doctor or counsellor what helps with it | There are good ways, and they know them.
  5 Look up one contact / 8 Ask for a first talk
""",
    large=True,
)

FOCUS = read(
    """
~ Do one quiet half-hour | weekday 1 | 30
= Make the next thing small | Small things are easy to start.
* 10 Write down everything that is on your mind | Out of the head, it stops circling.
  5 Write for five minutes about what is on your mind / 3 Add what comes to you afterwards
* 5 Choose the one that would feel best to have done | One is enough for today.
  2 Circle the one for today
* 5 Write down its very first movement | Open the file, find the number, take the pen.
  3 Write down the movement
= Make starting easier than avoiding | A quiet place does half of the work.
* 10 Put away what pulls at you, and put ready what you need | What is near gets done.
  3 Put the phone in another room / 5 Put ready what you need
* 15 Work on it for ten minutes, then you may stop | Most of the time you will go on.
  2 Set a timer / 8 Work until it rings
- 5 Take a real break: stand up, drink, look outside | A break is part of the work.
  3 Stand up and look outside
= Make tomorrow lighter | A good end is a good start.
- 5 Write tomorrow's one thing on a note | The morning begins by itself then.
  2 Write the note for tomorrow / 1 Put it where you sit
- 10 Choose a fixed half-hour for this each day | A time of its own saves the will.
  5 Look at your day / 2 Put it in your calendar
""",
    large=True,
)

CARE = read(
    """
~ Take a moment for it | week 2 | 15
= Picture it in everyday moments | Being better shows in small things.
* 10 Write down two moments when you were the way you want to be | You already know how.
  5 Write down one good moment of yours / 3 Write down a second such moment
* 10 Write down one moment you would like to do differently | One is enough to practise.
  5 Describe it in two sentences / 3 Write what you would rather do
- 10 Ask someone close what they would wish for | Their answer is often small.
  3 Choose a quiet moment / 5 Ask and only listen
= Practise one small thing | Small things are what people notice.
* 5 Choose one small thing for this week | Listening to the end, a thank you, ten minutes.
  3 Choose one small thing and write it down
* 10 Do it once today | Once is real.
  2 Choose the moment / 5 Do the small thing
- 5 Note in the evening how it went | A line is enough.
  3 Write one line about how it went
= Keep what works | Kindness to yourself is part of it.
* 10 Look back after a week and choose to keep or change it | Both are progress.
  3 Read your lines of the week / 3 Decide what you keep
- 5 Tell someone what you noticed | Said out loud it stays.
  3 Tell someone what you noticed
""",
    large=True,
)

KIND = kind(
    "Feeling better",
    MOOD,
    (
        r"procrastinat\w+|focus\w*|productiv\w+|organi[sz]ed|disciplined?|motivat\w+|time management"
        r"|my life together|my act together",
        FOCUS,
    ),
    (
        r"stress\w*|anxi\w+|calm\w*|fears?|phobia|worr\w+|panic|overthink\w*|burn-?out|relax\w*|overwhelm\w*"
        r"|angry|anger|slow down",
        CALM,
    ),
    (
        r"(?:better|good|nicer|kinder) (?:person|father|mother|parent|friend|partner|listener|dad|mum|mom|husband"
        r"|wife|brother"
        r"|sister|son|daughter|boss|leader|man|woman|human)|patient|kind|present|listener",
        CARE,
    ),
)
