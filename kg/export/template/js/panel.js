// The panel: what is selected, with every sentence that says so.

function showPanel() {
  const body = byId("panel-body");
  const { selected } = state;
  const content = { actor: actorPanel, tie: tiePanel, pair: pairPanel, event: eventPanel, article: articlePanel }[selected ? selected.what : ""] || overview;
  body.replaceChildren(...content(selected || {}).filter(Boolean));
  byId("panel").classList.toggle("open", Boolean(selected));
  byId("panel").scrollTop = 0;
}
const panelHead = (kind, title, ...more) => make("div", { class: "panel-head" },
  make("p", { class: "kind" }, kind), make("h2", {}, make("bdi", {}, title)), more,
  state.selected ? make("button", { type: "button", class: "icon close", onclick: () => { select(null); byId("graph").focus(); } }, cross(), make("span", { class: "unseen" }, "Close details")) : null);
const cross = () => svg("svg", { viewBox: "0 0 20 20", "aria-hidden": "true" }, svg("path", { d: "m5 5 10 10M15 5 5 15" }));
const section = (title, ...content) => make("section", {}, make("h3", {}, title), content);
const iriLine = (full) => make("p", { class: "iri" }, make("code", {}, full), button("Copy IRI", () => copy(full, "The IRI"), { class: "quiet" }));

// A link that opens something in the panel; its address opens the same in another window.
const openLink = (selected, content, kind = "") => make("a", { href: `#open=${encodeURIComponent(selectionKey(selected))}`, class: `open ${kind}`,
  onclick: (event) => { if (event.ctrlKey || event.metaKey || event.shiftKey) return; event.preventDefault(); select(selected); } }, content);
const actorLink = (row) => openLink({ what: "actor", node: row }, make("bdi", {}, actors.name[row]), "actor");
const articleLink = (row) => openLink({ what: "article", article: row }, make("bdi", {}, articleName(articles[row])));
const tieLink = (t, content) => openLink({ what: "tie", tie: t }, content, "tie");
const actorLinks = (rows) => rows.flatMap((row, i) => (i ? [", ", actorLink(row)] : [actorLink(row)]));

// ------------------------------------------------------------ nothing selected

function overview() {
  const top = graph.visible.filter((node) => node < ACTORS && result.ofNode[node]).slice(0, 8);
  const strongest = strongestTies(8);
  return [
    panelHead("Overview", result.total === EVENTS ? count(EVENTS, "event") : `${number.format(result.total)} of ${count(EVENTS, "event")}`),
    make("p", { class: "lead" }, `Read by rule from ${count(articles.length, "article")}: who did what to whom, when and where. Open a line or an actor to read the sentences.`),
    section("Most active", make("ul", { class: "rows" }, top.map((node) => make("li", {}, actorLink(node), make("span", { class: "n" }, number.format(result.ofNode[node])))))),
    strongest.length ? section("Strongest ties", make("ul", { class: "rows" }, strongest.map(tieRow))) : null,
    section("Articles", make("ul", { class: "rows" }, articles.slice(0, 12).map((article, row) => make("li", {},
      articleLink(row),
      make("span", { class: "n" }, article.published ? sayDay(fromIso(article.published)) : "")))),
      articles.length > 12 ? make("p", { class: "note" }, `and ${number.format(articles.length - 12)} more: see the filter “Article” or search.`) : null),
  ];
}
// One pass; sorting ten thousand ties for eight of them would be felt.
function strongestTies(most) {
  const best = [];
  for (const t of graph.visibleTies) {
    if (best.length === most && result.ofTie[t] <= result.ofTie[best[most - 1]]) continue;
    let at = best.length;
    while (at && result.ofTie[best[at - 1]] < result.ofTie[t]) at--;
    best.splice(at, 0, t);
    best.length = Math.min(best.length, most);
  }
  return best;
}
const tieRow = (t) => make("li", {},
  tieLink(t, [swatch(shadeOfTie(t)), make("bdi", {}, tieTitle(t)), make("small", {}, TYPES[ties.type[t]].label)]),
  make("span", { class: "n" }, number.format(result.ofTie[t])));
const swatch = (step) => make("i", { class: `swatch s${String(step).replace("-", "m")}`, "aria-hidden": "true" });

// ------------------------------------------------------------ an actor

