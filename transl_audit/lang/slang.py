"""Words of messages and comments that edited text does not have; written by hand."""

from __future__ import annotations

ENGLISH_SLANG: frozenset[str] = frozenset(
    """
    lol lmao rofl omg wtf wth idk idc imo imho tbh btw brb smh fyi ftw afaik iirc irl tldr lmk hmu nvm ikr rn
    u ur urs r thx ty tysm np pls plz plss ppl bc cuz coz cus tho thru tmrw tmr tonite luv wut wat
    gonna wanna gotta kinda sorta dunno lemme gimme cmon yall ya yeah yea yep yup nope nah hey hiya yo sup
    dude bro bruh dat dis til shoulda coulda woulda outta hafta ain't aint innit
    dont doesnt didnt cant couldnt wouldnt shouldnt isnt arent wasnt werent hasnt havent hadnt wont im ive
    youre youve youll theyre theyve weve hes shes thats whats wheres hows lets wow yay ugh meh
    """.split()
)
FRENCH_SLANG: frozenset[str] = frozenset(
    """
    mdr ptdr jsp jpp stp svp slt bjr bsr cc bcp pk pq pcq psk pdt tkt osef mtn ajd dsl tt tlm vdm jtm
    ouais ouaip ouai nan bah beh bof wesh meuf mec mecs keuf kiffe kiffer chelou relou hein zut
    jai jme jte cest cetait yavait javais jetais chui chuis jsuis jpeux jveux nest quil kil
    """.split()
)
