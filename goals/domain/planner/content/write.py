"""Steps for writing: something long, something for school or work, or one short piece."""

from goals.domain.planner.pattern import kind, read

BOOK = read(
    """
~ Write for half an hour | week 4 | 30
= Put the whole of it on one page | One page holds a big thing still.
* 15 Write three sentences about {it}: who, what changes, how it ends | You can come back to them when you are lost.
  5 Write one sentence on what {it} is about / 5 Add who it is for and how it ends
* 30 List the scenes or chapters you can already see | A list turns one big thing into many small ones.
  15 Write down every part that comes to mind / 10 Put the parts in a rough order
- 10 Choose an amount for a normal day{share} | An amount that fits a bad day is the right one.
  3 Count the days you have / 5 Divide, and round down kindly
= Draft without looking back | Rough pages can be mended, empty ones cannot.
* 30 Write 200 rough words of the scene you see most clearly | Nobody says you must begin at the beginning.
  3 Pick the scene you see most clearly / 10 Write 100 rough words / 10 Write 100 more
* 30 Write the next 300 words without rereading | Rereading is for later.
  2 Read only your last line / 20 Write on for 20 minutes
- 5 Leave a one-line note about what comes next | It makes the next start easy.
  3 Write the first line of the next part
= Read it whole and let someone in | Seeing all of it comes before mending it.
* 40 Read what you have and mark it without fixing | Marks first save rewriting later.
  5 Print it or open it for reading / 20 Read once and mark what stands out
- 20 Give one part to one reader with two questions | Two questions bring better answers than praise.
  5 Choose one reader / 8 Write your two questions and send them
""",
    large=True,
)

PAPER = read(
    """
~ Write one section | week 4 | 45
= Know what is asked and what you want to say | A clear question saves half of the writing.
* 15 Read what is asked for: length, form, date | Then you know what may be left out.
  5 Open the instructions for {it} / 5 Write length, form and date on one line
* 15 Write the main point of {it} in two sentences | Everything else serves these two.
  5 Write what you found or think / 5 Write why it matters to the reader
* 25 List the sections with one line for each | Lines become sections almost by themselves.
  10 List the sections / 10 Write one line under each
= Draft one section at a time | One section fits into one sitting.
* 30 Gather the notes and sources for the easiest section | With notes beside you the words come.
  10 Put your notes for one section on one page / 15 Add the two sources you need
* 45 Draft the easiest section, badly on purpose | A bad draft is a real draft.
  10 Write the first paragraph / 20 Write the rest without stopping
- 45 Draft the next section the same way | Same shape, next part.
  5 Read only its one line / 20 Write without stopping
= Check, tidy and hand it in | The last pass is lighter than it looks.
* 45 Read it aloud and mend what trips you | Ears find what eyes skip.
  15 Read the first half aloud / 15 Mend the sentences that tripped you
- 20 Check names, numbers and references | These are what readers stumble over.
  10 Check names and numbers / 8 Check the references
- 15 Hand in {it} and keep a copy | Handed in is done.
  5 Save a copy / 5 Send it or upload it
""",
    large=True,
)

SHORT = read(
    """
= Decide the point and the reader | One reader and one point keep it short.
* 10 Write one sentence: what should the reader take away | One sentence keeps the rest short.
  3 Write down who will read it / 5 Write the one sentence
* 10 List five things you already know about it | You have more than it feels like.
  8 List five points in any order / 2 Cross out the weakest
= Write a rough version in one go | Rough is the purpose, polish comes later.
- 10 Put the points in an order | An order turns notes into a draft.
  3 Number the points / 5 Write one line under each
* 30 Write {it} once through without stopping | Mending is easier than inventing.
  8 Write the opening, as plain as you like / 15 Write the middle / 5 Write the ending
= Tidy it once and let it go | Once is enough for most pieces.
* 15 Read it aloud and mend what trips you | Ears find what eyes skip.
  8 Read it aloud once / 8 Mend three sentences
- 10 Cut a tenth and choose a title or subject | Shorter is kinder to the reader.
  5 Cut the weakest paragraph / 3 Write three titles and choose one
- 10 Send or publish {it} | Out in the world it is finished.
  5 Check names and links / 2 Press send
""",
)

KIND = kind(
    "Writing something",
    SHORT,
    (r"novel|book|memoir|screenplay|novella|[\d,.]+k? words|nanowrimo|fantasy|trilogy", BOOK),
    (
        r"thesis|dissertation|paper|essay|report|proposal|assignment|homework|article for|documentation|chapter"
        r"|grant|application",
        PAPER,
    ),
)
