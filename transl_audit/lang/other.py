"""Words that tell of a language that is neither English nor French; written by hand."""

from __future__ import annotations

OTHER_LANGUAGES: dict[str, frozenset[str]] = {
    "es": frozenset(
        "el los las del una y por para con como pero más muy también está están esta esto ese eso hay fue"
        " ser cuando donde porque desde hasta sobre sin todo todos años él qué sí lo su sus mi".split()
    ),
    "de": frozenset(
        "der das und ist nicht ein eine einen einem einer ich wir mit auf für von zu dem auch sich wird"
        " werden wurde haben bei nach über oder aber wenn nur noch sind vom zum zur sein dass".split()
    ),
    "it": frozenset(
        "il gli di che è per non una con della dei delle nel nella sono anche più come questo questa"
        " essere stato hanno dal dalla alla si suo sua quando molto ho perché lo ai da ed".split()
    ),
    "pt": frozenset(
        "o os do da dos das em na nos nas uma que não com para por mais foi são está também seu sua"
        " ao à pelo pela isso ele ela você muito já quando até um é eu".split()
    ),
    "nl": frozenset(
        "het een van niet op te dat voor met zijn aan er maar om hij ook als naar bij uit wordt werd"
        " worden heeft hebben nog geen deze dit wat veel zij je ik wij en".split()
    ),
    "la": frozenset(
        "quod cum ad ex ab atque sed enim etiam autem quae quam hoc esse erat sunt fuit omnes omnis nihil nec"
        " neque eius suo sua inter ante apud vel sic iam nunc ubi quoque igitur ergo".split()
    ),
}
"""The commonest words of a language, by ISO 639-1 code; those that English or French share are told by counts."""

SHARED: frozenset[str] = frozenset(
    """
    a ai al am an as at be da das de den des die do dos du e en er es est et eu fin gran ha han has hat
    i il im in la le les lo ma man me mi no nos o of on or per plus pour que qui se si sin so son sur ta te
    tu um un una us va van war was we who will
    """.split()
)
"""Words of English or French that are common in another language too: no evidence against that language."""
