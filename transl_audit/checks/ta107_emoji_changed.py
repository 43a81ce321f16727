"""TA107: an emoji is another one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transl_audit.checks.base import Example, PairCheck, PairView
from transl_audit.checks.copied_match import changed_hit, differences, items_of, keyed, missing_hit
from transl_audit.text.copied import Copied, copied
from transl_audit.types import Hit

_KIND = ("emoji", "L’émoji")
_VARIANT = re.compile("[\\uFE0E\\uFE0F\\U0001F3FB-\\U0001F3FF]|\\u200D[\\u2640\\u2642]")


def emoji_changed(view: PairView) -> Iterator[Hit]:
    """Finds emoji that the French replaces or drops.

    *Why it matters*: an emoji carries the tone: the same words with another face can say the contrary.

    *Not flagged*: skin tones, genders and the variation selectors of the same emoji; its repetition and
    place. A dropped emoji is minor.

    *Known limits*: emoticons (`:-)`) are not compared; smileys turned into emoji are not known as such.

    *Source*: Unicode Technical Standard 51; MQM, accuracy/omission and accuracy/mistranslation.
    """
    english = items_of(copied(view.source), "emoji")
    if not english:
        return
    french = items_of(copied(view.target), "emoji")
    for difference in differences(keyed(english, _key), keyed(french, _key)):
        source, target = difference.source, difference.target
        if target is None:
            yield missing_hit(source, _KIND, "minor")
        else:
            yield changed_hit(source, target.text, target.span, _KIND)


def _key(item: Copied) -> str:
    return _VARIANT.sub("", item.text)


CHECK = PairCheck(
    code="TA107",
    name="emoji-changed",
    dimension="accuracy",
    category="mistranslation",
    severity="major",
    confidence=0.95,
    run=emoji_changed,
    examples=(
        Example("What a day 😁", "Quelle journée ⟦😭⟧"),
        Example("Off to 🇨🇦 then 🇮🇪", "En route pour le 🇨🇦 puis l’⟦🇮🇹⟧"),
        Example("Good night ⟦🌙⟧", "Bonne nuit"),
        Example("Well done 👍🏽", "Bien joué 👍"),
        Example("Peace ✌️", "La paix ✌"),
        Example("Ha 😂😂😂", "Ha 😂"),
    ),
)
