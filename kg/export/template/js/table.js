// The same selection as a table, for those who cannot use a picture, and for reading on.

const table = { sort: "date", down: false, size: 100 };
const COLUMNS = {
  date: ["Date", (e) => [events.first[e] || 99999999, events.last[e]]],
  type: ["Event", (e) => [events.type[e], events.mode[e]]],
  actors: ["Actors", (e) => [names(actorsOf(e))]],
  recipients: ["Towards", (e) => [names(recipientsOf(e))]],
  status: ["Status", (e) => [events.status[e]]],
  place: ["Place", (e) => [raw.words[events.place[e]] || "\uffff"]],
  sources: ["Articles", (e) => [-sourceRows(e).length, sourceRows(e)[0]]],
  confidence: ["Confidence", (e) => [-confidenceOf(e)]],
};
const sourceRows = (e) => {
  const rows = new Set();
  for (let p = firstPassage[e]; p < firstPassage[e + 1]; p++) rows.add(passages.article[p]);
  return [...rows];
};
const shownEvents = () => { const rows = []; for (let e = 0; e < EVENTS; e++) if (result.shown[e]) rows.push(e); return rows; };

function sortedEvents() {
  const key = COLUMNS[table.sort][1];
  const keyed = shownEvents().map((e) => [key(e), e]);
  const order = (a, b) => {
    for (let i = 0; i < a[0].length; i++) if (a[0][i] !== b[0][i]) return a[0][i] < b[0][i] ? -1 : 1;
    return a[1] - b[1];
  };
  keyed.sort(table.down ? (a, b) => order(b, a) : order);
  return keyed.map(([, e]) => e);
}

function showTable() {
  const rows = sortedEvents();
  const head = make("tr", {}, Object.entries(COLUMNS).map(([name, [label]]) => make("th", { scope: "col", "aria-sort": table.sort === name ? (table.down ? "descending" : "ascending") : "none" },
    button([label, make("span", { "aria-hidden": "true", class: "sorted" }, table.sort === name ? (table.down ? "↓" : "↑") : "")], () => {
      table.down = table.sort === name ? !table.down : false;
      table.sort = name;
      showTable();
      byId("table").querySelector(`th:nth-child(${Object.keys(COLUMNS).indexOf(name) + 1}) button`).focus();
    }))));
  const body = make("tbody", {}, rows.slice(0, table.size).map(tableRow));
  const grid = make("table", {}, make("caption", {}, `${count(rows.length, "event")}${rows.length > table.size ? `, the first ${number.format(table.size)} shown` : ""}`), make("thead", {}, head), body);
  const more = rows.length > table.size ? button(`Show ${number.format(Math.min(500, rows.length - table.size))} more`, () => { table.size += 500; showTable(); }, { class: "quiet more" }) : null;
  byId("table").replaceChildren(...[grid, more].filter(Boolean));
}
function tableRow(e) {
  const chosen = state.selected && state.selected.what === "event" && state.selected.event === e;
  const sources = sourceRows(e);
  return make("tr", { class: [chosen && "chosen", STATUSES[events.status[e]]].filter(Boolean).join(" ") },
    make("td", { class: "date" }, whenOf(e)),
    make("td", {}, openLink({ what: "event", event: e }, [swatch(shadeOf(e)), typeLabel(e)], "type")),
    make("td", { class: "wide" }, actorLinks(actorsOf(e))), make("td", { class: "wide" }, actorLinks(recipientsOf(e))),
    make("td", {}, make("span", { class: `status ${STATUSES[events.status[e]]}` }, STATUSES[events.status[e]])),
    make("td", { class: "place" }, make("bdi", {}, raw.words[events.place[e]] || "")),
    make("td", {}, sources.length === 1 ? make("div", { class: "clip" }, articleLink(sources[0])) : count(sources.length, "article")),
    make("td", { class: "n" }, `${Math.round(confidenceOf(e) * 100)}%`));
}
