"""Rules for people."""

from typing import Final

from goals.domain.planner.leads.vocabulary import BEING

RULES: Final = (
    ("contact", r"^(?:make amends|propose to|break up with|come out to|welcome|comfort|introduce|surprise my)\b"),
    ("talk", r"^speak (?:up|in front|in public|on stage)\b|^give a toast\b|^(?:moderate|pitch)\b"),
    (
        "friends",
        r"^(?:have|invite) (?:people|friends) (?:over|round)|^get out (?:of the house )?more|^(?:go|get) out more"
        r"|^be (?:less )?lonely",
    ),
    (
        "contact",
        r"^(?:call|phone|ring|e-?mail|text|message|contact|reply|respond|reach out|thank|invite|tell|ask|talk to"
        r"|apologi[sz]e|write (?:back|to)"
        r"|answer|congratulate|check in|get in touch|catch up with|follow up|send|remind|skype|facetime"
        r"|speak (?:to|with)|say (?:sorry|thank)"
        r"|confront|forgive|make up with|settle|make peace|talk openly)\b|^write .*\b(?:letters?|thank|cards?"
        r"|postcards?|condolence|complaint|e-?mail|message)\b",
    ),
    (
        "friends",
        r"^(?:make (?:new |more |some |a )*friends?|meet (?:new |more |some |nice )*(?:people|someone)"
        r"|find (?:an? |my |new |some |\w+ing )*(?:girlfriend|"
        r"boyfriend|partner|love|friends?|date|soulmate|wife|husband|community|people to)|spend (?:more |quality "
        r"|some )*time with|reconnect|date\b|"
        r"go on (?:a|more) dates?|volunteer|join (?:an?|the) (?:club|community|choir|group|team)|sociali[sz]e"
        r"|be (?:a )?(?:more )?social|be there for"
        r"|see (?:my )?friends|become closer|get closer|be closer|get to know|help (?:out|others|people|at))\b",
    ),
    (
        "wellbeing",
        r"^(?:be|feel|become|get|stay|have|find|live|build|gain|boost|improve|increase|work on|practi[sc]e"
        r"|grow)\b (?:an? |my |more |less |so |some "
        rf"|better |even |much |inner |the |in |with )*(?:\w+ )?{BEING}\b|^(?:be|become) (?:a )?(?:better|good"
        r"|nicer|kinder|more \w+) ?"
        r"(?:person|father|mother|parent|friend|partner|listener|dad|mum|mom|husband|wife|brother|sister|son"
        r"|daughter|boss|leader|man|woman|human|me)?$"
        r"|^get my (?:life|act|head|shit|self)|^take (?:better )?care of (?:myself|me)|^love myself|^find myself"
        r"|^enjoy (?:life|myself)|^slow down|^live (?:more|in)",
    ),
)
