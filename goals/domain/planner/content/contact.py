"""Steps for reaching someone: by voice, in writing, or about something hard."""

from goals.domain.planner.pattern import kind, read

CALL = read(
    """
= Prepare what to say | One sentence takes the nerves out.
* 5 Find the number | Then only the saying is left.
  3 Find the number and put it in front of you
* 5 Write down in one sentence what it is about | It is how you will begin.
  3 Write down the sentence you open with
- 5 Write down two questions or times you want to mention | On the phone we all forget one.
  3 Write down two things you want to mention
= Make the call | Usually it takes three minutes.
* 5 Choose a quiet moment today or tomorrow | A moment of your own choosing is easier.
  2 Look at your day and choose the moment
* 15 {Goal} | Begin with your sentence, the rest follows.
  1 Take one slow breath / 2 Dial the number / 8 Begin with your sentence and listen
- 5 Ask what happens next before you say goodbye | Then both of you know.
  2 Ask who does what, and when
= Keep what you heard | Then your head is free.
* 5 Write down what was said | A line is enough.
  3 Write down the main thing and the date
- 5 Put the next step in your calendar | Done, and out of your head.
  2 Put it in with a reminder
""",
)

OFTEN = read(
    """
~ {Goal} | week 1 | 15
= Choose a moment that fits both | A fixed moment grows by itself.
* 5 Write down a good day and hour to reach {person} | Their good hour is the right one.
  3 Think of the last good time / 2 Write down day and hour
* 5 Put it in your calendar once a week | You need not remember it then.
  3 Put it in with a reminder
- 5 Write down two things to tell or ask | Small things are the best ones.
  3 Write down two things
= Do it once | The first time is the start.
* 5 Send two lines to say you will be in touch | Looking forward is half of the joy.
  3 Write two lines / 1 Send your two lines
* 15 Get in touch at the chosen moment | Ten minutes are plenty.
  2 Put the two things in front of you / 8 Talk, and listen for a while
- 5 Ask when next time would be nice | Then it carries itself.
  2 Ask before you say goodbye
= Let it become usual | Light and regular wins.
* 5 Start a small note of what to ask next time | People feel remembered.
  3 Write down one thing they mentioned
- 5 Choose what you do in a full week: two lines instead | Two lines count as well.
  2 Write down one such line
""",
    large=True,
)

MESSAGE = read(
    """
= Get clear on what to say | One sentence is the heart of it.
* 5 Open the conversation or find the address | Seeing it is the first step.
  2 Find the address or the last message / 2 Read the last message once
* 5 Write down in one sentence what you want to say | The rest is greeting.
  3 Write the one sentence that matters
- 5 Write down what you would like them to do or know | A clear wish is kind.
  3 Write down one wish or question
= Write it | Short is kind.
* 10 Write a short draft: greeting, your sentence, one question | Three parts are enough.
  3 Write the greeting and your sentence / 3 Add the question or the next step
* 5 Leave it for a moment, then read it as they would | A short break softens the tone.
  2 Get up and drink something / 3 Read it as they would
- 5 Cut one sentence | There is usually one too many.
  2 Cut one sentence you can do without
= Send it | Sent is better than perfect.
* 5 {Goal} | One click and it is done.
  1 Check the name and the address / 1 Press send
- 5 Put a reminder to look for the answer | Until then you may forget it.
  2 Put it in your calendar
""",
)

INVITE = read(
    """
= Choose when and what | A concrete idea is easy to say yes to.
* 5 Choose a day, a time and one spare day | Two days make a yes likely.
  3 Look at your calendar and choose them
* 5 Decide what there will be: tea, soup, a walk | Simple is welcoming.
  2 Decide on one simple thing
- 5 Write down whom you ask | Small rounds are warm rounds.
  3 Write down whom you invite
= Ask them | Most people like being asked.
* 10 Write two friendly lines with the day and the idea | Two lines are enough.
  5 Write the two lines
* 5 Send them, or ring the bell | The bell is often the nicest way.
  2 Send them, or go over
- 5 Ask about allergies when they say yes | Asking once is easy.
  2 Ask each guest what they cannot eat
= Make it easy on the day | Guests come for you, not for the dust.
* 20 Get what you serve | One short trip.
  5 Write the shopping list / 15 Get what you serve
* 15 Tidy the one spot where you sit | One spot is enough.
  10 Tidy the spot where you sit / 3 Put out the cups
- 5 Send a line on the day before | It is nice to look forward together.
  2 Write and send it
""",
)

TALK = read(
    """
= Get calm and clear first | A calm start decides how it goes.
* 5 Take ten slow breaths, or walk around the block | Nothing has to be solved right now.
  2 Breathe out slowly ten times / 5 Walk around the block
* 10 Write down what happened, only what a camera would have seen | Facts are easier to talk about.
  5 Write down what happened / 3 Cross out what is a guess
* 10 Write down how it is for you and what you need | A need can be answered, a blame cannot.
  3 Finish the sentence: I feel ... / 5 Finish the sentence: I need ...
= Prepare a fair talk | Kind and clear go together.
- 15 Ask someone outside it how they see it | An outside view cools it down.
  3 Choose whom to ask / 8 Tell them and listen
* 10 Write your first two sentences | A kind start is most of it.
  5 Write the two sentences / 3 Say them out loud
- 5 Ask for a good moment to talk | A chosen moment is a fair one.
  2 Write one line asking for a good moment / 1 Send that line
= Talk, or let someone help you talk | Help is a strong choice.
* 30 Have the talk: your two sentences, then listen | Listening first is the quickest way.
  3 Read your sentences once / 20 Talk and listen
- 15 Look up a mediator or advice centre if it stays hard | They do this every day.
  8 Search for one near you / 3 Note the number
""",
)

KIND = kind(
    "Getting in touch",
    CALL,
    (
        r"conflict|truth|confess|come clean|amends|propose|break up|come out|apologi[sz]e|confront|forgive"
        r"|make up with|make peace|settle"
        r"|worries me|argument|sorry",
        TALK,
    ),
    (
        r"more often|regularly|every (?:week|sunday|month|day)|weekly|once a week|keep in touch|stay in touch",
        OFTEN,
    ),
    (r"invite", INVITE),
    (
        r"e-?mails?|text|message|messages|reply|respond|write|letters?|send|thank|answer|postcards?|cards?|congratulate",
        MESSAGE,
    ),
)
