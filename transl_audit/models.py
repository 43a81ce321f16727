"""Finds, verifies and loads what lies in `models/`.

A model is a folder with a `manifest.json`: its format, version and, for every file, the SHA-256. In
the repository the folders stand beside the package, in an installed wheel inside it.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from transl_audit.errors import ModelError

_PACKAGE = Path(__file__).resolve().parent
_FOLDERS = (_PACKAGE / "_models", _PACKAGE.parent / "models")


@dataclass(frozen=True, slots=True)
class Model:
    """A verified model: its folder and its manifest."""

    folder: Path
    manifest: Mapping[str, object]

    def read(self, name: str) -> bytes:
        """The bytes of a file that the manifest lists; raises ModelError when they are not as built."""
        files = self.manifest["files"]
        assert isinstance(files, dict)
        if name not in files:
            raise ModelError(f"model {self.folder.name!r} lists no file {name!r}; it has {', '.join(files)}")
        try:
            data = (self.folder / name).read_bytes()
        except OSError as error:
            raise ModelError(f"model file {self.folder / name} cannot be read: {error}; reinstall") from error
        if hashlib.sha256(data).hexdigest() != files[name]:
            raise ModelError(f"model file {self.folder / name} is damaged (wrong SHA-256); reinstall")
        return data


@functools.cache
def find(name: str, *, format: str) -> Model:
    """The model of this name; raises ModelError when it is missing or of another format."""
    for folder in _FOLDERS:
        manifest = folder / name / "manifest.json"
        if manifest.is_file():
            content = json.loads(manifest.read_text(encoding="utf-8"))
            if content.get("format") != format:
                raise ModelError(f"model {name!r} has format {content.get('format')!r}; expected {format!r}")
            return Model(folder / name, content)
    raise ModelError(f"model {name!r} is not installed; looked in {', '.join(map(str, _FOLDERS))}")
