"""Steps for building something: software, things of wood and cloth, a garden bed."""

from goals.domain.planner.pattern import kind, read

SITE = read(
    """
~ Work on {it} | week 3 | 45
= Decide what it has to say | A small site that is online beats a large one that is not.
* 15 Write down who visits {it} and the one thing they look for | One visitor with one wish is a plan.
  5 Write down who visits / 5 Write the one thing they look for
* 20 Collect what goes on it: words, pictures, addresses | With everything in one place it builds itself.
  10 Put the pictures in one folder / 10 Write the two most important sentences
- 15 Sketch the first page on paper | Paper is the fastest draft.
  8 Draw the first page / 3 Mark where a visitor clicks first
= Put a bare version online | Online first takes the fear out of the end.
* 30 Choose how to make it: a site builder, a template or your own code | Deciding once ends the searching.
  10 Look at two ways to make it / 5 Choose one and create the account
* 30 Publish a page with nothing but a title and one line | From now on you only improve something real.
  15 Make the page with a title and one line / 8 Put it online and open it on your phone
- 45 Fill in the real words and pictures | Now it starts to look like yours.
  15 Put in the words / 15 Put in three pictures
= Let someone look, then tell people | One pair of fresh eyes finds what you cannot see.
* 20 Ask one person to find something on it while you watch | Watching quietly shows more than asking.
  3 Choose one person / 10 Watch and take notes
- 30 Mend the one thing that stopped them | One fix at a time.
  3 Write down the one thing / 15 Mend what stopped them
- 15 Send the address to five people | Shown is launched.
  8 Write two lines about it / 5 Send them to five people
""",
    large=True,
)

SOFTWARE = read(
    """
~ Work on {it} | week 3 | 45
= Cut it down to the smallest useful version | One thing that works is a release.
* 15 Write down who uses {it} and the one thing it does for them | One thing is enough for a first version.
  5 Write down who it is for / 5 Write the one thing it does
* 15 List every other idea under "later" | Later is a place too, and it frees the head.
  8 Write down all the ideas / 3 Move all but one under "later"
- 20 Sketch the one screen or flow on paper | Paper is the fastest prototype.
  8 Draw the first screen / 8 Draw what happens after the first click
= Get a bare version running from end to end | A thin thread through everything comes first.
* 45 Set up the project and see "hello" where it will live | The end is less scary when it comes first.
  15 Create the project and its first commit / 20 Put the empty version where it will live
* 45 Build the one flow with made-up content | Made-up content shows the shape early.
  20 Make the first screen with made-up content / 15 Make its button do something
- 45 Put the real thing in place of the made-up one | Now it is useful.
  20 Save one real entry / 15 Show it again after a restart
= Let one person use it and release it | Released is better than ready.
* 30 Watch one person use it and say nothing | Silence shows more than questions.
  3 Ask one person for 15 minutes / 15 Watch and take notes
- 45 Mend the one thing that stopped them | One fix at a time.
  3 Write down the one thing / 20 Mend what stopped them
- 20 Write three lines about it and share it | Shared is where it begins to live.
  8 Write three lines / 5 Share the link with one group
""",
    large=True,
)

OBJECT = read(
    """
= Draw it, measure it, list what it needs | A sketch finds the problems for free.
* 20 Sketch {it} with rough sizes | Paper is cheaper than material.
  5 Draw what you build from the front / 8 Measure the place or the person it is for / 3 Write the sizes on the sketch
* 20 Look at one guide by someone who has made one | Their detour is your shortcut.
  8 Find one guide or pattern / 5 Note two tips from it
- 15 List materials and tools, and tick what you have | Half of it may be at home already.
  8 List materials and tools / 5 Tick what you have
= Get what is missing and prepare the parts | Good preparation is half of the making.
* 30 Order or collect what is missing | One trip is better than three.
  5 Write the shopping list with sizes / 15 Order it or plan the trip
- 20 Clear a place to work | Room around you makes calm hands.
  10 Clear the table or the floor / 5 Lay out the tools
* 45 Prepare the first parts | Measure twice, then it fits.
  10 Measure and mark the first part / 20 Cut or prepare the first part
= Put it together and finish it | Now it takes shape.
* 45 Put the main parts together | From here on you can see it.
  20 Join the first two parts / 5 Check that they fit
- 45 Finish what people will see | Finish as far as you like.
  20 Finish the side people see / 10 Go over the edges
- 10 Tidy up and take a photo | The photo is the trophy.
  5 Put the tools away / 2 Take a photo
""",
    large=True,
)

GARDEN = read(
    """
~ Water and look | week 2 | 10
= Find the right spot and the right plants | The spot decides what will thrive.
* 10 Watch for a day where the sun falls and write it down | Light decides more than care does.
  3 Look in the morning and note the sun / 3 Look in the afternoon and note it again
* 15 Choose three plants that like this spot and this season | Three easy ones are a garden.
  8 Look up what can be planted now / 5 Choose three plants
- 15 List pots, soil and tools, and tick what you have | Some of it may stand in the cellar.
  5 List what is needed / 5 Tick what you have
= Get everything and plant | Getting your hands in the soil is the good part.
* 30 Get the plants or seeds, and soil | One trip with a short list.
  5 Write the shopping list / 15 Order it or plan the trip
- 30 Prepare the soil or the pots | Loose soil is half of the growing.
  10 Clear the spot / 15 Loosen or fill in the soil
* 30 Plant the first one and water it | One planted is a garden begun.
  10 Plant the first one / 5 Water it slowly / 10 Plant the others
= Keep it alive with little effort | A small routine is enough.
* 5 Tie watering to something you do anyway | Plants like regular more than much.
  3 Finish the sentence: after I ..., I water
- 5 Take a photo today and one in two weeks | Growth shows in pictures.
  2 Take a photo / 2 Put a reminder in two weeks
""",
    large=True,
)

KIND = kind(
    "Building something",
    OBJECT,
    (
        r"web ?sites?|portfolio|landing page|home ?page|blog|online (?:shop|store)|web ?shop|shop site|site",
        SITE,
    ),
    (
        r"apps?|bots?|plugin|game|api|software|extension|dashboard|saas|mvp|script|tool|program|network|server|database|prototype",
        SOFTWARE,
    ),
    (
        r"compost|plant|sow|prune|grow|herbs?|vegetables?|tomato\w*|flowers?|garden|raised bed|seeds|balcony|plants",
        GARDEN,
    ),
)
