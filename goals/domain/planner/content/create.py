"""Steps for making something to look at, listen to or eat."""

from goals.domain.planner.pattern import kind, read

SHOW = read(
    """
~ Work on {it} | week 2 | 45
= Decide what it is and make a trial | A trial teaches more than a plan.
* 15 Write in two sentences what {it} offers and to whom | Two sentences keep every episode on its path.
  5 Write what it is about / 5 Write who it is for
* 20 List ten possible episodes | If ten come easily, it will carry.
  10 Write down ten episode ideas / 5 Mark the three easiest
- 15 Listen to or watch one you admire and note its shape | Every good one has a simple shape.
  10 Go through one you admire / 3 Note how it begins and ends
= Record a first episode, rough and short | Rough and real beats planned and perfect.
* 20 Write five key points for the easiest episode | Points sound more alive than a script.
  5 Choose the easiest episode / 10 Write five key points
* 30 Record a ten-minute test with the phone you have | Better gear can wait, your voice cannot.
  5 Find a quiet room and put the phone ready / 10 Record ten minutes
- 45 Cut the start, the end and one long pause | Three cuts make it listenable.
  10 Install one free editing program / 20 Make the three cuts
= Put it out for a few people | A few listeners are an audience.
* 20 Send it to two people and ask what they remember | What they remember is what works.
  3 Choose two people / 5 Send it with one question
- 30 Choose where it will live and upload it | Now it has an address.
  10 Look at two places to publish / 15 Upload it with one line of text
""",
    large=True,
)

ART = read(
    """
~ Work on {it} | week 2 | 45
= Find the picture in your head | A small frame makes it finishable.
* 10 Describe {it} in three short sentences | Words first makes the hand calmer.
  3 Write what it is to show / 3 Write how large it is and made of what / 3 Write the feeling it should have
* 20 Collect three examples you like and note why | Taste first, craft follows.
  10 Save three examples / 5 Write one line about each
- 10 Put the tools and materials ready | What lies ready gets used.
  3 List what you need / 5 Put it on the table
= Make a rough version of all of it | Evenly rough is easier to finish.
* 20 Make three tiny sketches, two minutes each | The second or third is usually the one.
  8 Make three tiny sketches / 2 Choose one of the sketches
* 30 Make the rough first layer | Rough is right for a first layer.
  10 Set down the big shapes / 15 Fill in the large areas
- 45 Work on the part you like best | Joy shows in the result.
  20 Work on that part / 3 Step back and look
= Finish it and let it be seen | Stop at good enough.
* 20 Look at it from a distance and choose two things to mend | Two things are enough.
  5 Look from a distance / 3 Note two things / 10 Mend the first
- 10 Sign it and show it to one person | Shown is finished.
  3 Sign your piece / 3 Show it to one person
""",
    large=True,
)

RECORDING = read(
    """
~ Work on {it} | week 2 | 45
= Decide the smallest finished version | Small and finished leads to the next one.
* 10 Describe {it} in three sentences | A small frame makes it finishable.
  3 Write what it is and how long / 5 Write the feeling it should have
* 15 List the parts it needs | Parts can be made one at a time.
  8 List the parts / 3 Mark the easiest part
- 25 Collect three examples you like and note why | Taste first, craft follows.
  15 Save three examples / 5 Write one line about each
= Make a rough version of every part | A whole rough thing can be mended.
* 30 Record or shoot the easiest part, roughly | Rough is right for the first time.
  5 Put the tools ready / 20 Make one rough take
* 45 Do the next part just as roughly | Evenly rough is easier to finish.
  5 Set up the next part / 20 Make one rough take of the next part
- 40 Join the rough parts | Now it exists from start to end.
  10 Put the parts in order / 15 Join the first two
= Choose, polish and share | Choosing is the real work.
* 25 Go through it once and mark what to keep | Keep what makes you lean in.
  10 Go through it without stopping / 5 Mark three things to keep
- 45 Polish the weakest part, then stop | Good enough is a decision.
  20 Polish the weakest part / 5 Go through the whole once more
- 15 Share it with one person | Shared is finished.
  3 Choose one person / 3 Send your piece to that person
""",
    large=True,
)

MEAL = read(
    """
= Choose and shop | A short list makes cooking light.
* 10 Choose one recipe for {it} that you can picture yourself making | Simple and good is what people remember.
  5 Look at two recipes / 2 Save the simpler one
- 5 Count who will eat and ask about allergies | Asking once, early, is easy.
  2 Count who will eat / 3 Send one question about allergies
* 10 Write down what is missing at home | Half of it may be in the cupboard.
  5 Read the ingredients / 5 Look in the cupboard and tick what is there
* 30 Get the ingredients | One trip with the list in hand.
  5 Order the list by shop / 15 Get everything on it
= Prepare calmly | Everything within reach makes it a pleasure.
* 15 Read the recipe to the end and put the times on a note | No surprise is the best spice.
  5 Read the recipe to the end / 5 Write down when each part starts
- 20 Wash, cut and measure everything first | Then the cooking itself is easy.
  10 Wash and cut / 5 Measure the rest
= Make it and enjoy it | The best part is the table.
* 45 Cook or bake {it} step by step | One step after the other, taste as you go.
  20 Do the first half of the recipe / 20 Do the second half / 2 Taste and season
- 10 Set the table and take one photo | It deserves to be looked at.
  5 Set the table / 2 Take a photo
""",
)

SCIENCE = read(
    """
= Find a safe project that makes you curious | Curiosity is a good place to begin.
* 10 Write down three things you would like to understand | One of them is your project.
  5 Write down three things / 2 Circle the one you keep thinking about
* 20 Find a home experiment from a museum or school site | These are tested and safe.
  10 Search a museum or school site / 5 Save one experiment
- 10 Read its safety notes to the end | Knowing them makes it relaxed.
  5 Read the safety notes / 3 Note what you need to wear or open
= Do it once | Seeing it happen is the point.
* 15 Gather what it needs | Most of it is in the kitchen.
  5 List what it needs / 8 Put it on the table
* 30 Do the experiment and write down what you see | Writing it down makes it science.
  5 Write what you expect / 15 Do the experiment / 5 Write what happened
- 10 Change one thing and do it again | One change at a time tells you why.
  3 Choose what to change / 8 Do the experiment again
= Share what you found | Telling it makes it yours.
* 10 Show it to one person | Their questions are the next experiment.
  3 Choose one person / 5 Show that person what you found
- 10 Look for a club or a course near you | Curious company helps.
  5 Search for a science club or course / 3 Save the club or course you like
""",
)

KIND = kind(
    "Making art or a meal",
    ART,
    (r"photo ?(?:album|book)s?|scrapbook|print|frame", ART),
    (r"podcast|youtube|channel|vlog|radio show|stream", SHOW),
    (
        r"film|movie|video|songs?|album|ep|record|music|animation|documentary|shoot|mixtape|band|concert",
        RECORDING,
    ),
    (
        r"bake|cook|cakes?|bread|sourdough|dinner|lunch|breakfast|meal|pizza|soup|jam|curry|pie|brew|cookies|biscuits",
        MEAL,
    ),
    (r"science project|experiment", SCIENCE),
)
