import pytest

from goals.domain.care import is_crisis, redirect

CRISIS = """
I want to die
kill myself
how to end my life
I don't want to live anymore
I don't want to be here any more.
stop self-harming
suicide
plan my suicide
cut myself
everyone is better off without me
I wish I was dead
overdose on pills
jump off a bridge
no reason to live
starve myself
stop eating
end it all
I can't go on anymore
"""

HARMFUL = """
hurt my neighbour
steal a bike
how to steal a car
kill my boss
get revenge on my ex
poison the neighbour's dog
hack into my girlfriend's phone
spy on my wife
stalk my ex-girlfriend
make a bomb
cook meth
cheat on the maths exam
evade my taxes
forge a signature
scam old people
beat up that guy from work
burn down the school
shoplift a jacket
make her suffer
Rob a bank
"""

FINE = """
kill time at the airport
murder mystery party
shoot a video
kill the weeds
Kill it at my presentation
watch Suicide Squad
volunteer for suicide prevention
die hard marathon
cut myself some slack
hurt myself less when running
write a murder mystery
shoot hoops every day
take a shot at stand-up
hackathon in May
hack my sleep
growth hacking for my shop
beat my brother at chess
beat the eggs
Break into the film industry
get rid of old clothes
destroy old documents
track my spending
follow the news less
make a bath bomb
make my kids laugh
stop eating sugar
stop eating so late
end my subscription
drop a bombe glacee for dessert
learn self-defence
take my life back
steal the show at the school play
make people smile
poison ivy removal
fake plants for the office
jump off the high board
build a bomb shelter model
I want to live in Spain
Find people to play football with
"""


def lines(text):
    return text.strip().splitlines()


class TestCrisis:
    @pytest.mark.parametrize("text", lines(CRISIS))
    def test_is_heard(self, text):
        assert is_crisis(text)

    def test_is_heard_with_a_curly_apostrophe(self):
        assert is_crisis("I don\N{RIGHT SINGLE QUOTATION MARK}t want to live")

    @pytest.mark.parametrize("text", lines(FINE) + lines(HARMFUL))
    def test_is_not_heard_in_other_words(self, text):
        assert not is_crisis(text)


class TestRedirect:
    @pytest.mark.parametrize("text", lines(HARMFUL))
    def test_turns_harm_into_something_decent(self, text):
        instead = redirect(text)

        assert instead is not None
        assert instead.note.startswith("I can't help with")
        assert redirect(instead.goal) is None

    @pytest.mark.parametrize("text", lines(FINE))
    def test_leaves_decent_goals_alone(self, text):
        assert redirect(text) is None
