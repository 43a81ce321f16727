"""Run by the Python of an environment that holds the wheel and nothing of the checkout."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import transl_audit as ta

ENGLISH = "Write to @NorthSecurity before March 3. It costs $12 million."
FRENCH = "Écrivez à @NordSécurité avant le 3 mars. Cela coûte 12 milliards de dollars."


def main() -> None:
    """Fails with an AssertionError when something that the package needs is not in the wheel."""
    checkout = Path(__file__).resolve().parent.parent
    assert ta.__file__ is not None
    assert checkout not in Path(ta.__file__).resolve().parents, f"{ta.__file__} is the checkout's"
    for profile in ("fast", "full"):
        report = ta.audit(FRENCH, source=ENGLISH, profile=profile)
        codes = {finding.code[:3] for finding in report.findings}
        assert codes >= {"TA1", "TA2"}, (profile, codes)
    assert "</html>" in report.to_html()
    assert report.to_json().startswith('{"schema":"transl-audit/1"')
    assert (Path(ta.__file__).parent / "py.typed").is_file()
    command = Path(sys.executable).with_name("transl-audit")
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "fr.txt").write_text(FRENCH, encoding="utf-8")
        (Path(folder) / "en.txt").write_text(ENGLISH, encoding="utf-8")
        check = subprocess.run([command, "check", "fr.txt", "--source", "en.txt"], cwd=folder, check=False)
        assert check.returncode == 1, check.returncode
        align = subprocess.run([command, "align", "en.txt", "fr.txt", "--format", "html", "-o", "out.html"], cwd=folder)
        assert align.returncode == 0, align.returncode
        assert "</html>" in (Path(folder) / "out.html").read_text(encoding="utf-8")
        assert subprocess.run([command, "explain", "TA101"], cwd=folder, check=True).returncode == 0
    print(f"the wheel of transl_audit {ta.__version__} works")


if __name__ == "__main__":
    main()
