"""Reads whole numbers and ordinals spelled in words, English and French (also Belgian and Swiss)."""

from __future__ import annotations

from typing import NamedTuple

from transl_audit.text.quantities.lexer import Scan

_LARGEST = 10**21


class Spelled(NamedTuple):
    """A number in words: its value, the weight of its last word, whether it is an ordinal, the lexeme behind it."""

    value: int
    step: int
    ordinal: bool
    after: int


class _State(NamedTuple):
    """What has been read: the thousands, the group below a thousand, the last word's value and the smallest scale."""

    total: int
    group: int
    last: int
    scale: int

    @property
    def value(self) -> int:
        return self.total + self.group


def spelled(scan: Scan, index: int) -> Spelled | None:
    """The number in words that begins at a lexeme; None when the word is no number."""
    state: _State | None = None
    after, at = index, index
    before_and: tuple[_State, int] | None = None
    while True:
        ordinal = _ordinal(scan, at, state)
        if ordinal is not None:
            return Spelled(ordinal, 1, True, at + 1)
        following = _next(scan, scan.low(at), state)
        if following is None or following.value > _LARGEST:
            if before_and is not None and _size(scan, at) >= before_and[0].scale:
                state, after = before_and  # "three million and five million" is two numbers
            break
        state, after = following, at + 1
        at = _joined(scan, after, state)
        if at > after and scan.low(at - 1) == "and" and state.last in _ROUND:
            before_and = (state, after)
    if state is None:
        return None
    return Spelled(state.value, state.last if state.last in _ROUND else 1, False, after)


_ROUND = frozenset({10**3, 10**6, 10**9, 10**12, 10**15, 10**18})


def _joined(scan: Scan, after: int, state: _State) -> int:
    """The index of the next word of the number: behind a hyphen, English "and" or French « et »."""
    if scan.is_hyphen(after) and scan.glued(after) and scan.glued(after + 1):
        joined = after + 1
        return joined + 2 if scan.low(joined) in ("et", "and") and scan.is_hyphen(joined + 1) else joined
    word = scan.low(after)
    if scan.words.language == "fr":
        tail = state.group % 100
        if word == "et" and tail in (20, 30, 40, 50, 60, 70, 90) and scan.low(after + 1) in _AFTER_ET:
            return after + 1
    elif word == "and" and (state.last == 100 or state.last in _ROUND) and _is_small(scan, after + 1):
        return after + 1
    return after


_AFTER_ET = frozenset({"un", "une", "onze", "unième", "onzième"})


def _is_small(scan: Scan, index: int) -> bool:
    word, table = scan.low(index), scan.words.table
    ordinal = table.ordinals.get(word, 100)
    return word in table.cardinals or word in table.tens or (ordinal < 100 and word != "second")


def _ordinal(scan: Scan, at: int, state: _State | None) -> int | None:
    """The value when the word is an ordinal that ends the number: "twenty-first", « vingt et unième »."""
    table = scan.words.table
    word = scan.low(at)
    value = table.ordinals.get(word)
    if value is None:
        return None
    if state is None:
        return value
    if word in ("second", "seconde", "seconds", "secondes", "premier", "première", "premiers", "premières"):
        return None
    if scan.words.language == "fr" and word.endswith("s"):
        return None
    if value >= 100:
        return (state.value or 1) * value if state.value < value else None
    following = _small(scan, value, state)
    return None if following is None else following.value


def _next(scan: Scan, word: str, state: _State | None) -> _State | None:
    table = scan.words.table
    value = table.cardinals.get(word)
    if value is None:
        value = table.tens.get(word)
    if value is not None:
        if state is None:
            return _State(0, value, value, _LARGEST)
        if word in ("zero", "zéro"):
            return None
        return _small(scan, value, state)
    size = table.scales.get(word) or (table.scales.get(word.removesuffix("s")) if state else None)
    if size is None:
        return None
    return _big(word, size, state, scan.words.language)


def _size(scan: Scan, index: int) -> int:
    """The magnitude that a word names; 0 for any other."""
    return scan.words.table.scales.get(scan.low(index), 0)


def _small(scan: Scan, value: int, state: _State) -> _State | None:
    """A word below a hundred behind what was read; None where it begins another number."""
    tail = state.group % 100
    if scan.words.language == "fr":
        if tail == 4 and value == 20 and state.last == 4:
            return state._replace(group=state.group + 76, last=20)
        allowed = (
            tail == 0
            or (tail in (60, 80) and 1 <= value <= 16 and state.last != 0)
            or (tail in (20, 30, 40, 50, 70, 90) and 1 <= value <= 9 and state.last >= 20)
            or (tail in (10, 70, 90) and 7 <= value <= 9 and state.last == 10)
        )
    else:
        allowed = tail == 0 or (tail in (20, 30, 40, 50, 60, 70, 80, 90) and 1 <= value <= 9)
        if not allowed and state.total == 0 and state.group == tail >= 10 and value >= 10 and state.last >= 10:
            return state._replace(group=tail * 100 + value, last=value)
    if not allowed or (tail == 0 and state.last != 100 and state.last not in _ROUND):
        return None
    return state._replace(group=state.group + value, last=value)


def _big(word: str, size: int, state: _State | None, language: str) -> _State | None:
    """A hundred or more behind what was read; English needs a number or an article before it, French for nouns."""
    if state is None:
        if language == "fr" and word not in ("cent", "mille"):
            return None
        return _State(0, 100, 100, _LARGEST) if size == 100 else _State(size, 0, size, size)
    if size == 100:
        if not 0 < state.group < 100:
            return state._replace(group=100, last=100) if state.group == 0 and state.last in _ROUND else None
        if language == "fr" and not (2 <= state.group <= 9 or 11 <= state.group <= 19):
            return None
        return state._replace(group=state.group * 100, last=100)
    if size > state.scale:
        return _State(state.value * size, 0, size, size) if state.total and state.last in _ROUND else None
    if size == state.scale:
        return None
    return _State(state.total + (state.group or 1) * size, 0, size, size)
