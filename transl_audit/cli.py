"""The command line: `transl-audit check`, `align`, `explain` and `checks`.

Exit status: 0 nothing at or above the level, 1 findings or a score below the bar, 2 the command or an
input was unusable, with one line on standard error that says why.
"""

from __future__ import annotations

import dataclasses
import difflib
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, get_args

import click

from transl_audit import __version__
from transl_audit.config import MessageLanguage, Profile, Variant, options_from, read_config
from transl_audit.errors import InputError, OptionError, TranslAuditError
from transl_audit.types import SEVERITIES

if TYPE_CHECKING:
    from transl_audit.report import Report
    from transl_audit.report.alignment import Alignment

PROGRAM = "transl-audit"
CLEAN, FAILED, UNUSABLE = 0, 1, 2
INTERRUPTED = 130
"""The status of a command that Ctrl-C ended, by the shell's custom (128 + SIGINT)."""

_STANDARD_INPUT = "-"


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command with the arguments given, else the program's own; always ends in SystemExit."""
    try:
        status = commands.main(arguments, prog_name=PROGRAM, standalone_mode=False) or CLEAN
    except click.ClickException as error:
        status = _refuse(error.format_message())
    except TranslAuditError as error:
        status = _refuse(str(error))
    except click.Abort:
        status = INTERRUPTED
    except OSError as error:
        status = _refuse(f"reading or writing failed: {error.strerror or error}")
    except MemoryError:
        status = _refuse("the input does not fit into memory")
    raise SystemExit(status)


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, invoke_without_command=True)
@click.version_option(__version__, prog_name=PROGRAM, message="%(prog)s %(version)s")
@click.pass_context
def commands(context: click.Context) -> None:
    """Audits French translated from English: where it is wrong, how wrong, why, and what it should say."""
    if context.invoked_subcommand is None:
        raise click.UsageError(f"no command given; expected align, check, explain or checks (see {PROGRAM} --help)")


@commands.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--source", metavar="FILE", help="The English that FILE was made from.")
@click.option("--format", "form", type=click.Choice(["text", "json", "html"]), default="text", show_default=True)
@click.option("-o", "--output", metavar="OUT", help="Write to this file instead of standard output.")
@click.option("--level", type=click.Choice(SEVERITIES), help="The least severity reported. [default: minor]")
@click.option("--profile", type=click.Choice(get_args(Profile)), help="'fast' uses no neural model. [default: full]")
@click.option("--min-score", type=float, metavar="0-100", help="Fail below this score.")
@click.option("--checks", multiple=True, metavar="CODES", help="Run only these: TA101,TA2 and so on.")
@click.option("--ignore", multiple=True, metavar="CODES", help="Leave these out.")
@click.option("--names", metavar="FILE", help="Names and the French that is right for them: English TAB French.")
@click.option("--variant", type=click.Choice(get_args(Variant)), help="The reader's French. [default: fr-FR]")
@click.option("--messages", type=click.Choice(get_args(MessageLanguage)), help="[default: en]")
def check(
    files: tuple[str, ...],
    source: str | None,
    form: str,
    output: str | None,
    level: str | None,
    profile: str | None,
    min_score: float | None,
    checks: tuple[str, ...],
    ignore: tuple[str, ...],
    names: str | None,
    variant: str | None,
    messages: str | None,
) -> int:
    """Audits FILE... (- is standard input), each with its English inside it or given with --source.

    Status 0: nothing at or above the level; 1: findings, or a score below the bar; 2: unusable.
    """
    if source is not None and len(files) > 1:
        raise click.UsageError("--source goes with one FILE; run the command once for each")
    if (*files, source).count(_STANDARD_INPUT) > 1:
        raise click.UsageError("standard input (-) can be read only once")
    given = {
        "level": level,
        "profile": profile,
        "min_score": min_score,
        "checks": _codes(checks),
        "ignore": _codes(ignore),
        "names": _read_names(names) if names else None,
        "variant": variant,
        "messages": messages,
    }
    options = _options(given)
    run = _Run()
    try:
        with _opened(output, inputs=(*files, *([source] if source else []))) as stream:
            _write(form, run.reports(_progress(files, output), source, options), stream)
    except BrokenPipeError:
        _close_output()
    return run.status


