"""Pointing at an actor or a tie shows the sentences that say so."""

from __future__ import annotations

from collections.abc import Callable

from tests.browser.desk import Desk

Open = Callable[..., Desk]


def test_everything_is_drawn_at_once(desk: Open) -> None:
    seen = desk().seen
    assert seen == {"actors": 8, "ties": 10, "events": 10}


def test_hovering_a_tie_shows_its_newest_words(desk: Open) -> None:
    page = desk()
    card = page.hover(page.tie("Mordor", "Gondor", "Assault"))
    assert "Mordor → Gondor" in card and "2 Mar 2031" in card
    assert "Western officials say Mordor invaded Gondor in March." in card


def test_hovering_an_actor_names_its_office(desk: Open) -> None:
    page = desk()
    assert "King, Arnor" in page.hover(page.node("Isilmo Elendil"))


def test_a_tie_opens_its_events_with_sentence_source_rule_and_confidence(desk: Open) -> None:
    page = desk()
    page.click_tie("Mordor", "Gondor", "Assault")
    assert page.title == "Mordor → Gondor"
    for words in ("2 Mar 2031", "occurred", "Assault · invade", "Said by western officials", "Kings meet at Osgiliath", "The Herald",
                  "5 May 2031", "assault.invade", "confidence 91%"):  # fmt: skip
        assert words in page.panel, words
    assert page.quotes == ["Western officials say Mordor invaded Gondor in March."]
    link = page.page.locator("#panel .passage a[target=_blank]")
    assert link.get_attribute("href") == "https://herald.example/1?a=1&b=2"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_the_words_that_made_the_fact_are_marked(desk: Open) -> None:
    page = desk()
    page.click_tie("Mordor", "Gondor", "Assault")
    marks = page.page.locator("#panel mark")
    assert list(zip(marks.all_inner_texts(), [mark.get_attribute("class") for mark in marks.all()], strict=True)) == [
        ("Western officials", "speaker"), ("Mordor", "actor"), ("invaded", "trigger"), ("Gondor", "recipient"),
    ]  # fmt: skip


def test_one_event_shows_both_articles(desk: Open) -> None:
    page = desk()
    page.click_tie("Arnor", "Gondor", "Agree")
    assert page.title == "Gondor – Arnor", "side by side, not one towards the other"
    assert page.quotes == ["The two kingdoms signed a treaty of alliance.", "On 4 May Arnor and Gondor signed their pact."]


def test_a_loop_opens_what_an_actor_does_alone(desk: Open) -> None:
    page = desk()
    page.click_tie("Gorthaur Sauron", "Gorthaur Sauron", "Coerce")
    assert page.title == "Gorthaur Sauron"
    assert "Feb 2031" in page.panel and "martial law" in page.panel


def test_an_actors_panel(desk: Open) -> None:
    page = desk()
    page.click_node("Isilmo Elendil")
    assert page.title == "Isilmo Elendil"
    text = page.panel
    for words in ("Person · Arnor", "Also: Elendil", "King, Arnor", "Meneldil Anárion", "1 passage said by Isilmo Elendil",
                  "https://w3id.org/diplomacy-kg/id/person/isilmo-elendil"):  # fmt: skip
        assert words in text, words
    page.page.locator("#panel").get_by_role("button", name="Sentence").click()
    assert "Arnorian King Isilmo Elendil met" in page.panel


def test_an_actors_timeline_stands_in_time_order(desk: Open) -> None:
    page = desk()
    page.click_node("Gondor")
    times = page.page.locator("#panel .event time").all_inner_texts()
    assert times == ["2 Mar 2031", "4 May 2031", "Jun 2031"]
    assert "Member of League of the West" in page.panel


def test_a_partner_leads_on(desk: Open) -> None:
    page = desk()
    page.click_node("Gondor")
    page.page.locator("#panel").get_by_role("link", name="Rohan", exact=True).first.click()
    assert page.title == "Rohan"


def test_two_actors_show_everything_between_them(desk: Open) -> None:
    page = desk()
    page.click_node("Rohan")
    page.click_node("Mordor", shift=True)
    assert page.title == "Rohan and Mordor"
    assert page.quotes == ["Rohan condemned Mordor on Friday.", "Mordor may attack Rohan, Elendil said."]
    assert "They are tied directly." in page.panel


def test_two_actors_apart_show_the_shortest_path(desk: Open) -> None:
    page = desk()
    page.click_node("Arnor")
    box = page.page.get_by_label("Show everything between Arnor and …")
    box.fill("Mordor")
    box.press("Enter")
    steps = page.page.locator("#panel .path > li")
    assert [text.split("\n")[0] for text in steps.all_inner_texts()] in (["Arnor", "Gondor", "Mordor"], ["Arnor", "Rohan", "Mordor"])


def test_no_path_where_none_is(desk: Open) -> None:
    page = desk()
    page.click_node("Gorthaur Sauron")
    page.click_node("Arnor", shift=True)
    assert "No path over what the filters leave." in page.panel


def test_an_event_can_be_opened_alone_and_its_iri_copied(desk: Open) -> None:
    page = desk(permissions=["clipboard-read", "clipboard-write"])
    page.click_tie("Rohan", "Mordor", "Accuse")
    page.page.locator("#panel .event .what a").click()
    assert page.title == "Accuse"
    page.page.get_by_role("button", name="Copy IRI").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.page.locator("#panel .iri code").inner_text()
    assert copied.startswith("https://w3id.org/diplomacy-kg/id/event/")


def test_an_article_lists_what_it_states(desk: Open) -> None:
    page = desk()
    page.click_tie("Rohan", "Mordor", "Accuse")
    page.page.locator("#panel figcaption").get_by_role("link", name="The Black Land under arms").click()
    assert "The Mirror · 9 May 2031 · mirror-7" in page.panel
    assert len(page.page.locator("#panel .event").all()) == 6


def test_empty_ground_lets_go(desk: Open) -> None:
    page = desk()
    page.click_node("Gondor")
    box = page.page.locator("#graph").bounding_box()
    assert box is not None
    page.page.mouse.click(box["x"] + 6, box["y"] + 6)
    assert page.title == "10 events"