function actorPanel({ node }) {
  const all = [...eventsOf(node)];
  const shown = all.filter((e) => result.shown[e]);
  const country = actors.country[node];
  const held = tenuresOf(node);
  const belongs = membershipsOf(node);
  const said = passages.speaker.reduce((sum, speaker) => sum + (speaker === node), 0);
  return [
    panelHead([KINDS[actors.kind[node]], country ? (KINDS[actors.kind[node]] === "State" ? country : countryName(country)) : null].filter(Boolean).join(" · "), actors.name[node]),
    actors.aliases[node] ? make("p", { class: "aliases" }, "Also: ", actors.aliases[node].flatMap((name, i) => [i ? ", " : "", make("bdi", {}, name)])) : null,
    nodeActions(node),
    held.length ? section("Offices", make("ul", { class: "rows" }, held.map((t) => factRow(t, t.holder === node
      ? [t.office, t.organization < 0 ? "" : ", ", t.organization < 0 ? "" : actorLink(t.organization)] : [actorLink(t.holder), `, ${t.office}`])))) : null,
    belongs.length ? section("Memberships", make("ul", { class: "rows" }, belongs.map((m) => factRow(m, m.member === node
      ? [`${m.role} of `, actorLink(m.organization), since(m)] : [actorLink(m.member), `, ${m.role.toLowerCase()}`, since(m)])))) : null,
    partnersOf(node, shown),
    timeline(shown, all.length),
    said ? section("As a source", button(`${count(said, "passage")} said by ${actors.name[node]}`, () => change({ ...emptyFilters(), speaker: new Set([node]) }), { class: "link" })) : null,
    iriLine(iri(actors.iri[node])),
  ];
}
const since = (m) => (m.first ? `, since ${sayWhen(m.first, m.last, m.precision)}` : "");
const emptyFilters = () => { const { selected, view, theme, links, camera, pins, ...filters } = emptyState(); return filters; };
function factRow(fact, content) {
  const box = make("div", { hidden: true }, passageList(fact.passages[0], fact.passages[1]));
  const opener = button("Sentence", () => { box.hidden = !box.hidden; opener.setAttribute("aria-expanded", String(!box.hidden)); }, { class: "quiet", "aria-expanded": "false" });
  return make("li", {}, make("span", {}, content), opener, box);
}
function nodeActions(node) {
  const pinned = state.pins.has(node);
  return make("div", { class: "actions" },
    button("Focus", () => focus(node), { title: "Show this neighbourhood alone (f)" }),
    state.focus.length ? button("Expand", () => expand(node), { title: "Add this actor's neighbourhood (e)", disabled: state.focus.includes(node) }) : null,
    button("Centre", () => centre([node])),
    button("Hide", () => hide(node), { title: "Leave out of the picture (h)" }),
    pinned ? button("Unpin", () => { unpin(node); showPanel(); }) : null,
    connectBox(node));
}
// Choosing the second actor of a pair by typing.
function connectBox(node) {
  const id = "connect-list";
  const input = make("input", { list: id, placeholder: "Connect to…", "aria-label": `Show everything between ${actors.name[node]} and …`, class: "connect" });
  const go = () => {
    const other = actors.name.findIndex((name, row) => row !== node && name === input.value);
    if (other >= 0) select({ what: "pair", a: node, b: other });
  };
  input.addEventListener("change", go);
  const near = partnerCounts(node, [...eventsOf(node)]).map(([row]) => row);
  const offered = [...new Set([...near, ...graph.visible.filter((row) => row < ACTORS && row !== node)])].slice(0, 300);
  return make("span", {}, input, make("datalist", { id }, offered.map((row) => make("option", { value: actors.name[row] }))));
}
function partnerCounts(node, shown) {
  const counts = new Map();
  for (const e of shown) for (const other of new Set(partiesOf(e))) if (other !== node) counts.set(other, (counts.get(other) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}
function partnersOf(node, shown) {
  const partners = partnerCounts(node, shown);
  if (!partners.length) return null;
  const row = ([other, n]) => make("li", {}, actorLink(other), make("span", { class: "n" }, openLink({ what: "pair", a: node, b: other }, [count(n, "event"), make("span", { class: "unseen" }, ` with ${actors.name[other]}`)])));
  return section(`Partners (${number.format(partners.length)})`, paged(partners, row, 8));
}

// ------------------------------------------------------------ a tie, a pair, an event, an article

function tiePanel({ tie }) {
  const all = eventsOfTie(tie);
  const [a, b] = [ties.source[tie], ties.target[tie]];
  const between = a < ACTORS && b < ACTORS && a !== b ? tiesBetween(a, b).length : 0;
  return [
    panelHead(TYPES[ties.type[tie]].label, tieTitle(tie), make("p", { class: "sub" }, swatch(shadeOfTie(tie)), `${TYPES[ties.type[tie]].quad} · ${SHADE_NAMES[shadeOfTie(tie)]}`)),
    make("div", { class: "actions" }, [a, b].filter((node, i) => node < ACTORS && (i === 0 || a !== b)).map(actorLink),
      between > 1 ? button(`Everything between them (${count(between, "tie")})`, () => select({ what: "pair", a, b })) : null),
    timeline(all.filter((e) => result.shown[e]), all.length),
  ];
}
function pairPanel({ a, b }) {
  const other = new Set(eventsOf(b));
  const all = [...eventsOf(a)].filter((e) => other.has(e));
  const path = shortestPath(a, b);
  return [
    panelHead("Between two actors", `${nodeName(a)} and ${nodeName(b)}`),
    make("div", { class: "actions" }, actorLink(a), actorLink(b), button("Centre", () => centre([...new Set([a, b, ...path])]))),
    section("Shortest path", path.length > 2
      ? make("ol", { class: "path" }, path.map((node, i) => make("li", {}, node < ACTORS ? actorLink(node) : gatheringName(GATHERINGS[node - ACTORS]),
        i < path.length - 1 ? make("span", { class: "steps" }, tiesBetween(node, path[i + 1]).slice(0, 4).map((t) => tieLink(t, [swatch(shadeOfTie(t)), TYPES[ties.type[t]].label]))) : null)))
      : make("p", { class: "note" }, path.length === 2 ? "They are tied directly." : "No path over what the filters leave.")),
    timeline(all.filter((e) => result.shown[e]), all.length),
  ];
}
const eventPanel = ({ event }) => [
  panelHead(upper(STATUSES[events.status[event]]), typeLabel(event)),
  eventCard(event, true),
];
function articlePanel({ article }) {
  const row = articles[article];
  const stated = new Set();
  passages.article.forEach((at, p) => { if (at === article && p < firstPassage[EVENTS]) stated.add(eventOfPassage(p)); });
  const all = [...stated].sort((a, b) => a - b);
  return [
    panelHead("Article", articleName(row), make("p", { class: "sub" }, [row.publisher, row.published ? sayDay(fromIso(row.published)) : null, row.id].filter(Boolean).join(" · "))),
    make("div", { class: "actions" }, button("Only this article", () => change({ article: new Set([article]) })), row.url ? outward(row.url, "Open the article") : null),
    timeline(all.filter((e) => result.shown[e]), all.length),
    iriLine(iri(row.iri)),
  ];
}
function eventOfPassage(p) {
  let low = 0;
  let high = EVENTS - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (firstPassage[middle] <= p) low = middle; else high = middle - 1;
  }
  return low;
}
const outward = (url, text) => make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, text);