@commands.command()
@click.argument("english", metavar="EN")
@click.argument("french", metavar="FR")
@click.option("--format", "form", type=click.Choice(["tsv", "json", "html"]), default="tsv", show_default=True)
@click.option("-o", "--output", metavar="OUT", help="Write to this file instead of standard output.")
@click.option("--words", is_flag=True, help="TSV with tokens and word links too, in Pharaoh form: 0-0 1-2.")
@click.option("--profile", type=click.Choice(get_args(Profile)), help="'fast' uses no neural model. [default: full]")
@click.option("--messages", type=click.Choice(get_args(MessageLanguage)), help="Language of the page. [default: en]")
def align(
    english: str, french: str, form: str, output: str | None, words: bool, profile: str | None, messages: str | None
) -> None:
    """Pairs the sentences of the English text EN with those of its French FR (- is standard input), down to words.

    tsv: one pair a row, with how many sentences it holds (1-1, 2-1, 1-0), its score, the English and the French.
    json: schema transl-audit-align/1, with offsets and word links. html: a page on which hovering over a word
    lights up its counterparts.
    """
    if english == french == _STANDARD_INPUT:
        raise click.UsageError("standard input (-) can be read only once")
    if _same_file(english, french):
        raise click.UsageError(f"EN and FR are the same file, {english}; expected an English text and its French")
    if words and form != "tsv":
        raise click.UsageError(f"--words goes with --format tsv; {form} holds the word links anyway")
    options = _options({"profile": profile, "messages": messages})
    texts = _read_side(english, "English"), _read_side(french, "French")
    try:
        with _opened(output, inputs=(english, french)) as stream:
            alignment = _align(texts, (english, french), options)
            stream.write(_rendered(alignment, form, words=words).encode("utf-8"))
    except BrokenPipeError:
        _close_output()


@commands.command()
@click.argument("code")
def explain(code: str) -> None:
    """Prints the rule page of a check, given by its CODE or name."""
    from transl_audit.checks import ALL
    from transl_audit.report.rule import rule_page

    for known in ALL:
        if code.casefold() in (known.code.casefold(), known.name.casefold()):
            _print(rule_page(known))
            return
    names = [word for known in ALL for word in (known.code, known.name)]
    close = difflib.get_close_matches(code, names, n=1)
    hint = f" (did you mean {close[0]}?)" if close else ""
    raise OptionError(f"unknown check {code!r}{hint}; `{PROGRAM} checks` lists them")


@commands.command("checks")
def list_checks() -> None:
    """Lists the checks, one a line."""
    from transl_audit.checks import ALL
    from transl_audit.report.rule import rule_table

    _print(rule_table(ALL))


class _Run:
    """Audits file after file and keeps the exit status: the worst of them."""

    def __init__(self) -> None:
        self.status = CLEAN

    def reports(self, files: Iterable[str], source: str | None, options: Mapping[str, object]) -> Iterator[Report]:
        """The reports of the files that can be audited; the others are named on standard error."""
        for file in files:
            try:
                report = _audit(file, source, options)
            except InputError as error:
                self.status = _refuse(str(error))
                continue
            bar = report.options.min_score
            failed = bool(report.findings) or (bar is not None and report.score.value < bar)
            self.status = max(self.status, FAILED if failed else CLEAN)
            yield report


def _audit(file: str, source: str | None, options: Mapping[str, object]) -> Report:
    from transl_audit import pipeline

    if _STANDARD_INPUT not in (file, source):
        return pipeline.audit_file(file, source=source, **options)
    english = None if source is None else _read_text(source)
    report = pipeline.audit(_read_text(file), source=english, **options)
    return dataclasses.replace(report, path=file, source_path=source)


def _read_side(file: str, language: str) -> str:
    from transl_audit import pipeline

    text = _read_text(file)
    pipeline.expect_text(text, "standard input" if file == _STANDARD_INPUT else file, language=language)
    return text


def _align(texts: tuple[str, str], files: tuple[str, str], options: Mapping[str, object]) -> Alignment:
    from transl_audit import pipeline
    from transl_audit.report.alignment import Alignment

    english, french = texts
    pairs = pipeline.align(english, french, **options)
    return Alignment(english, french, pairs, options_from(options), *files)


