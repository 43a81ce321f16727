"""The tables of units and currencies agree with one another."""

from __future__ import annotations

import pytest

from transl_audit.lang import en_units, fr_units
from transl_audit.lang.fr_unit_names import NAMES
from transl_audit.lang.units import CURRENCY_SIGNS, DOLLAR_LETTERS, OPEN_UNITS, UNITS

ROWS = [row.split() for row in NAMES.split("\n") if row]


@pytest.mark.parametrize("table", [en_units.UNITS, en_units.CURRENCIES, fr_units.UNITS, fr_units.CURRENCIES])
def test_every_form_belongs_to_a_known_unit(table: dict[str, str]) -> None:
    assert set(table) <= set(UNITS) | set(OPEN_UNITS)
    assert all(form and form == form.lower() for forms in table.values() for form in forms.split("|"))


def test_open_units_and_signs_stand_for_known_units() -> None:
    assert {name for names in OPEN_UNITS.values() for name in names} <= set(UNITS)
    assert {*CURRENCY_SIGNS.values(), *DOLLAR_LETTERS.values()} <= set(UNITS)


def test_french_names_have_a_sign_a_singular_and_a_plural() -> None:
    assert all(len(row) == 4 for row in ROWS)
    assert {row[0] for row in ROWS} <= set(UNITS)
    assert len({row[0] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize(("name", "size"), [("mile", "1609.344"), ("pound", "453.59237"), ("us_gallon", "3.785411784")])
def test_sizes_are_the_defined_ones(name: str, size: str) -> None:
    assert str(float(UNITS[name].factor)) == size
