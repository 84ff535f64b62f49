"""The invented world as a built folder."""

from tests.graph.built import asked, folder

__all__ = ["asked", "folder"]
