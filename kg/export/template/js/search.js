// Search over actors and their other names, offices, places, articles and sentences; all by keyboard.

let searchIndex = null;
function indexed() {
  if (searchIndex) return searchIndex;
  const entry = (text, group, note, go, weight) => ({ text, plain: plain(text), group, note, go, weight });
  const rows = [];
  for (let a = 0; a < ACTORS; a++) {
    const note = [KINDS[actors.kind[a]], count(eventCount[a], "event")].join(" · ");
    rows.push(entry(actors.name[a], "Actors", note, () => find(a), eventCount[a]));
    for (const alias of actors.aliases[a] || NONE) rows.push({ ...entry(alias, "Actors", `${actors.name[a]} · ${note}`, () => find(a), eventCount[a] - 0.5), actor: a });
    const code = actors.country[a];
    if (code && KINDS[actors.kind[a]] === "State") rows.push({ ...entry(code, "Actors", actors.name[a], () => find(a), eventCount[a] - 0.7), actor: a });
  }
  for (const t of tenures) rows.push(entry(officeText(t), "Offices", actors.name[t.holder], () => find(t.holder), eventCount[t.holder]));
  const places = new Map();
  for (let e = 0; e < EVENTS; e++) if (events.place[e]) places.set(events.place[e], (places.get(events.place[e]) || 0) + 1);
  for (const [place, n] of places) rows.push(entry(raw.words[place], "Places", count(n, "event"), () => change({ ...emptyFilters(), place: new Set([place]) }), n));
  articles.forEach((article, row) => rows.push(entry(articleName(article), "Articles", [article.publisher, article.id].filter(Boolean).join(" · "), () => select({ what: "article", article: row }), 0)));
  searchIndex = rows;
  return rows;
}
function find(actor) {
  // What is searched for must be in sight, so filters that keep it out give way.
  if (!result.ofNode[actor] && isFiltered()) change({ ...emptyFilters() });
  select({ what: "actor", node: actor });
  if (state.view === "graph") centre([actor]);
}

const GROUPS = { Actors: 7, Offices: 3, Places: 3, Articles: 3 };
function results(query) {
  const wanted = plain(query.trim());
  if (!wanted) return [];
  const rank = (row) => (row.plain === wanted ? 3 : row.plain.startsWith(wanted) ? 2 : row.plain.includes(` ${wanted}`) ? 1 : row.plain.includes(wanted) ? 0 : -1);
  const hits = [];
  for (const row of indexed()) { const r = rank(row); if (r >= 0) hits.push({ row, r }); }
  hits.sort((a, b) => b.r - a.r || b.row.weight - a.row.weight);
  const out = [];
  for (const [groupName, most] of Object.entries(GROUPS)) {
    const seen = new Set();
    for (const { row } of hits) {
      const key = row.actor ?? row.text;
      const same = groupName === "Actors" ? (row.actor ?? actors.name.indexOf(row.text)) : key;
      if (row.group !== groupName || seen.has(same)) continue;
      seen.add(same);
      out.push(row);
      if (seen.size === most) break;
    }
  }
  return [...out, ...sentenceResults(query)];
}
function sentenceResults(query) {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const all = sentencesInPlain();
  const hit = [];
  let n = 0;
  for (let p = 0; p < firstPassage[EVENTS]; p++) {
    const text = all[passages.sentence[p]];
    if (!words.every((word) => text.includes(word))) continue;
    n++;
    if (hit.length < 3 && !hit.some((other) => passages.sentence[other] === passages.sentence[p])) hit.push(p);
  }
  if (!n) return [];
  const rows = hit.map((p) => ({ text: around(raw.sentences[passages.sentence[p]], all[passages.sentence[p]], words[0]), group: "Sentences",
    note: articleName(articles[passages.article[p]]), go: () => select({ what: "event", event: eventOfPassage(p) }) }));
  return [...rows, { text: `Only events whose sentence says “${query.trim()}”`, group: "Sentences", note: count(n, "passage"), go: () => change({ words: query.trim() }) }];
}
function around(text, flat, word) {
  const at = Math.max(0, flat.indexOf(word) - 40);
  return `${at ? "…" : ""}${Array.from(text).slice(at, at + 110).join("")}${text.length > at + 110 ? "…" : ""}`;
}

function startSearch() {
  const input = byId("search");
  const list = byId("found");
  let rows = [];
  let active = -1;
  let waiting = 0;
  const close = () => { list.hidden = true; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); active = -1; };
  const mark = (next) => {
    active = (next + rows.length) % rows.length;
    list.querySelectorAll("[role=option]").forEach((option, i) => {
      option.setAttribute("aria-selected", String(i === active));
      if (i === active) option.scrollIntoView({ block: "nearest" });
    });
    input.setAttribute("aria-activedescendant", `found-${active}`);
  };
  const take = (row) => { close(); input.value = ""; input.blur(); row.go(); };
  const show = () => {
    rows = results(input.value);
    active = -1;
    if (!input.value.trim()) return close();
    const groups = new Map();
    rows.forEach((row, i) => {
      if (!groups.has(row.group)) groups.set(row.group, []);
      groups.get(row.group).push(make("div", { role: "option", id: `found-${i}`, "aria-selected": "false", onmousedown: (event) => { event.preventDefault(); take(row); } },
        make("bdi", {}, shorten(row.text, 160)), make("small", {}, make("bdi", {}, shorten(row.note, 80)))));
    });
    list.replaceChildren(...[...groups].map(([name, options], i) => make("div", { role: "group", "aria-labelledby": `found-group-${i}` }, make("p", { id: `found-group-${i}`, role: "presentation" }, name), options)));
    if (!rows.length) list.replaceChildren(make("div", { role: "option", "aria-disabled": "true", "aria-selected": "false", class: "nothing" }, "Nothing found"));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    if (rows.length) mark(0);
    announce(rows.length ? count(rows.length, "result") : "Nothing found");
    return undefined;
  };
  input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(show, EVENTS > 20000 ? 200 : 60); });
  input.addEventListener("focus", () => { if (input.value.trim()) show(); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && rows.length) mark(active + 1);
    else if (event.key === "ArrowUp" && rows.length) mark(active - 1);
    else if (event.key === "Enter") { clearTimeout(waiting); if (list.hidden || active < 0) show(); if (rows[active]) take(rows[active]); }
    else if (event.key === "Escape") { input.value = ""; close(); }
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
