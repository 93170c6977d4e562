"""Steps for mending and renewing things."""

from goals.domain.planner.pattern import kind, read

REPAIR = read(
    """
= Find out what is wrong | A clear symptom is half of the repair.
* 10 Describe in two lines what is wrong with {it} and what should happen | Clear words find clear answers.
  3 Write down what is wrong with {it} / 3 Write down what should happen instead
* 15 Look up the symptom together with the make or model | Someone has had it before.
  5 Find the make or model / 8 Search for it with the symptom
- 10 Decide whether to do it yourself or ask someone | Asking is a way of mending too.
  3 Note what each would cost / 3 Think of one person to ask / 2 Decide who mends it
= Get what it needs | Stopping halfway for a part is no fun.
* 5 Take a photo before you touch anything | The photo is the way back.
  2 Take a photo from the front / 2 Take one close up
* 30 List parts and tools and get them | One trip is better than three.
  5 List parts and tools / 20 Order or fetch them
- 10 Make it safe: water, power or gas off, a cloth underneath | Safe first makes calm hands.
  3 Turn it off where needed / 3 Put a cloth or bucket underneath
= Mend it and test it | The simplest fix is often enough.
* 45 Try the simplest fix first | It is often the one.
  8 Read the instructions to the end / 20 Do the first step / 10 Do the rest
* 10 Test it three times | Three times means mended.
  3 Test it once / 3 Test it again after a while
- 10 Put the tools away and note what helped | Next time takes half as long.
  5 Put the tools away / 3 Note what helped
""",
)

CODE = read(
    """
= See it happen | A bug you can repeat is half mended.
* 10 Write down what happens and what should happen | Clear words find the place.
  3 Write what happens / 3 Write what should happen
* 20 Make it happen on purpose in the fewest steps | The fewest steps point at the cause.
  8 Make it happen once / 8 Leave out steps until it stops happening
- 15 Look at the log or the last change that touched it | It usually came with a change.
  5 Open the log / 8 Look through the last changes
= Find the cause and mend it | One guess at a time.
* 30 Write a test or a check that fails because of it | It will tell you when it is mended.
  8 Write down the smallest case / 15 Turn it into a test that fails
* 45 Mend the cause, as small as possible | Small changes are easy to trust.
  5 Write down your best guess / 20 Try the smallest change / 10 Run the test again
- 10 Look for the same mistake nearby | They like company.
  5 Search for the same words / 5 Note what you find
= Let it go out | Out is where it helps.
* 20 Run everything once and have someone look at it | A second look is quick and kind.
  8 Run everything once / 5 Ask someone to look
- 10 Release it and tell who reported it | Closing the loop is half of the thanks.
  5 Release the mended version / 3 Write one line to who reported it
""",
)

ROOM = read(
    """
= Choose and gather | Choosing first makes the work quiet.
* 15 Choose what {it} should look like and take one photo as it is now | You will enjoy the comparison.
  2 Take a photo of it now / 8 Choose two colours or materials to try
* 15 Measure the surface and work out the amount you need | Measured once, bought once.
  8 Measure length and height / 5 Work out the amount
* 45 Get the paint or material, tape, brushes and sheets | Everything there means one calm day.
  8 Write the shopping list / 20 Order or fetch everything
- 20 Try a small patch and look at it in daylight | Light changes every colour.
  8 Make a small patch / 3 Look at it the next morning
= Clear and protect | Half of a good result is preparation.
* 45 Clear the space and cover what stays | Covered things need no worrying.
  15 Take out the small things / 15 Move the furniture to the middle / 8 Cover the floor
- 45 Clean, fill and tape the edges | Edges are what people see.
  15 Wipe the surface / 15 Fill the holes / 15 Tape the edges
= Do the work and put everything back | Now it goes quickly.
* 45 Do one side first, from the edges inwards | One side shows you the pace.
  15 Do the edges of one side / 20 Do its surface
- 45 Do the other sides, and a second layer when it is dry | The second layer is the nice one.
  20 Do the next side / 20 Do the last sides
- 30 Take off the tape and put things back | Then sit down and look at it.
  8 Take off the tape / 20 Put things back
""",
)

WEEDS = read(
    """
= Look at what is there | Knowing it saves half of the work.
* 10 Walk around and choose the one patch that matters most | One patch is enough to begin.
  5 Walk around once / 2 Choose one patch
* 10 Look up the gentlest way for what you see | Gentle ways often last longest.
  3 Take a photo of it / 5 Look up what it is and what helps
- 10 Get gloves, a bag and the right tool | With the tool it is half as hard.
  3 List what you need / 5 Put it by the door
= Clear the first patch | A clear patch makes you want the next.
* 20 Clear the first square metre | A metre shows the pace.
  5 Mark a square metre / 15 Clear it with the roots
* 30 Go on until the timer rings | A timer keeps your back happy.
  15 Clear the next square metre / 10 Clear the edge
- 10 Take away what you pulled | Gone is gone.
  5 Fill the bag / 3 Take the bag away
= Keep it clear | A little now saves a lot later.
* 15 Cover the bare ground with mulch, card or plants | Covered ground keeps itself.
  5 Choose a cover / 8 Put the cover down
- 5 Choose ten minutes a week to look | Small ones come out with two fingers.
  3 Put ten minutes in your calendar
""",
)

KIND = kind(
    "Mending or renewing",
    REPAIR,
    (
        r"bugs?|crash\w*|login|code|app|website|tests?|software|broken link|typo",
        CODE,
    ),
    (
        r"makeover|paint|repaint|wallpaper|tile|plaster|renovat\w+|redecorate|decorate|insulate|refurbish|sand|varnish|redo",
        ROOM,
    ),
    (r"weeds?|weed|ivy|moss", WEEDS),
)
