"""Builds the spelling part of the word table, from the words that `build.py` has counted.

    python -m models.words.spelling

Two small tables: weights of hashed letter n-grams (a logistic regression of English against French over the forms
of both languages, rare ones counting as much as common ones), and smoothed letter trigrams of each language.
"""

from __future__ import annotations

import hashlib
import json
import sys
import unicodedata
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from transl_audit.text import spelling
from transl_audit.text.words import frequency, lower_share, table

HERE = Path(__file__).resolve().parent
SEED = 7
PASSES, RATE, DECAY = 12, 0.25, 2e-6
HELD_OUT = 20
"""One form in so many measures the regression."""

Floats = NDArray[np.float64]


def main() -> None:
    forms = [form for form in table().forms if _is_word(form)]
    english = np.array([_weight(form, "en") for form in forms])
    french = np.array([_weight(form, "fr") for form in forms])
    weights, metrics = regression(forms, english, french)
    np.save(HERE / "ngrams.npy", weights)
    np.save(HERE / "letters.npy", np.stack([letters(forms, english), letters(forms, french)]))
    _update_manifest(metrics)
    print(metrics, file=sys.stderr)


def _is_word(form: str) -> bool:
    return "'" not in form and "." not in form and len(form) > 1


def _weight(form: str, language: str) -> float:
    """Occurrences per million in lower case: names tell nothing of a language's spelling."""
    share = lower_share(form, "en" if language == "en" else "fr")
    return frequency(form, "en" if language == "en" else "fr") * (share or 0.0)


def regression(forms: list[str], english: Floats, french: Floats) -> tuple[NDArray[np.int8], dict[str, float]]:
    """The weights of the n-grams, in steps, and the accuracy on held-out forms."""
    label = (english + 0.02) / (english + french + 0.04)
    sure = np.flatnonzero((english + french > 0.05) & (np.abs(label - 0.5) > 0.3))
    texts = [forms[i] for i in sure]
    target = label[sure]
    bare = [i for i, text in enumerate(texts) if not text.isascii()]
    texts += [_without_accents(texts[i]) for i in bare]
    target = np.concatenate([target, np.maximum(target[bare], 0.2)])
    rows = [np.fromiter(spelling.ngrams(text), np.int64) for text in texts]
    order = np.random.default_rng(SEED).permutation(len(rows))
    test, train = order[: len(order) // HELD_OUT], order[len(order) // HELD_OUT :]
    weights = _descend(rows, target, train)
    steps = np.rint(weights / spelling.ODDS_STEP).clip(-127, 127).astype(np.int8)
    scores = np.array([steps[rows[i]].sum() for i in test]) * spelling.ODDS_STEP
    right = (scores > 0) == (target[test] > 0.5)
    return steps, {"spelling_accuracy": round(float(right.mean()), 4), "spelling_forms": len(test)}


def _without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def _descend(rows: list[NDArray[np.int64]], target: Floats, train: NDArray[np.int64]) -> Floats:
    """Logistic regression by AdaGrad in batches."""
    weights = np.zeros(spelling.BUCKETS)
    squares = np.full(spelling.BUCKETS, 1e-3)
    drawing = np.random.default_rng(SEED)
    for _ in range(PASSES):
        drawing.shuffle(train)
        for start in range(0, len(train), 256):
            batch = train[start : start + 256]
            lengths = np.array([len(rows[i]) for i in batch])
            buckets = np.concatenate([rows[i] for i in batch])
            owner = np.repeat(np.arange(len(batch)), lengths)
            score = np.bincount(owner, weights=weights[buckets])
            error = 1 / (1 + np.exp(-score.clip(-30, 30))) - target[batch]
            gradient: Floats = np.bincount(buckets, weights=error[owner], minlength=spelling.BUCKETS).astype(float)
            gradient += DECAY * len(batch) * weights * 100
            squares += gradient**2
            weights -= RATE * gradient / np.sqrt(squares)
    return weights


def letters(forms: list[str], often: Floats) -> NDArray[np.uint8]:
    """The surprise of every letter after every two, in steps; a trigram backs off to its last two letters."""
    counts = np.zeros(spelling.TRIGRAMS)
    for form, weight in zip(forms, often, strict=True):
        if weight > 0:
            for place in spelling.trigrams(form):
                counts[place] += 1 + np.log1p(weight)
    side = len(spelling.LETTERS) + 1
    three = counts.reshape(side, side, side)
    two = three.sum(0)
    one = two.sum(0)
    single = (one + 0.5) / (one + 0.5).sum()
    double = (two + 20 * single) / (two.sum(1, keepdims=True) + 20)
    triple = (three + 20 * double) / (three.sum(2, keepdims=True) + 20)
    steps: NDArray[np.uint8] = np.rint(-np.log(triple) / spelling.RARITY_STEP).clip(0, 255).astype(np.uint8)
    return steps.ravel()


def _update_manifest(metrics: dict[str, float]) -> None:
    manifest = json.loads((HERE / "manifest.json").read_text(encoding="utf-8"))
    for name in ("ngrams.npy", "letters.npy"):
        manifest["files"][name] = hashlib.sha256((HERE / name).read_bytes()).hexdigest()
    manifest["metrics"].update(metrics)
    manifest["build"]["spelling"] = {"seed": SEED, "command": "python -m models.words.spelling"}
    text = json.dumps(manifest, indent=1, ensure_ascii=False)
    (HERE / "manifest.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
