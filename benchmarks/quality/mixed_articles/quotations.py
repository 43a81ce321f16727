"""English quotations in a French page: within prose, on lines of their own, short, nested, unrendered."""

from __future__ import annotations

import random
from collections.abc import Sequence

from benchmarks.quality.mixed_articles.embeds import Block, Embed, lone, pair_whole
from benchmarks.quality.mixed_articles.gold import ANY, ENGLISH, FRENCH, Draft, GoldPair, Need, evident, hull
from benchmarks.quality.mixed_articles.people import Person, person
from benchmarks.quality.mixed_articles.posts import Place, Saying, write_sentences
from benchmarks.quality.mixed_articles.quoting import (
    Quotes,
    clause,
    clause_ready,
    english_quotes,
)
from benchmarks.quality.mixed_articles.wording import House
from transl_audit.types import Span


def inline(rng: random.Random, saying: Saying, more: str, house: House, kind: str) -> Embed:
    """An English quotation within French prose, with its French beside it."""
    who, marks = person(rng), english_quotes(rng, house.quotes)
    french_first = rng.random() < 0.4

    def write(draft: Draft) -> None:
        draft.paragraph()
        start = draft.length
        after = rng.random() < 0.55
        if not after:
            draft.write(clause(rng, house.wording.speech.before_speech, who))
        pair = _french_english if french_first else _english_french
        source, target = pair(draft, rng, saying, house, marks)
        tail = clause(rng, house.wording.speech.after_speech, who) if after else "."
        draft.write(tail)
        draft.write(" " + more if more else "")
        draft.note(source, evident(saying.en[0], ENGLISH), ("quotation",), f"inline quotation, {kind}")
        draft.host(start, [source], "prose around a quotation", ("prose", "quotation"))
        order = "French first" if french_first else "English first"
        draft.pairs.append(GoldPair(((Need((source,), (target,)),),), "quotation", f"inline {kind}, {order}"))

    return Embed((write,))


def _english_french(draft: Draft, rng: random.Random, saying: Saying, house: House, marks: Quotes) -> tuple[Span, Span]:
    opening, closing = rng.choice(house.wording.english_first)
    draft.write(marks.opening)
    source = draft.write(marks.inner(clause_ready(saying.en[0])))
    draft.write(marks.closing + opening)
    quoted = rng.random() < 0.75 or not closing
    draft.write(house.quotes.opening if quoted else "")
    target = draft.write(house.quotes.inner(clause_ready(saying.fr[0])))
    draft.write((house.quotes.closing if quoted else "") + closing)
    return source, target


def _french_english(draft: Draft, rng: random.Random, saying: Saying, house: House, marks: Quotes) -> tuple[Span, Span]:
    opening, closing = rng.choice(house.wording.french_first)
    draft.write(house.quotes.opening)
    target = draft.write(house.quotes.inner(clause_ready(saying.fr[0])))
    draft.write(house.quotes.closing + opening)
    quoted = rng.random() < 0.7
    draft.write(marks.opening if quoted else "")
    source = draft.write(marks.inner(clause_ready(saying.en[0])))
    draft.write((marks.closing if quoted else "") + closing)
    return source, target


def inline_absent(rng: random.Random, saying: Saying, more: str, house: House) -> Embed:
    """An English quotation within French prose that nothing renders."""
    who, marks = person(rng), english_quotes(rng, house.quotes)

    def write(draft: Draft) -> None:
        draft.paragraph()
        start = draft.length
        after = rng.random() < 0.6
        if not after:
            draft.write(clause(rng, house.wording.speech.before_speech, who))
        draft.write(marks.opening)
        text = " ".join(saying.en)
        source = draft.write(clause_ready(text) if after else text)
        draft.write(marks.closing)
        draft.write(clause(rng, house.wording.speech.after_speech, who) if after else "")
        draft.write(" " + more if more else "")
        draft.note(source, evident(text, ENGLISH), ("quotation",), "inline quotation, absent")
        draft.host(start, [source], "prose around a quotation", ("prose", "quotation"))
        draft.pairs.append(lone(Place((source,)), "quotation", "inline absent"))

    return Embed((write,))


