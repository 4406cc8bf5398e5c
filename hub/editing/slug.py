"""From a title to the name of a file or the last part of an address."""

import re
import unicodedata


def slug_of(title: str) -> str:
    """Small letters, digits and single hyphens; without what stands in brackets."""
    words = re.sub(r"\([^)]*\)", " ", title)
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain.lower().replace("'", "")).strip("-")
    return slug[:60].rstrip("-")
