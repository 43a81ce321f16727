"""Validation of JSON reports against the schema that the package ships."""

from __future__ import annotations

import json

from jsonschema import Draft202012Validator, ValidationError  # type: ignore[import-untyped, unused-ignore]  # no stubs

from transl_audit.report.json import schema

__all__ = ["ValidationError", "check_schema", "validated"]


def validated(line: str) -> dict[str, object]:
    """The parsed report; raises ValidationError when it does not follow the schema."""
    content: dict[str, object] = json.loads(line)
    Draft202012Validator(schema()).validate(content)
    return content


def check_schema() -> None:
    """Raises when the shipped schema is itself no valid one of draft 2020-12."""
    Draft202012Validator.check_schema(schema())
