"""The verbs that goals begin with."""

from typing import Final

from goals.domain.planner.wordlists import wordset

VERBS: Final = wordset(
    """
    accept achieve add adopt answer apologise apologize appeal apply archive arrange ask assemble attend attract
    auction audition author automate avoid back bake be become begin bike bleed blog book boost borrow break
    brew bring brush budget build buy calculate call camp cancel care carve catch celebrate change charge chat
    cheat check choose claim clean clear climb close coach code collect colonise colonize come compare complete
    compose conquer contact continue convert cook cope copy count cover crack crawl create crochet cross cut
    cycle dance date deal debug decide declutter decorate deep defrost delete deliver deploy descale design
    destroy develop dig direct discover dispute ditch do document donate double draft draw dress drink drive
    drop dust earn eat edit email empty end enjoy enrol enroll enter escape exercise experience explain explore
    face fall fast feed feel figure file fill film find finish fish fit fix floss fly fold follow forgive form
    found frame free gain garden get give go graduate grow handle hang have heal help hike hire hold hoover host
    hug hunt improve increase install insulate introduce invent invest invite iron jog join journal juggle jump
    keep kick knit know land laugh launch launder lay lead learn leave lend let lift limit list listen live look
    lose love maintain make manage map marry master measure meditate meet memorise memorize mend message mind
    mop mount move mow name negotiate network notarise number observe offer open order organise organize
    overcome own pack paint park participate pass patch pay perform phone photograph pick place plan plant play
    polish post potty practice practise pray prepare present print prioritise process produce program propose
    protect prune publish pull purge push put qualify quit raise re-read reach read rearrange rebuild reconnect
    record recover recycle redecorate redesign redo reduce refinance refurbish register rehearse relax release
    relocate remember remove renew renovate rent repaint repair replace replant reply report request reread
    research reserve resign respond rest restore retake retire return review revise ride ring run sail sand save
    scan schedule scrub seal search see sell send set sew share ship shoot shop show sign sing sit skate sketch
    ski skip sleep smile smoke socialise socialize solve sort sow speak spend stand start stay stick stitch stop
    stream stretch study submit subscribe succeed surf survive sweep swim switch take talk teach tell terminate
    test thank think throw tidy tile track train translate travel treat try tune turn type unblock unclog
    understand uninstall unlearn unpack unsubscribe update upgrade use vacuum varnish visit volunteer vote wake
    walk wallpaper wash watch water wean wear weed weld whiten win wind wipe wire work wrap write
    """
)
