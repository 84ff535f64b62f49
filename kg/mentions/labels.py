"""An office in its usual English form: what different wordings of it have in common."""

from __future__ import annotations

from kg.mentions import words


def label(spelled: list[str], noun: str, complement: str) -> str:
    """The office in its usual English form, capitals on the words that carry it.

    >>> label(["premier"], "premier", ""), label(["minister"], "minister", " of foreign affairs")
    ('Prime Minister', 'Foreign Minister')
    """
    if spelled and spelled[-1].lower() not in words.AFTER_OFFICE and "-" not in spelled and spelled[-1].lower() != noun:
        spelled = [*spelled[:-1], noun]
    if all(w.isupper() for w in spelled) and len("".join(spelled)) > 5:
        spelled = [w.lower() for w in spelled]  # "SECRETARY ROE:"
    front = " ".join(w if w.isupper() and len(w) > 1 or w == "and" else w[0].upper() + w[1:] for w in spelled if w != "-")
    front = front.replace("Attache", "Attaché") if front.endswith("Attache") else front
    whole = f"{front} {complement.strip()}".strip()
    low = whole.lower()
    if noun in ("premier", "pm") and low in ("premier", "vice premier", "deputy premier", "pm"):
        whole = low.replace("premier", "prime minister").replace("pm", "prime minister").title()
    for wording in ("minister of foreign affairs", "minister for foreign affairs", "foreign affairs minister"):
        if low == wording or low.endswith(f" {wording}") or low.endswith(f"-{wording}"):
            whole = f"{whole[: -len(wording)]}Foreign Minister"
    if low == "mp":
        whole = "Member of Parliament"
    return capitals(whole)


def capitals(text: str) -> str:
    """Capitals on all words but the small ones inside."""
    small = {"of", "for", "the", "and", "to", "on", "in", "at", "with"}
    return " ".join(w if i and w.lower() in small else w[:1].upper() + w[1:] for i, w in enumerate(text.split()))
