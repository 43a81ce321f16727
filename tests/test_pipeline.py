"""The whole audit: mixed articles, texts with their English, pairs."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

import transl_audit as ta
from transl_audit.checks import ALL
from transl_audit.errors import InputError, OptionError
from transl_audit.pipeline import options_of
from transl_audit.types import Finding

ARTICLE = """Le refuge de montagne ferme plus tôt que prévu

Le gardien du refuge a prévenu les randonneurs sur son compte, après la première neige de la saison.

We close on October 12, not on October 19. Ask @AlpineHuts for the key. The water is off.

— Lena Berger (@lenaberger) October 3, 2023

Nous fermons le 12 octobre, pas le 29 octobre. Demandez la clé à @AlpinesCabanes. L’eau est coupée.

— Léna Berger (@lenaberger) 3 octobre 2023

Bring your own stove, friends!

— Lena Berger (@lenaberger) October 4, 2023

”,”height”:”300″,”type”:”rich”,”provider”:”Post”}}”/>

Les secours rappellent que la piste reste dangereuse tant que la neige n’a pas fondu.

Leave a Reply

Your email address will not be published. Required fields are marked *
"""


def found(report: ta.Report) -> set[tuple[str, str]]:
    return {
        (f.code, (f.target.of(report.text) if f.target else report.source_of(f.source)) or "") for f in report.findings
    }


@pytest.mark.parametrize("profile", ["fast", "full"])
def test_a_mixed_article(profile: str) -> None:
    report = ta.audit(ARTICLE, profile=profile)
    assert found(report) == {
        ("TA202", "29 octobre"),
        ("TA101", "@AlpinesCabanes"),
        ("TA108", "Léna"),
        ("TA401", "Bring your own stove, friends!"),
        ("TA603", "”,”height”:”300″,”type”:”rich”,”provider”:”Post”}}”/>"),
        ("TA602", ARTICLE[ARTICLE.index("Leave a Reply") : ARTICLE.rindex("*") + 1]),
    }


def test_the_example_article_and_what_is_planted_in_it() -> None:
    path = Path(__file__).parent.parent / "examples" / "article_mixed.txt"
    report = ta.audit_file(path, profile="fast")
    assert {(code, text[:24]) for code, text in found(report)} >= {
        ("TA201", "34 000"),
        ("TA202", "14 mai"),
        ("TA103", "https://harborcycle.exam"),
        ("TA601", "Maïa"),
        ("TA101", "@SyndicatHarborCycle"),
        ("TA201", "51 %"),
        ("TA401", "Told you so. Eleven mont"),
        ("TA602", "Leave a Reply\n\nYour emai"),
    }
    assert sum(f.code == "TA603" for f in report.findings) == 2


def test_the_same_text_gives_the_same_bytes() -> None:
    assert ta.audit(ARTICLE, profile="fast").to_json() == ta.audit(ARTICLE, profile="fast").to_json()


def test_a_text_with_its_english() -> None:
    english = "The bridge is 120 metres long. It opened in 1932. Boats pass below it at night."
    french = "Le pont a une longueur de 210 mètres. Il a ouvert en 1932. Les bateaux passent dessous la nuit."
    report = ta.audit(french, source=english, profile="fast")
    assert {(f.code, f.target and f.target.of(french), f.source and f.source.of(english)) for f in report.findings} == {
        ("TA205", "210 mètres", "120 metres")
    }
    assert len(report.pairs) == 3


def test_a_sentence_left_out() -> None:
    english = "The bridge is 120 metres long. Its architect never saw it finished. Boats pass below it at night."
    french = "Le pont a une longueur de 120 mètres. Les bateaux passent dessous la nuit."
    report = ta.audit(french, source=english, profile="fast")
    assert [(f.code, report.source_of(f.source)) for f in report.findings] == [
        ("TA401", "Its architect never saw it finished.")
    ]


def test_english_given_as_french_scores_near_nothing() -> None:
    english = "The bridge is 120 metres long and it opened in 1932. Boats pass below it at night without a light."
    assert ta.audit(english, source=english, profile="fast").score.value < 10


def test_french_alone_is_silent() -> None:
    text = "Le pont a ouvert en 1932. Les bateaux passent dessous la nuit, sans lumière, depuis la fermeture du phare."
    report = ta.audit(text, profile="fast")
    assert (report.findings, report.pairs, report.score.value) == ((), (), 100.0)


PAIRS = [
    ("See you at 7:30 pm in Leeds.", "Rendez-vous à 19 h 30 à Leeds."),
    ("See you at 7:30 pm in Leeds.", "Rendez-vous à 7 h 30 à Leeds."),
    ("Nothing to say.", ""),
] * 60


def test_pairs_are_streamed_in_order_and_the_same_in_several_processes() -> None:
    alone = [r.to_json() for r in ta.audit_pairs(PAIRS, profile="fast")]
    shared = [r.to_json() for r in ta.audit_pairs(iter(PAIRS), jobs=2, profile="fast")]
    assert alone == shared
    codes = [[f.code for f in r.findings] for r in ta.audit_pairs(PAIRS[:3], profile="fast")]
    assert codes == [[], ["TA203"], ["TA401"]]


def test_options_are_checked_before_the_first_pair() -> None:
    with pytest.raises(OptionError, match="unknown check 'TA999'"):
        ta.audit_pairs([], checks=["TA999"])


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"profil": "fast"}, r"unknown option 'profil' .*did you mean 'profile'"),
        ({"profile": "slow"}, "option 'profile' is 'slow'; expected one of fast, full"),
        ({"level": "bad"}, "expected one of critical, major, minor, neutral"),
        ({"checks": "TA101"}, "expected a list of codes"),
        ({"ignore": ["XX"]}, "unknown check 'XX'"),
        ({"min_score": 101}, "from 0 to 100"),
    ],
)
def test_an_unusable_option_says_what_was_expected(options: dict[str, object], message: str) -> None:
    with pytest.raises(OptionError, match=message):
        options_of(options)


def test_checks_and_levels_are_chosen() -> None:
    assert {f.code for f in ta.audit(ARTICLE, profile="fast", checks=["TA1"]).findings} == {"TA101", "TA108"}
    assert not {f.code for f in ta.audit(ARTICLE, profile="fast", ignore=["TA6"]).findings} & {"TA602", "TA603"}
    assert {f.severity for f in ta.audit(ARTICLE, profile="fast", level="major").findings} <= {"critical", "major"}


def test_names_that_the_caller_knows_are_right() -> None:
    pair = ("Mayor Lee thanked Old Harbour Books.", "La maire Lee a remercié la librairie du Vieux-Port.")
    names = {"Old Harbour Books": "librairie du Vieux-Port"}
    assert not [f for r in ta.audit_pairs([pair], profile="fast", names=names) for f in r.findings]


def stable(findings: tuple[Finding, ...]) -> set[str]:
    return {f.fingerprint for f in findings}


def test_fingerprints_survive_moved_lines_and_are_unique() -> None:
    report = ta.audit(ARTICLE, profile="fast")
    moved = ta.audit("Communiqué du refuge\n\n" + ARTICLE, profile="fast")
    assert len(stable(report.findings)) == len(report.findings)
    assert stable(report.findings) == stable(moved.findings)


def test_a_fingerprint_changes_with_the_text_that_it_speaks_of() -> None:
    changed = ta.audit(ARTICLE.replace("29 octobre", "28 octobre"), profile="fast")
    assert stable(ta.audit(ARTICLE, profile="fast").findings) != stable(changed.findings)


def test_every_reported_span_cut_from_its_text_is_what_the_report_shows() -> None:
    report = ta.audit(ARTICLE, profile="fast")
    for finding in report.findings:
        for span in (finding.source, finding.target):
            assert span is None or span.of(ARTICLE).strip() == span.of(ARTICLE) != ""


def test_messages_in_french() -> None:
    english, french = (ta.audit(ARTICLE, profile="fast", messages=m).findings for m in ("en", "fr"))
    assert [dataclasses.replace(f, message="") for f in english] == [dataclasses.replace(f, message="") for f in french]
    assert all(e.message != f.message for e, f in zip(english, french, strict=True))


@pytest.mark.parametrize("text", ["", "  \n\t", 3, None], ids=["empty", "blank", "number", "nothing"])
def test_what_is_no_text_is_refused(text: object) -> None:
    with pytest.raises(InputError, match=r"^the text is"):
        ta.audit(text)  # type: ignore[arg-type]  # that is what is tested


def test_no_check_is_forgotten() -> None:
    assert {check.code[:3] for check in ALL} == {"TA1", "TA2", "TA4", "TA6"}


@pytest.mark.parametrize("profile", ["fast", "full"])
def test_word_links_lie_in_the_two_sides(profile: str) -> None:
    [pair] = [p for p in ta.audit(ARTICLE, profile=profile).pairs if p.target is not None]
    assert pair.source is not None
    assert pair.target is not None
    assert {(k.source.of(ARTICLE), k.target.of(ARTICLE)) for k in pair.links} >= {("water", "eau"), ("key", "clé")}
    for link in pair.links:
        assert pair.source.contains(link.source)
        assert pair.target.contains(link.target)
        assert 0 <= link.prob <= 1


@pytest.mark.parametrize("profile", ["fast", "full"])
def test_pairs_have_the_links_that_they_have_in_a_text(profile: str) -> None:
    english, french = "The lifeboat sank twice that winter.", "Le canot de sauvetage a coulé deux fois cet hiver."
    [pair] = ta.align(english, french, profile=profile)
    [report] = ta.audit_pairs([(english, french)], profile=profile)
    assert report.pairs[0].links == pair.links != ()
