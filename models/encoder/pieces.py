"""Trims the vocabulary of the base to the pieces that English and French use, as a SentencePiece model."""

from __future__ import annotations

import io
import random
from collections import Counter
from pathlib import Path

import sentencepiece
from sentencepiece import sentencepiece_model_pb2

from models.corpora import FRENCH, Corpus, pairs, pieces, sentences
from models.encoder.base import Base

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
UNKNOWN = 3
LEAST = 5
"""Occurrences of a piece in the sample that make it worth keeping."""
_SAMPLE = 40_000
"""Pairs or sentences at most from one corpus."""
_LATIN = 0x250
"""Single characters below this code point are always kept."""


def word_counts(data: Path, sources: tuple[Corpus, ...], seed: int) -> Counter[str]:
    """How often each token of the corpora occurs, in a sample."""
    drawing = random.Random(seed)
    counts: Counter[str] = Counter()
    for corpus in sources:
        texts = list(pairs(data, corpus))
        for english, french in drawing.sample(texts, min(len(texts), _SAMPLE)):
            counts.update(text for token in pieces(english, "en") for text in token if text)
            counts.update(text for token in pieces(french, "fr") for text in token if text)
    for corpus in FRENCH:
        lines = list(sentences(data, corpus))
        for line in drawing.sample(lines, min(len(lines), _SAMPLE)):
            counts.update(text for token in pieces(line, "fr") for text in token if text)
    return counts


def chosen(base: Base, counts: Counter[str]) -> list[int]:
    """The numbers of the pieces to keep: the special ones, then all that the words need, in the order of the base."""
    whole = sentencepiece.SentencePieceProcessor(model_proto=model(base, list(range(len(base.pieces)))))
    words = list(counts)
    used: Counter[int] = Counter()
    for word, numbers in zip(words, whole.encode(words), strict=True):
        for number in numbers:
            used[number] += counts[word]
    letters = {n for n, piece in enumerate(base.pieces) if len(piece) == 1 and ord(piece) < _LATIN}
    kept = letters | {number for number, count in used.items() if count >= LEAST}
    return list(range(len(SPECIAL))) + sorted(kept - set(range(len(SPECIAL))))


def model(base: Base, numbers: list[int]) -> bytes:
    """A SentencePiece model of some pieces of the base, in their order."""
    proto = sentencepiece_model_pb2.ModelProto()
    proto.ParseFromString(_template())
    del proto.pieces[:]
    seen: set[str] = set()
    for place, number in enumerate(numbers):
        text = base.pieces[number]
        piece = proto.pieces.add()
        piece.piece = text if text and text not in seen else f"<unused{place}>"
        piece.score = float(base.scores[number])
        piece.type = {"<unk>": 2, "<s>": 3, "</s>": 3, "<pad>": 3}.get(piece.piece, 1)
        if piece.piece != text:
            piece.type = 5
        seen.add(piece.piece)
    spec = proto.trainer_spec
    spec.vocab_size = len(numbers)
    spec.bos_id, spec.pad_id, spec.eos_id, spec.unk_id = range(len(SPECIAL))
    spec.bos_piece, spec.pad_piece, spec.eos_piece, spec.unk_piece = SPECIAL
    serialised: bytes = proto.SerializeToString()
    return serialised


def _template() -> bytes:
    """Any SentencePiece model with the normaliser of the base (NFKC with its additions)."""
    made = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(["the quick brown fox jumps over a lazy dog"] * 20),
        model_writer=made,
        vocab_size=40,
        hard_vocab_limit=False,
        normalization_rule_name="nmt_nfkc",
        minloglevel=2,
    )
    return made.getvalue()
