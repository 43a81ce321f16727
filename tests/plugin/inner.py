"""How the inner runs of pytest are started."""

QUICK = ("-p", "no:cacheprovider", "-p", "no:hypothesispytest", "-p", "no:xdist")
"""Without hypothesis's plugin, which would be imported, rewritten and dropped again in every inner run."""
