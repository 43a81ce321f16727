"""How right transl_audit is: one command per question, tables in RESULTS.md."""
