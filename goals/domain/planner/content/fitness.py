"""Steps for moving more: running, strength, swimming, weight, or simply getting going."""

from goals.domain.planner.pattern import kind, read

RUN = read(
    """
~ Go for an easy run or run-walk | week 3 | 30
= Choose your days and get ready | Fixed days save the daily debate.
* 10 Choose three days and a time, and put them in your calendar | The day is decided once, not every day.
  5 Look at your week and choose three days / 3 Put them in your calendar
* 20 Choose a beginner's plan that leads to {amount} | A plan decides, so that you need not.
  10 Look at two beginner's plans / 3 Save the gentler one
- 10 Lay out shoes and clothes the evening before | Leaving the house becomes one step.
  5 Find the clothes and shoes / 2 Put shoes and bottle by the door
= Run easily for two weeks | Too easy is right at the beginning.
* 30 Do the first run: 20 minutes, slow enough to talk | Walking in between is part of it.
  5 Walk briskly to warm up / 15 Alternate one minute running and two walking / 5 Walk home slowly
- 5 Write down how it felt in one line | One line shows progress after a month.
  3 Write the date, the minutes and the feeling
* 30 Do the second run exactly like the first | Repeating is the progress.
  5 Warm up as before / 15 Alternate running and walking again
= Grow it slowly towards {amount} | Bodies grow at their own calm pace.
* 10 Add at most a tenth to next week's minutes | A tenth is what bodies like.
  5 Add up this week's minutes / 3 Write down next week's
* 45 Do one slightly longer run each week | One longer one a week is enough.
  5 Choose a pleasant route / 20 Run it easily, with walks
- 5 Mark every fourth week as an easy one | Rest is when you get stronger.
  3 Mark the fourth week in your calendar
""",
    large=True,
)

WEIGHT = read(
    """
~ Walk for 20 minutes | week 4 | 20
= Take stock kindly | You can only change what you can see.
* 10 Write down what you ate and drank yesterday, without judging | One honest day is enough to start from.
  5 Write down breakfast and lunch / 5 Write down dinner and snacks
* 10 Choose one food change you can keep for a month | One kept change beats five strict ones.
  5 List three easy changes / 2 Circle the easiest
- 15 Ask a doctor or dietitian what pace is good for you | A healthy pace depends on you.
  5 Find the number to call / 8 Ask for an appointment
= Make the easy choice the near one | What is near gets done.
* 25 Plan three simple dinners and write the shopping list | Decisions are easier before hunger.
  10 Choose three dinners / 10 Write the shopping list
* 20 Take a 20-minute walk after one meal | It counts, and it can be repeated.
  2 Put on your shoes / 8 Walk ten minutes out / 8 Walk the ten minutes back
- 5 Put shoes and a water bottle by the door | What is in sight gets used.
  3 Put them by the door
= Look once a week and adjust gently | Adjust the plan, not yourself.
* 5 Choose one weekly check: weight, waist or how clothes fit | Days are noise, weeks are a line.
  3 Choose one measure and a weekday
- 10 Write down what was easy and what was hard this week | Easy things are the ones to keep.
  5 Write one easy and one hard thing / 3 Change one small thing
""",
    large=True,
)

STRENGTH = read(
    """
~ Do your short session | week 3 | 20
= Find your starting point | Any starting point is a good one.
* 10 Try once how it goes today, easily, and write it down | This is the number you will smile at later.
  5 Warm up by moving your arms and legs / 3 Try once how far it goes / 2 Write down how it went
* 15 Choose an easier version you can do five times | Easy versions build the hard one.
  8 Watch one short video about easier versions / 3 Choose one easier version
- 10 Choose three days with a day of rest in between | Muscles grow while resting.
  5 Look at your week and choose three days / 3 Put them in your calendar
= Do short sessions | Short and regular wins.
* 15 Do three rounds of five, resting in between | Stop while it still looks good.
  3 Warm up for three minutes / 8 Do three rounds of five
- 5 Write down the numbers | Numbers make small progress visible.
  2 Write the date and the numbers
* 15 Repeat it two days later | The second time settles it.
  3 Warm up again / 8 Do the rounds again
= Grow towards {amount} | A little more each week is plenty.
* 15 Add one to each round next week | One is enough.
  3 Write down next week's numbers / 8 Do the first session with them
- 10 Try the full version again after two weeks | You will notice the difference.
  3 Warm up well / 3 Try the full version / 2 Write down how far it went
""",
    large=True,
)

MOVE = read(
    """
~ {Session} | week 3 | 30
= Choose what you like and when | Liking it is the plan.
* 10 Write down which movement you enjoy, or once enjoyed | What you enjoy is what you keep.
  5 List three kinds of movement / 2 Circle the one you like best
* 10 Choose two or three days and put them in your calendar | Fixed days save the daily debate.
  5 Look at your week and choose the days / 3 Put them in your calendar
- 15 Look up a beginner's session or place for it | A near and simple one is best.
  8 Search for a beginner's session or place / 3 Save the one that suits you
= Do the first sessions easily | Too easy is right at the beginning.
- 10 Lay out what you need the evening before | Starting becomes one step.
  5 Find what you need / 2 Put it by the door
* 30 Do the first session: 20 minutes, easy enough to talk | Coming back matters more than sweating.
  5 Warm up gently / 15 Move for 15 easy minutes / 3 Drink a glass of water
* 30 Repeat the same session two or three days later | Repeating is the progress.
  5 Warm up as before / 15 Repeat the easy part of last time
= Grow it gently | Bodies grow at their own calm pace.
* 10 Add a little to next week: five minutes or one exercise | A little is what stays.
  3 Write down what you did this week / 3 Write down what gets a little more
- 5 Note one thing that feels easier than before | Small signs are the real progress.
  3 Write down one thing that feels easier
""",
    large=True,
)

KIND = kind(
    "Moving more",
    MOVE,
    (r"weight|lose|kg|kilos|lbs|fat|slim\w*|lighter", WEIGHT),
    (r"swim\w*|cycl\w+|bike|row|rowing|hike|climb\w*|triathlon|yoga|pilates", MOVE),
    (r"run|running|jog|jogging|5 ?k|10 ?k|\d+ ?km|(?<!tri)marathon|half marathon|parkrun|couch to 5k", RUN),
    (
        r"push-?ups?|pull-?ups?|chin-?ups?|sit-?ups?|planks?|squats?|handstand|splits|toes|bench|deadlift|abs|muscles?",
        STRENGTH,
    ),
)
