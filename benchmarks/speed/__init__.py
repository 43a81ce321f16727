"""How fast transl_audit is."""
