"""The page of an alignment in a real browser, where there is one: pointer, keyboard, tap, policy.

The browser runs a script of the test in the page (its hash is added to the page's policy) and prints the page.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.report_samples import HOSTILE
from tests.test_alignment import SAMPLE, SAMPLES

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
BROWSER = next((found for name in NAMES if (found := shutil.which(name))), None)
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium")

SCRIPT = """
const seen = {};
const bead = document.getElementById("b2");
const word = (side, text) => [...bead.children[side].children].find((one) => one.textContent === text);
const look = (name) => {
  seen[name] = {
    at: [...document.querySelectorAll(".at")].map((one) => one.textContent),
    lit: [...document.querySelectorAll(".lit")].map((one) => one.textContent),
    status: document.getElementById("status").textContent,
    focus: document.activeElement.textContent.trim(),
  };
};
const fire = (target, type, more) => target.dispatchEvent(new PointerEvent(type, {bubbles: true, ...more}));
const press = (key) => document.activeElement.dispatchEvent(
  new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));

look("start");
fire(word(0, "n't"), "pointerover", {pointerType: "mouse"});
look("hover");
fire(word(1, "aboyer"), "pointerover", {pointerType: "mouse"});
look("hover a word alone");
document.getElementById("beads").dispatchEvent(new PointerEvent("pointerleave"));
look("away");
fire(word(1, "pas"), "pointerover", {pointerType: "touch"});
word(1, "pas").click();
look("tap");
press("ArrowLeft");
look("left");
press("ArrowUp");
look("up");
fire(word(0, "old"), "pointerover", {pointerType: "mouse"});
look("hover over focus");
document.getElementById("beads").dispatchEvent(new PointerEvent("pointerleave"));
look("focus again");
press("Escape");
look("escape");
press("Tab");
look("tab");
seen.styled = getComputedStyle(bead).display;
seen.reachable = document.querySelectorAll("[tabindex]").length;
document.documentElement.dataset.seen = JSON.stringify(seen);
"""


def dump(page: str, script: str, folder: Path) -> str:
    """The page as the browser has it after the script."""
    digest = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
    page = page.replace("script-src ", f"script-src 'sha256-{digest}' ", 1)
    page = page.replace("</body>", f"<script>{script}</script></body>")
    (folder / "page.html").write_text(page, encoding="utf-8")
    flags = ["--headless", "--disable-gpu", "--dump-dom", f"--user-data-dir={folder / 'profile'}"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        flags.append("--no-sandbox")  # Chromium refuses its sandbox to root, as whom containers run
    command = [str(BROWSER), *flags, (folder / "page.html").as_uri()]
    return subprocess.run(command, capture_output=True, check=True, timeout=120).stdout.decode("utf-8")


def result(dumped: str, name: str) -> str:
    match = re.search(rf'<html[^>]* data-{name}="([^"]*)"', dumped)
    assert match, dumped[:500]
    return html.unescape(match.group(1))


def test_words_light_up_with_pointer_tap_and_keys(tmp_path: Path) -> None:
    seen = json.loads(result(dump(SAMPLE.to_html(), SCRIPT, tmp_path), "seen"))
    nothing = {"at": [], "lit": [], "status": ""}
    pick = ("at", "lit", "status")
    assert {k: seen["start"][k] for k in pick} == nothing
    assert {k: seen["hover"][k] for k in pick} == {
        "at": ["n't"],
        "lit": ["ne", "pas"],
        "status": "n't: ne 70\u00a0%, pas 80\u00a0%",
    }
    assert seen["hover a word alone"]["status"] == "aboyer: no counterpart"
    assert {k: seen["away"][k] for k in pick} == nothing
    assert seen["tap"] == {"at": ["pas"], "lit": ["n't"], "status": "pas: n't 80\u00a0%", "focus": "pas"}
    assert seen["left"] == {"at": ["peut"], "lit": [], "status": "peut: no counterpart", "focus": "peut"}
    assert seen["up"] == {"at": ["Le"], "lit": ["The"], "status": "Le: The 90\u00a0%", "focus": "Le"}
    assert seen["hover over focus"]["at"] == ["old"]
    assert seen["focus again"]["at"] == ["Le"]
    assert {k: seen["escape"][k] for k in pick} == nothing
    assert seen["tab"]["focus"] == "The"
    assert seen["styled"] == "grid"
    assert seen["reachable"] > 10


def test_hostile_text_makes_no_element(tmp_path: Path) -> None:
    count = "document.documentElement.dataset.seen = document.querySelectorAll('script, img, b').length;"
    dumped = dump(SAMPLES["hostile"].to_html(), count, tmp_path)
    assert result(dumped, "seen") == "2"  # the page's own script and the test's
    assert HOSTILE.count("<script>") == 1
