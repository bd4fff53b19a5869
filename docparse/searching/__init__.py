"""Looking for letters in an archive: query → SQL → hits → a table, JSON or CSV."""

from .listing import Listing, listed
from .searching import Found, Hit, search

__all__ = ["Found", "Hit", "Listing", "listed", "search"]
