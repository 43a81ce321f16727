"""What part of a page its lines are: probabilities, and pages in wordings that no rule lists."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from transl_audit.text.lines import PARTS, Floats, parts, posteriors
from transl_audit.text.segments import first_blocks, segment

PROSE = (
    "La préfecture a confirmé que la passerelle resterait fermée tout l’hiver, le temps de remplacer les câbles. "
    "Les riverains devront emprunter le pont de la gare."
)
PAGE = f"""La passerelle ferme ses portes pour l’hiver

{PROSE}

Un chantier délicat

{PROSE}

Recopiez l’adresse de la page pour vos voisins

Racontez-nous votre trajet, nous publierons les meilleurs récits

Toutes nos éditions locales"""


def by_enumeration(scores: Floats, moves: Floats) -> Floats:
    """The marginals by summing over every sequence of parts: slow and plain."""
    total = np.zeros_like(scores)
    for path in itertools.product(range(scores.shape[1]), repeat=len(scores)):
        weight = np.exp(
            sum(scores[i, p] for i, p in enumerate(path)) + sum(moves[a, b] for a, b in itertools.pairwise(path))
        )
        for i, p in enumerate(path):
            total[i, p] += weight
    return np.asarray(total / total.sum(axis=1, keepdims=True))


@pytest.mark.parametrize("length", [1, 2, 5])
def test_marginals_are_those_of_all_sequences(length: int) -> None:
    rng = np.random.default_rng(length)
    scores, moves = rng.normal(size=(length, 3)), rng.normal(size=(3, 3))
    assert np.allclose(posteriors(scores, moves), by_enumeration(scores, moves))


@pytest.mark.parametrize("text", ["", "x", PAGE, "a\n" * 5000], ids=["empty", "letter", "page", "many lines"])
def test_rows_are_probabilities(text: str) -> None:
    blocks = first_blocks(text)
    found = parts(text, blocks)
    assert found.shape == (len(blocks), len(PARTS))
    assert np.allclose(found.sum(axis=1), 1)


def test_a_page_in_wordings_that_no_rule_lists() -> None:
    roles = [s.role for s in segment(PAGE).segments]
    assert roles == ["headline", "prose", "headline", "prose", "furniture", "furniture", "furniture"]


@pytest.mark.parametrize(
    "lines",
    [
        ("La passerelle ferme ses portes", PROSE, "Il n’y aura pas de navette.", PROSE),
        ("Vous pouvez demander une aide à la mairie.", "Votre dossier doit être complet.", PROSE),
        (PROSE, "« Nous ne l’avons appris qu’hier », regrette un voisin.", "Et ensuite ?", PROSE),
    ],
    ids=["short paragraphs", "prose to its reader", "speech and a question"],
)
def test_an_article_without_a_frame_has_no_furniture(lines: tuple[str, ...]) -> None:
    assert {s.role for s in segment("\n\n".join(lines)).segments} <= {"headline", "prose", "quotation"}
