"""The words of the reports in both languages of the interface."""

from __future__ import annotations

from dataclasses import dataclass

from transl_audit.config import MessageLanguage


@dataclass(frozen=True, slots=True)
class Labels:
    """What stands around the findings; severities, roles and codes are identifiers and stay as they are."""

    language: MessageLanguage
    text: str
    english: str
    suggestion: str
    line: str
    to_line: str
    score: str
    of_100: str
    interval: str
    findings: str
    none: str
    pairs: str
    unpaired: str
    nothing_renders: str
    nothing_rendered: str
    segments: str
    confidence: str
    signature: str
    audit: str
    show: str
    skip: str
    legend: str


LABELS: dict[MessageLanguage, Labels] = {
    "en": Labels(
        language="en",
        text="text",
        english="English",
        suggestion="suggestion",
        line="line",
        to_line="to line",
        score="score",
        of_100="of 100",
        interval="95 % interval",
        findings="findings",
        none="none",
        pairs="pairs",
        unpaired="without a rendering",
        nothing_renders="Nothing renders it.",
        nothing_rendered="It renders nothing.",
        segments="segments",
        confidence="confidence",
        signature="signature",
        audit="Translation audit",
        show="show in the text",
        skip="Skip to the findings",
        legend="Underlined: what a finding flags. Dotted: the English it rests on. Grey: no part of the article.",
    ),
    "fr": Labels(
        language="fr",
        text="texte",
        english="anglais",
        suggestion="proposition",
        line="ligne",
        to_line="jusqu’à la ligne",
        score="note",
        of_100="sur 100",
        interval="intervalle à 95 %",
        findings="constats",
        none="aucun",
        pairs="paires",
        unpaired="sans traduction",
        nothing_renders="Rien ne le traduit.",
        nothing_rendered="Cela ne traduit rien.",
        segments="segments",
        confidence="confiance",
        signature="signature",
        audit="Audit de traduction",
        show="voir dans le texte",
        skip="Aller aux constats",
        legend="Souligné : ce qu’un constat vise. En pointillé : l’anglais sur lequel il s’appuie. "
        "En gris : ce qui n’est pas l’article.",
    ),
}
