"""`python -m transl_audit`, the same as the command `transl-audit`."""

from transl_audit.cli import main

if __name__ == "__main__":
    main()