def block(rng: random.Random, saying: Saying, more: str, house: House, *, rendered: bool) -> Embed:
    """An English quotation on lines of its own; its French, if any, as a block or within prose."""
    who, marks, source, target = person(rng), english_quotes(rng, house.quotes), list[Place](), list[Place]()

    def english(draft: Draft) -> None:
        source.append(_block_quote(draft, rng, saying.en, marks, ENGLISH, who, house.wording.titles))

    def french(draft: Draft) -> None:
        if rng.random() < 0.5:
            target.append(_block_quote(draft, rng, saying.fr, house.quotes, FRENCH, who))
        else:
            target.append(_spoken(draft, rng, saying.fr, who, house, more))

    def finish(draft: Draft) -> None:
        if rendered:
            draft.pairs.append(pair_whole(source[0], target[0], "quotation", "block"))
        else:
            draft.pairs.append(lone(source[0], "quotation", "block absent"))

    if not rendered:
        return Embed((english,), 0, finish)
    blocks: tuple[Block, ...] = (french, english) if rng.random() < 0.3 else (english, french)
    return Embed(blocks, rng.choice((0, 0, 0, 0, 1, 2)), finish)


def _block_quote(
    draft: Draft,
    rng: random.Random,
    sentences: Sequence[str],
    quotes: Quotes,
    language: frozenset[str],
    who: Person,
    titles: Sequence[str] = (),
) -> Place:
    draft.paragraph()
    start, lead = draft.length, rng.choice(("", "", "", "> ", "— "))
    marked = rng.random() < 0.75 or lead == "— "
    draft.write(lead + (quotes.opening if marked else ""))
    spans = write_sentences(draft, sentences)
    draft.write(quotes.closing if marked else "")
    whole = Span(start, draft.length)
    french = language == FRENCH
    loose = ("quotation", "prose", "tweet") if french else ("quotation", "tweet") if not marked else ("quotation",)
    name = "block quotation " + "".join(language) + ("" if marked else ", no marks")
    draft.note(whole, evident(" ".join(sentences), language), loose, name)
    if not marked or rng.random() < 0.4:
        title = ", " + rng.choice(titles) if titles and rng.random() < 0.5 else ""
        text = rng.choice(("— ", "– ", "", "- ")) + who.plain + title
        draft.line(text, ANY, ("attribution",), "attribution, quotation")
    return Place((hull(spans), whole), sentences=spans)


def _spoken(draft: Draft, rng: random.Random, sentences: Sequence[str], who: Person, house: House, more: str) -> Place:
    draft.paragraph()
    start = draft.length
    opening = draft.write(house.quotes.opening)
    spans = write_sentences(draft, sentences, bare=True)
    closing = draft.write(house.quotes.closing)
    draft.write(clause(rng, house.wording.speech.after_speech, who) + (" " + more if more else ""))
    draft.host(start, (), "prose that renders", ("prose", "quotation"))
    wholes = (hull(spans), hull((opening, closing)))
    return Place(wholes if more else (*wholes, Span(start, draft.length)), sentences=spans)


def glossed_title(rng: random.Random, more: str, house: House) -> Embed:
    """A title with its French between brackets, in a French sentence."""
    english, french = rng.choice(house.wording.glossed)

    def write(draft: Draft) -> None:
        draft.paragraph()
        start = draft.length
        draft.write(
            rng.choice(("La salle a repris ", "Le disque s’ouvre sur ", "Elle cite volontiers ")) + house.quotes.opening
        )
        source = draft.write(english)
        draft.write(house.quotes.closing + " (" + house.quotes.opening)
        target = draft.write(french)
        draft.write(house.quotes.closing + "), sous les applaudissements. " + more)
        draft.note(source, ANY, ("quotation", "prose"), "title")
        draft.host(start, [source], "prose around a title", ("prose", "quotation"))
        ways = ((Need((source,), (target,)),),)
        draft.pairs.append(GoldPair(ways, "quotation", "glossed title", optional=True))

    return Embed((write,))
