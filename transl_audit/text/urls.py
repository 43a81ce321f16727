"""When two web addresses lead to the same page, or to its English and its French version."""

from __future__ import annotations

import functools
import re
from urllib.parse import unquote

_SCHEME = re.compile(r"^(?:https?|ftp)://", re.IGNORECASE)
_ENGLISH = r"en|eng|english|en[-_](?:us|gb|ca|au|ie|int)"
_FRENCH = r"fr|fra|fre|french|francais|français|fr[-_](?:fr|ca|be|ch|lu)"
_MARKER = r"(?:(?<=[/.=&?_-])|^)(?:{})(?=[/.?&#_-]|$)"
_ENGLISH_MARKER = re.compile(_MARKER.format(_ENGLISH), re.IGNORECASE)
_FRENCH_MARKER = re.compile(_MARKER.format(_FRENCH) + r"|_f(?=\.\w+$)", re.IGNORECASE)
_ANY_MARKER = re.compile(_MARKER.format(f"{_ENGLISH}|{_FRENCH}") + r"|(?<=_)[ef](?=\.\w+$)", re.IGNORECASE)
_COUNTRY = re.compile(r"\.(?:com|org|net|fr|ca|be|ch|lu|eu|co\.uk|uk|com\.au|us|qc\.ca)$")
_BILINGUAL = (".gc.ca", "canada.ca", "europa.eu", ".admin.ch", ".gov.on.ca", "ontario.ca", "gnb.ca")
"""Sites whose law gives each page an address of its own in French."""


def is_bare(url: str) -> bool:
    """Whether an address is a host name alone ("example.com"), as brands are often written."""
    return _SCHEME.match(url) is None and not url.lower().startswith("www.") and "/" not in url.rstrip("/")


def host(url: str) -> str:
    """The host of an address in lower case, without `www.`, port and user."""
    rest = _SCHEME.sub("", url).split("/", 1)[0].split("?", 1)[0].split("#", 1)[0]
    return rest.rsplit("@", 1)[-1].split(":", 1)[0].lower().removeprefix("www.")


@functools.lru_cache(maxsize=4096)
def canonical(url: str) -> str:
    """The address without scheme, `www.`, the host's capitals, escapes and last slash."""
    rest = _SCHEME.sub("", url)
    name, slash, path = rest.partition("/")
    name = name.lower().removeprefix("www.")
    return name + (slash + unquote(path)).rstrip("/")


def localised(source: str, target: str) -> bool:
    """Whether `target` can be the French version of the page at `source`.

    It is when the two differ in a language marker alone, when the target alone bears a French one on a like
    host (the French page then has a path of its own), or when only the country of the host differs.
    """
    left, right = canonical(source), canonical(target)
    if _ANY_MARKER.sub("*", left) == _ANY_MARKER.sub("*", right):
        return True
    hosts = host(source), host(target)
    stems = _stem(hosts[0]), _stem(hosts[1])
    if all(name.endswith(_BILINGUAL) for name in hosts):
        return True
    french = _FRENCH_MARKER.search(right) is not None and _FRENCH_MARKER.search(left) is None
    if french and (stems[0] == stems[1] or stems[0].endswith("." + stems[1])):
        return True
    same_path = left[len(hosts[0]) :] == right[len(hosts[1]) :]
    return stems[0] == stems[1] and same_path and _country(hosts[1]) in ("fr", "ca", "be", "ch", "lu", "eu", "qc.ca")


def _stem(name: str) -> str:
    """The host without language label and top-level domain: `wikipedia` of en.wikipedia.org."""
    return _COUNTRY.sub("", re.sub(r"^(?:en|fr|eng|fra|us|uk|ca)[.-]", "", name))


def _country(name: str) -> str:
    found = _COUNTRY.search(name)
    return found.group()[1:] if found else ""
