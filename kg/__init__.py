"""diplomacy-kg: news about diplomacy, read into a knowledge graph that shows its sources."""

__version__ = "0.1.0"
