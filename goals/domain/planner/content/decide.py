"""Steps for choosing, and for buying wisely."""

from goals.domain.planner.pattern import kind, read

BUY = read(
    """
= Write down what matters | Must-haves make the list short.
* 10 Write three things {it} must have and three that would be nice | It ends the endless looking.
  5 Write three must-haves / 3 Write three that would be nice
* 5 Set a budget and a day to decide | A day ends the searching.
  2 Write the budget / 2 Write down the day to decide
- 5 Ask yourself whether borrowing or second-hand would do | Often it does.
  3 Think of one person or shop
= Compare three, not thirty | Beyond three it costs more than it gives.
* 25 Read one trusted comparison and note three that fit | One good test is enough.
  8 Find one trusted test / 10 Note three that fit
* 15 Make a small table: three that fit against your must-haves | A table shows what the head juggles.
  5 Draw the table / 8 Fill in the table
- 10 Ask one person who has one | Everyday use tells more than stars.
  3 Think of one person / 3 Send the question
= Decide and let the rest go | Good enough today is a good choice.
* 10 Sleep on it, then choose | A night sorts a lot.
  3 Look at the table once more / 2 Choose one of the three
- 15 Check the price and the return rules, and get it | Then it is off the list.
  5 Check price and return rules / 5 Order or buy it
""",
)

HOUSE = read(
    """
= Know your frame | Calm numbers come first.
* 20 Write down savings, income and what a month may cost | Three numbers set the frame.
  8 Write down savings and income / 8 Write down what a month may cost
* 15 Write three must-haves and three that would be nice | It makes saying no quick.
  5 Write three must-haves / 5 Write three that would be nice
- 20 Read one neutral guide about buying a home | Neutral pages sell nothing.
  3 Find a neutral guide / 15 Read it and note three questions
= Find out what is possible | Others do this every day, so ask them.
* 30 Ask two banks or advisers what they would lend | The number makes the search real.
  8 Write down your questions / 10 Ask for two appointments
* 20 Set alerts for two areas on two sites | Let the offers come to you.
  8 Choose two areas / 10 Set the alerts
- 15 Write ten questions for a viewing | Roof, heating, costs, neighbours.
  10 Write the ten questions
= Look and compare calmly | The fifth visit sees more than the first.
* 45 See two places without wanting to buy | Looking trains the eye.
  8 Choose two places / 5 Ask for a time / 20 Walk through with your questions
- 15 Keep one table: price, size, what it needs | A table lets you sleep.
  5 Draw the table / 5 Fill in the two places
- 20 Find one expert who would look at it with you | An hour of theirs can save years.
  8 Ask two people for a name / 5 Note the cost
""",
    large=True,
)

PET = read(
    """
= See whether it fits your life | An honest look is kind to the animal too.
* 10 Write down a normal week and who would be there when | Time is what they need most.
  5 Write down a normal week / 3 Mark who is at home when
* 15 Work out what a year costs: food, vet, care | A number is better than a guess.
  8 Look up the usual costs / 5 Add up the costs of a year
* 5 Check the rules of your home and any allergies | Two short questions, asked early.
  3 Look in the contract or ask / 2 Ask everyone at home
= Meet some | Meeting shows more than reading.
* 20 Read one shelter's page about what they need | They know who fits whom.
  3 Find a shelter near you / 15 Read about two animals
- 20 Talk to one person who has one | Ask about the hard days too.
  3 Choose whom to ask / 10 Ask about a normal day
* 45 Visit once without deciding | A visit without a decision is the best kind.
  5 Ask for a time / 30 Visit and ask your questions
= Decide and prepare | A ready home is half of the welcome.
- 10 Sleep on it for a week, then decide together | A week is short for a long friendship.
  3 Choose the day to decide / 5 Talk it over with everyone at home
- 20 List what has to be there on the first day | Bed, food, vet, a quiet corner.
  8 Write the list for the first day / 5 Choose the quiet corner
""",
)

CHOICE = read(
    """
= Put the question on paper | On paper it holds still.
* 5 Write the decision as one question, with a day to decide | A day ends the circling.
  3 Write the decision as a question / 2 Write down the day to decide
* 10 Write three things that matter most to you in it | These three decide, not the rest.
  5 Write what comes to mind / 3 Keep the three that matter most
- 10 List the options, with "leave it as it is" among them | Leaving it is a choice too.
  5 List the options / 2 Cross out what you know you do not want
= Look at them calmly | A little information goes a long way.
* 20 Find out the one fact you are missing for each | Most doubts hang on one fact.
  5 Write one missing fact for each / 15 Look the facts up
* 15 Make a small table: options against your three things | A table shows what the head juggles.
  5 Draw the table / 8 Fill in the table
- 15 Talk it over with one person who asks good questions | Saying it out loud sorts it.
  3 Choose the person / 10 Talk it over with that person
= Decide and take one step | A first step makes it real.
* 10 Sleep on it, then choose | A night sorts a lot.
  3 Read the table once more / 2 Choose one of the options
* 15 Take the first small step of the choice | Then the question is answered.
  3 Write down the first step / 10 Do that first step
- 5 Write down why you chose it | You will like reading it on a doubtful day.
  3 Write two lines about why
""",
)

FAIR = read(
    """
= Know what you need | The need is usually smaller than the thing.
* 5 Write down what you need it for | There may be three ways to get there.
  3 Write down what you need it for
* 10 Work out what you can spend, even if it is nothing | Nothing is a budget too.
  5 Look at what is left this month / 2 Write down what you can spend
- 5 Write down what would do for now | For now is often enough.
  3 Write down what would do
= Look for fair ways | There are more than one thinks.
* 15 Look for second-hand, repair cafes and lending places | Many things wait there for someone.
  8 Search for second-hand and lending near you / 5 Note two places
* 10 Ask three people whether they lend or give one away | People like to help with a thing.
  5 Write one message / 3 Send it to three people
- 15 If money is the trouble, look up free local advice | They know of help that few know of.
  8 Search for advice in your town / 3 Note the hours
= Get it in the open | It is yours to enjoy then.
* 20 Choose the fairest way and arrange it | A good feeling comes with it.
  3 Choose one way / 10 Write or call to arrange it
- 5 Say thank you, or put a little aside each week | Both work.
  3 Do one of the two
""",
)

KIND = kind(
    "Choosing or buying",
    CHOICE,
    (r"(?:buy|get) .*(?:house|flat|apartment|home)", HOUSE),
    (r"dog|cat|puppy|kitten|pet|rabbit|hamster", PET),
    (r"fair way", FAIR),
    (
        r"buy|shop for|upgrade|order|laptop|phone|bike|car|sofa|mattress|tv|camera|vacuum|cleaner|washing machine",
        BUY,
    ),
    (r"get (?:a|an) new", BUY),
)
