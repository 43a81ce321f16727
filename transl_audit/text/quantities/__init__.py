"""Finds the quantities of a text and says what they are worth, so that two languages compare by value."""

from __future__ import annotations

from transl_audit.text.quantities.lexer import has_trigger
from transl_audit.text.quantities.model import (
    Amount,
    CalendarDate,
    ClockTime,
    Code,
    Form,
    Magnitude,
    Quantity,
    QuantityKind,
    Reading,
)
from transl_audit.text.quantities.reader import quantities

__all__ = [
    "Amount",
    "CalendarDate",
    "ClockTime",
    "Code",
    "Form",
    "Magnitude",
    "Quantity",
    "QuantityKind",
    "Reading",
    "has_trigger",
    "quantities",
]
