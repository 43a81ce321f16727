"""TA101 to TA107: handles, hashtags, addresses, placeholders, tags, code and emoji."""

from __future__ import annotations

import pytest

from transl_audit.checks.base import PairCheck, PairView
from transl_audit.checks.ta101_handle_changed import CHECK as HANDLE
from transl_audit.checks.ta102_hashtag_changed import CHECK as HASHTAG
from transl_audit.checks.ta103_url_changed import CHECK as URL
from transl_audit.checks.ta104_email_changed import CHECK as EMAIL
from transl_audit.checks.ta105_placeholder_changed import CHECK as PLACEHOLDER
from transl_audit.checks.ta106_code_changed import CHECK as CODE
from transl_audit.checks.ta107_emoji_changed import CHECK as EMOJI
from transl_audit.config import Options
from transl_audit.types import Hit

ALL = (HANDLE, HASHTAG, URL, EMAIL, PLACEHOLDER, CODE, EMOJI)


def run(check: PairCheck, source: str, target: str) -> list[Hit]:
    return list(check.run(PairView(source, target, (), (), Options(profile="fast"))))


SILENT = [
    (HANDLE, "@ana and @bo agree, says @ana.", "Selon @bo et @ana, c’est oui."),
    (HANDLE, "Seen by @UNICEF.", "Vu par @unicef_france."),
    (HANDLE, "Ask @KarenVale.", "Demandez à Karen Vale."),
    (HASHTAG, "#climatechange is here", "Nous y sommes #changementclimatique"),
    (HASHTAG, "#OpenData", "#DonnéesOuvertes"),
    (HASHTAG, "#elections now", "#élections maintenant"),
    (URL, "https://a.example/en/x and http://b.example/", "http://a.example/fr/y et https://www.b.example"),
    (URL, "Bought on Bluecup.com.", "Acheté chez Bluecup."),
    (EMAIL, "a@B.example, c@d.example", "c@d.example, a@b.example"),
    (EMAIL, "me@health.gc.ca", "moi@sante.gc.ca"),
    (EMAIL, "yourname@mail.example", "votrenom@mail.example"),
    (PLACEHOLDER, "{a} of {b}", "{b}, {a}"),
    (PLACEHOLDER, "%s in %d", "%2$d, %1$s"),
    (PLACEHOLDER, "{{ x }} and {{y}}", "{{x}} et {{ y }}"),
    (PLACEHOLDER, "Set <file> to <your name>.", "Donnez à <fichier> <votre nom>."),
    (PLACEHOLDER, "a <strong>b</strong><br>", "a <b>b</b><br/>"),
    (
        PLACEHOLDER,
        '<a href="https://a.example/en/x" title="X">x</a>',
        '<a href="https://a.example/fr/y" title="Y">y</a>',
    ),
    (
        PLACEHOLDER,
        "{g, select, male {his} female {her} other {its}} {x}",
        "{g, select, male {son} female {son} other {son}} {x}",
    ),
    (CODE, "Call `f()` or `g(x)`.", "Appelez « g(x) » ou f()."),
    (CODE, "the user_name field", "le champ du nom"),
    (EMOJI, "😂😂 👍🏽 ✌️", "✌ 👍 😂"),
]
FLAGGED = [
    (HANDLE, "by @RiverNews", "par @RivierNews", "@RivierNews", "@RiverNews", "major"),
    (HANDLE, "by @RiverNews", "par @rivernews", "@rivernews", "@RiverNews", "minor"),
    (HANDLE, "by @RiverNews", "par @ RiverNews", "@ RiverNews", "@RiverNews", "major"),
    (HANDLE, "by @RiverNews", "par RiverNews", "RiverNews", "@RiverNews", "minor"),
    (HANDLE, "@ana and @ana", "@ana et @anna", "@anna", "@ana", "major"),
    (HASHTAG, "#oneteam", "#onetaem", "#onetaem", "#oneteam", "major"),
    (HASHTAG, "#oneteam", "# oneteam", "# oneteam", "#oneteam", "major"),
    (HASHTAG, "#Cup2024", "#Cup2042", "#Cup2042", "#Cup2024", "major"),
    (URL, "https://a.example/x1y", "https://a.example/x1z", "https://a.example/x1z", "https://a.example/x1y", "major"),
    (
        URL,
        "https://a.example/x/y",
        "https://a.example/ x/y.",
        "https://a.example/ x/y",
        "https://a.example/x/y",
        "major",
    ),
    (EMAIL, "press@a.example", "presse@a.example", "presse@a.example", "press@a.example", "major"),
    (EMAIL, "press@a.example", "press[at]a.example", "press[at]a.example", "press@a.example", "major"),
    (PLACEHOLDER, "Hi {name}", "Salut {nom}", "{nom}", "{name}", "critical"),
    (PLACEHOLDER, "Hi {name}", "Salut { name}", "{ name}", "{name}", "critical"),
    (PLACEHOLDER, "Hi {name}", "Salut (name)", "(name)", "{name}", "critical"),
    (PLACEHOLDER, "Hi {{first_name}}", "Salut {{prenom}}", "{{prenom}}", "{{first_name}}", "critical"),
    (PLACEHOLDER, "Hi {firstName}", "Salut firstName", "firstName", "{firstName}", "critical"),
    (PLACEHOLDER, "Hi %s", "Salut % s", "% s", "%s", "critical"),
    (PLACEHOLDER, "Hi %s", "Salut %S", "%S", "%s", "critical"),
    (PLACEHOLDER, "Hi %1$s", "Salut %1 $ s", "%1 $ s", "%1$s", "critical"),
    (PLACEHOLDER, "Hi ${x}", "Salut $ {x}", "$ {x}", "${x}", "critical"),
    (PLACEHOLDER, "%s, %s", "%s, % s", "% s", "%s", "critical"),
    (PLACEHOLDER, "%s had %d", "%d pour %s", "%d", None, "critical"),
    (PLACEHOLDER, "<b>x</b>", "<gras>x</b>", "<gras>", "<b>", "major"),
    (PLACEHOLDER, "<b>x</b>", "&lt;b&gt;x</b>", "&lt;b&gt;", "<b>", "major"),
    (PLACEHOLDER, '<a href="/news">', '<a href="/nouvelles">', '<a href="/nouvelles">', '<a href="/news">', "major"),
    (CODE, "run `make_all`", "lancez `faire_tout`", "`faire_tout`", "`make_all`", "major"),
    (EMOJI, "yes 😁", "oui 😭", "😭", "😁", "major"),
]
MISSING = [
    (HANDLE, "by @RiverNews", "par eux", "@RiverNews", "minor"),
    (HASHTAG, "see #oneteam", "voyez", "#oneteam", "minor"),
    (URL, "https://a.example/x", "là", "https://a.example/x", "major"),
    (EMAIL, "press@a.example", "là", "press@a.example", "major"),
    (PLACEHOLDER, "Hi {name}", "Salut", "{name}", "major"),
    (PLACEHOLDER, "<i>x</i> y", "x</i> y", "<i>", "major"),
    (EMOJI, "😂😂", "ha", "😂", "minor"),
]


