"""Steps for saying something in front of others."""

from goals.domain.planner.pattern import kind, read

SPEECH = read(
    """
= Find what you want to say | Three true stories are a speech.
* 10 Write down who will listen to {it} and how they should feel after it | The listeners decide what to leave out.
  3 Write down who will be there / 5 Write how they should feel at the end
* 20 Write down five moments or stories you remember | Small true moments move people most.
  10 Write every memory that comes to mind / 5 Mark the two that make you smile
- 10 Ask one other person for a story | A second view makes it rounder.
  3 Choose whom to ask / 3 Send the question
= Write a version you can say | Write as you speak.
* 30 Write a rough version: a hello, two stories, one wish | Four parts are enough for anyone.
  8 Write the first three sentences / 15 Write the two stories / 5 Write the last wish
* 15 Read it aloud and cut it to four minutes | Short speeches are the loved ones.
  5 Read it aloud with a timer / 8 Cut the slowest part
= Get it into your voice | Once out loud takes half the nerves away.
* 20 Say it twice in front of one kind person or a mirror | The first time is best at home.
  8 Say it once in front of the mirror / 8 Say it once to one kind person
- 10 Put the key words on one small card | A card is calmer than three pages.
  5 Write ten key words on a card / 2 Put the card where you will find it
""",
)

PRESENTATION = read(
    """
= Decide the one thing people should take home | If it fits in one sentence, the rest is support.
* 10 Write down who will listen to {it} and what they need | The listeners decide what to leave out.
  5 Write who will be in the room / 3 Write what they should know or do afterwards
* 15 Write your message in one sentence | One sentence is what people repeat.
  8 Write three versions of the sentence / 2 Choose one version of the sentence
- 15 List three points that carry it | Three is what people remember.
  10 Write down everything that comes to mind / 3 Keep three points
= Make a first full version | A whole rough version shows what is missing.
* 25 Write the opening and the ending as you would say them | They carry the nerves, the middle can be loose.
  10 Write the first three sentences / 8 Write the last two sentences
* 30 Add one example or story to each point | Examples are what people retell.
  10 Find an example for the first point / 15 Find examples for the other two
- 40 Make one plain slide or note for each point | Slides support, you speak.
  15 Make the first slide / 20 Make the others just as plain
= Rehearse and set up | Speaking shows the length, reading does not.
* 20 Say it out loud once with a timer | After this it is a thing you have done before.
  15 Talk it through with a timer / 3 Note where it got long
- 30 Cut what did not fit and say it again to one person | One friendly listener finds most of it.
  8 Cut one part / 15 Say it again to one person
- 10 Check the room, the cable and a glass of water | Calm comes from nothing left to check.
  5 Check the room or the link / 3 Put your notes ready
""",
)

FEARLESS = read(
    """
~ Speak up once | week 1 | 15
= Make speaking small and safe | Small rooms are real rooms.
* 10 Write down where you would like to speak with ease | One real place gives it a shape.
  3 Write down one such moment / 5 Write what you would say in it
* 15 Talk for two minutes to your phone about something you like | Nobody else has to hear it.
  3 Choose something you like / 5 Record two minutes / 3 Listen and note one good thing
- 15 Watch one short talk you enjoy and note what works | Liking it teaches you your own style.
  8 Watch one short talk / 3 Note two things the speaker does
= Speak where people are kind | Kind listeners are the best training.
* 20 Look up a speaking group or a class near you | A regular group makes it normal.
  10 Search for speaking groups near you / 3 Note the next date
* 15 Tell one friend a prepared two-minute story | One listener is an audience.
  8 Prepare a two-minute story / 5 Tell it to one friend
- 20 Record the same story again and notice the difference | The second time is always easier.
  5 Record the story again / 5 Write down what got easier
= Speak once for real | One real time changes how it feels.
* 30 Take one small turn: a question, a toast or a short report | A minute in front of people counts.
  5 Choose the occasion / 10 Write the first and last sentence / 5 Say it out loud at home
- 5 Note how it went in two kind lines | You will want to read it next time.
  3 Write what went well / 2 Write what to try next
""",
    large=True,
)

KIND = kind(
    "Speaking to others",
    PRESENTATION,
    (r"speech|eulogy|toast|vows|best man'?s?|maid of honou?r'?s?", SPEECH),
    (r"public speaking|speak up|speak in|stage fright|fear|speak in public", FEARLESS),
)