// ------------------------------------------------------------ events and their sentences

function timeline(shown, all) {
  const hidden = all - shown.length;
  return section(`Events (${number.format(shown.length)})`,
    hidden ? make("p", { class: "note" }, `${count(hidden, "more event")} outside the filters. `, button("Reset filters", reset, { class: "link" })) : null,
    paged(shown, (e) => make("li", {}, eventCard(e)), 40, "cards"));
}
function paged(rows, row, size, kind = "rows") {
  const list = make("ul", { class: kind }, rows.slice(0, size).map(row));
  let shown = size;
  const more = button("", () => {
    list.append(...rows.slice(shown, shown + size * 5).map(row));
    shown += size * 5;
    tell();
  }, { class: "quiet more" });
  const tell = () => { more.hidden = shown >= rows.length; more.textContent = `Show more (${number.format(Math.max(0, rows.length - shown))})`; };
  tell();
  return make("div", {}, list, more);
}
function eventCard(e, alone) {
  const status = STATUSES[events.status[e]];
  const title = [swatch(shadeOf(e)), typeLabel(e)];
  return make("article", { class: `event ${status}` },
    make("p", { class: "facts" }, make("time", {}, whenOf(e)), make("span", { class: `status ${status}` }, status),
      events.place[e] ? make("span", { class: "place" }, make("bdi", {}, raw.words[events.place[e]])) : null),
    make("p", { class: "what" }, alone ? title : openLink({ what: "event", event: e }, title, "type")),
    make("p", { class: "who" }, actorLinks(actorsOf(e)), recipientsOf(e).length ? [" → ", actorLinks(recipientsOf(e))] : null),
    passageList(firstPassage[e], firstPassage[e + 1]),
    alone ? iriLine(iri(events.iri[e])) : null);
}
function passageList(from, to) {
  const rows = [];
  for (let p = from; p < to; p++) rows.push(passageCard(p));
  return rows;
}
function passageCard(p) {
  const row = articles[passages.article[p]];
  const speaker = passages.speaker[p];
  const percent = Math.round(passages.confidence[p] * 100);
  const level = make("i", {});
  level.style.width = `${percent}%`;
  return make("figure", { class: "passage" },
    markedQuote(p),
    make("figcaption", {},
      speaker < 0 ? null : make("p", {}, "Said by ", actorLink(speaker)),
      make("p", {}, articleLink(passages.article[p]),
        row.publisher ? `, ${row.publisher}` : "", row.published ? `, ${sayDay(fromIso(row.published))}` : "",
        row.url ? [" · ", outward(row.url, "open")] : ""),
      make("p", { class: "rule" }, "Rule ", make("code", {}, raw.words[passages.rule[p]]), ` · confidence ${percent}%`,
        make("span", { class: "gauge", "aria-hidden": "true" }, level))));
}