@pytest.mark.parametrize(("check", "source", "target"), SILENT, ids=[f"{c.code}-{s[:12]}" for c, s, _ in SILENT])
def test_what_is_right_in_french_is_not_flagged(check: PairCheck, source: str, target: str) -> None:
    assert run(check, source, target) == []


@pytest.mark.parametrize(
    ("check", "source", "target", "wrong", "right", "severity"), FLAGGED, ids=[f"{f[0].code}-{f[3]}" for f in FLAGGED]
)
def test_a_changed_string_is_flagged_where_it_stands(
    check: PairCheck, source: str, target: str, wrong: str, right: str | None, severity: str
) -> None:
    (hit,) = run(check, source, target)
    assert hit.target is not None
    assert (hit.target.of(target), hit.suggestion) == (wrong, right)
    assert (hit.severity or check.severity) == severity


@pytest.mark.parametrize(
    ("check", "source", "target", "lost", "severity"), MISSING, ids=[m[0].code + m[3] for m in MISSING]
)
def test_a_missing_string_is_reported_once_at_its_english_place(
    check: PairCheck, source: str, target: str, lost: str, severity: str
) -> None:
    (hit,) = run(check, source, target)
    assert hit.target is None
    assert hit.source is not None
    assert hit.source.of(source) == lost
    assert (hit.severity or check.severity) == severity


@pytest.mark.parametrize("check", ALL, ids=lambda check: check.code)
@pytest.mark.parametrize("text", ["", "\0", "\ud800 @a #b {c} `d` 😁", "{" * 3000, "@a " * 3000, "<a> " * 3000])
def test_odd_texts_are_equal_to_themselves(check: PairCheck, text: str) -> None:
    assert run(check, text, text) == []


def test_a_translated_branch_name_of_a_plural_is_flagged() -> None:
    source, target = "{n, plural, one {# a} other {# b}}", "{n, plural, un {# a} other {# b}}"
    (hit,) = run(PLACEHOLDER, source, target)
    assert hit.target is not None
    assert hit.target.of(target) == "un"


def test_messages_name_both_sides_in_both_languages() -> None:
    (hit,) = run(HANDLE, "by @RiverNews", "par @RivierNews")
    assert "@RiverNews" in hit.message.en
    assert "@RivierNews" in hit.message.en
    assert "@RiverNews" in hit.message.fr
    assert "@RivierNews" in hit.message.fr
