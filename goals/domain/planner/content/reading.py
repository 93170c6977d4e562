"""Steps for reading one book, or more of them."""

from goals.domain.planner.pattern import kind, read

BOOK = read(
    """
~ Read a few pages | day 1 | 20
= Put the book in your way | A book in reach gets opened.
* 10 Get {it} and put it where you sit in the evening | What lies there gets opened.
  5 Find your copy, or borrow one / 2 Put it where you sit in the evening
* 5 Choose a reading moment tied to something you already do | An old habit is the best reminder.
  3 Finish the sentence: after I ..., I read
- 5 Choose a number of pages for a normal day | A number that fits a bad day is right.
  3 Look at how many pages it has / 2 Choose the number
= Read the beginning | Getting in is the hard part.
* 20 Read the first ten pages | Ten pages show you the voice.
  1 Put the phone in another room / 8 Read the first five pages / 8 Read five more
* 20 Read on to the end of the first chapter | Now you know who is who.
  15 Read for a quarter of an hour / 2 Put the bookmark in
- 5 Write down who is who on the bookmark | Names are easier on paper.
  3 Write down three names
= Keep going your way | Slow is a fine speed.
* 20 Read at your chosen moment for a week | A week makes it yours.
  1 Open it at the bookmark / 15 Read for a quarter of an hour
- 5 Decide whether you go on, skip a part or choose another | Putting a book down is allowed.
  2 Decide whether to read on / 2 Tell someone one thing about it
""",
    large=True,
)

MORE = read(
    """
~ Read a few pages | day 1 | 20
= Choose what pulls you | Curiosity carries further than duty.
* 10 List three books you are really curious about | You may put a book down at any time.
  5 List three books / 2 Circle the one that pulls most
* 20 Get the first from the shelf, the library or a shop | In your hands it is half begun.
  5 Look whether the library has it / 10 Borrow, buy or find it
- 5 Choose a small number of pages for a normal day | A number that fits a bad day is right.
  3 Divide {amount} by the days, or choose five pages
= Make reading easy to begin | What lies there gets opened.
* 5 Put the book where you sit in the evening | In sight is half of it.
  2 Put the book there with a bookmark
* 5 Choose a moment tied to something you already do | An old habit is the best reminder.
  3 Finish the sentence: after I ..., I read
- 5 Give the phone another place at that moment | Ten quiet minutes are plenty.
  2 Choose a place for the phone
= Read and let it grow | Slow is a fine speed.
* 15 Read the first few pages today | The first evening is the start.
  1 Sit down with the book / 8 Read the first five pages
- 5 Write the titles you finish on one list | It grows nicely by itself.
  2 Start the list of finished titles
- 10 Look back after two weeks and change one thing | Keep what felt good.
  3 Note which moment worked / 2 Change one thing
""",
    large=True,
)

KIND = kind(
    "Reading",
    BOOK,
    (
        r"read(?:ing)? more|books|every (?:day|night|evening)|daily|reading list|\d+ pages|novels|regularly|^read$",
        MORE,
    ),
)
