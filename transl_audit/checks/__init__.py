"""The checks: one file each, listed here; nothing registers itself."""

from __future__ import annotations

from transl_audit.checks import (
    ta101_handle_changed,
    ta102_hashtag_changed,
    ta103_url_changed,
    ta104_email_changed,
    ta105_placeholder_changed,
    ta106_code_changed,
    ta107_emoji_changed,
    ta108_person_name_changed,
    ta109_name_changed,
    ta201_number_changed,
    ta202_date_changed,
    ta203_time_changed,
    ta204_money_changed,
    ta205_measure_changed,
    ta401_no_rendering,
    ta402_untranslated,
    ta601_name_variants,
    ta602_furniture,
    ta603_debris,
    ta604_wrong_attribution,
    ta605_outlet_name_inconsistent,
)
from transl_audit.checks.base import Check

ALL: tuple[Check, ...] = (
    ta101_handle_changed.CHECK,
    ta102_hashtag_changed.CHECK,
    ta103_url_changed.CHECK,
    ta104_email_changed.CHECK,
    ta105_placeholder_changed.CHECK,
    ta106_code_changed.CHECK,
    ta107_emoji_changed.CHECK,
    ta108_person_name_changed.CHECK,
    ta109_name_changed.CHECK,
    ta201_number_changed.CHECK,
    ta202_date_changed.CHECK,
    ta203_time_changed.CHECK,
    ta204_money_changed.CHECK,
    ta205_measure_changed.CHECK,
    ta401_no_rendering.CHECK,
    ta402_untranslated.CHECK,
    ta601_name_variants.CHECK,
    ta602_furniture.CHECK,
    ta603_debris.CHECK,
    ta604_wrong_attribution.CHECK,
    ta605_outlet_name_inconsistent.CHECK,
)