def _rendered(alignment: Alignment, form: str, *, words: bool) -> str:
    if form == "tsv":
        return alignment.to_tsv(words=words)
    return alignment.to_json() + "\n" if form == "json" else alignment.to_html()


def _same_file(one: str, other: str) -> bool:
    return Path(one).exists() and Path(other).exists() and Path(one).samefile(other)


def _read_text(file: str) -> str:
    from transl_audit import pipeline
    from transl_audit.reading.plain import decode

    if file == _STANDARD_INPUT:
        return decode(sys.stdin.buffer.read(), origin="standard input")
    return pipeline.read_file(file)


def _options(given: Mapping[str, object]) -> dict[str, object]:
    """The options of the configuration file with those of the command line over them, all checked."""
    options = read_config(Path.cwd()) | {name: value for name, value in given.items() if value not in (None, ())}
    options_from(options, origin="the configuration file and the command line")
    from transl_audit import pipeline

    pipeline.options_of(options)
    return options


def _codes(values: tuple[str, ...]) -> tuple[str, ...]:
    """Codes given one by one or with commas between them."""
    return tuple(code.strip() for value in values for code in value.split(",") if code.strip())


def _read_names(file: str) -> dict[str, str]:
    """Names, one a line: English, a tab, French; a name alone stays as it is; # begins a comment."""
    from transl_audit.reading.plain import decode

    names: dict[str, str] = {}
    try:
        text = decode(Path(file).read_bytes(), origin=file).removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    except OSError as error:
        raise OptionError(f"--names {file} cannot be read: {error.strerror}") from error
    for number, line in enumerate(text.splitlines(), start=1):
        cells = [cell.strip() for cell in line.split("\t")]
        if not cells[0] or cells[0].startswith("#"):
            continue
        if len(cells) > 2:
            raise OptionError(f"{file}, line {number}: {len(cells)} columns; expected English, a tab, French")
        names[cells[0]] = cells[-1] or cells[0]
    return names


def _write(form: str, reports: Iterator[Report], stream: BinaryIO) -> None:
    """Writes the reports as they come: text blocks, JSON Lines, or one HTML page for all of them."""
    if form == "html":
        from transl_audit.report.html import to_html

        pages = list(reports)
        stream.write(to_html(pages).encode("utf-8") if pages else b"")
        return
    color = _wants_color(stream)
    for number, report in enumerate(reports):
        text = report.to_json() + "\n" if form == "json" else report.to_text(color=color)
        between = "\n" if form == "text" and number else ""
        stream.write((between + text).encode("utf-8"))
        stream.flush()


def _wants_color(stream: BinaryIO) -> bool:
    """Colours on a terminal only, and not where NO_COLOR (no-color.org) or a dumb terminal says otherwise."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


@contextmanager
def _opened(output: str | None, *, inputs: Sequence[str]) -> Iterator[BinaryIO]:
    """Standard output, or the file given, which may be none of the inputs."""
    if output is None or output == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    if any(_same_file(output, file) for file in inputs):
        raise OptionError(f"--output {output} would overwrite an input")
    try:
        stream = Path(output).open("wb")  # noqa: SIM115  # closed below; only the opening is refused politely
    except OSError as error:
        raise OptionError(f"--output {output} cannot be written: {error.strerror}") from error
    with stream:
        yield stream


def _progress(files: Sequence[str], output: str | None) -> Iterator[str]:
    """The files, with a bar on a terminal where there are several and the reports go elsewhere."""
    if len(files) == 1 or not sys.stderr.isatty() or (output is None and sys.stdout.isatty()):
        yield from files
        return
    with click.progressbar(files, label="audit", file=sys.stderr) as bar:
        yield from bar


def _print(text: str) -> None:
    try:
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _close_output()


def _refuse(reason: str) -> int:
    from transl_audit.report.visible import one_line

    click.echo(f"{PROGRAM}: {one_line(' '.join(reason.split()))}", err=True)
    return UNUSABLE


def _close_output() -> None:
    """The reader of a pipe has gone (`| head`): Python must not try to write the rest at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
