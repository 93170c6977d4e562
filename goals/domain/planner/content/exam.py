"""Steps for passing a test."""

from goals.domain.planner.pattern import kind, read

DRIVING = read(
    """
~ Practise test questions | day 1 | 20
= Know what is asked | The official list is shorter than it feels.
* 15 Read the official page about {it} | One page answers most questions.
  5 Find the official page / 8 Note what is asked and what to bring
* 20 Do one practice test to see where you are | It only shows you where to look.
  3 Find the official practice questions / 15 Do one test
- 10 Mark the topics that felt unsure | Those are the ones worth your time.
  5 Mark three topics
= Practise the unsure parts | A little every day is what stays.
* 25 Go through the first unsure topic | One topic fits into one sitting.
  15 Read the topic / 8 Answer ten questions on it
- 25 Go through the second one the same way | Same way, next topic.
  15 Read the second topic / 8 Answer ten more questions
* 20 Do a second full practice test | You will see the difference.
  15 Do the test / 3 Note what is left
= Set up the day | A quiet morning is worth more than a last chapter.
* 10 Book the date, or confirm it | A date gives the practice its end.
  5 Find the booking page / 3 Choose a date
- 10 Put your papers ready and plan the way there | Nothing left to look for.
  3 Lay out your ID and papers / 5 Look up the way
""",
    large=True,
)

STUDY = read(
    """
~ Do a study session | week 5 | 45
= Find out what it covers and plan the sessions | The list tells you what you may leave out.
* 20 Find the official topic list and one past paper for {it} | These two show what matters.
  5 Open the course or exam page / 5 Save the topic list / 8 Find one past paper or sample
* 15 Mark every topic green, yellow or red | Yellow is where an hour gives the most.
  8 Go through the list and mark quickly / 3 Count the yellows and reds
- 15 Put study sessions in your calendar up to the day | A session in the calendar needs no deciding.
  3 Count the days / 8 Put in one session for each yellow topic
= Go through the unsure topics one at a time | One topic fits into one sitting.
* 45 Study the first yellow topic and write half a page on it | Your own words are what stay.
  20 Read the topic once / 8 Close the book and write what you remember / 8 Fill the gaps
- 20 Make ten question cards from it | Questions train recall, rereading does not.
  8 Make five cards / 8 Make five more
- 45 Study the next topic the same way | Same way, next topic.
  20 Read the next topic / 10 Write down what you remember
= Practise with real questions, then rest | Practice shows the timing too.
* 45 Do half a past paper with the clock running | After this, the room is familiar.
  20 Do the first five questions / 10 Check the answers / 5 List what cost points
* 30 Mend the two topics that cost most | Two mended topics move the result most.
  15 Look at the first again / 15 Look at the second again
- 10 Pack what you need and look up the way there | A quiet morning is worth a lot.
  5 Lay out ID, pens and what is allowed / 3 Check place and time
""",
    large=True,
)

KIND = kind("Passing a test", STUDY, (r"driv\w+|theory test|licen[cs]e|citizenship test|motorbike", DRIVING))
