// Take away: the picture as PNG or SVG, the events as CSV, the query that gives them, the link to this view.

function copy(text, what) {
  const done = () => announce(`${what} is copied.`);
  const byHand = () => {
    const area = make("textarea", { "aria-hidden": "true", class: "unseen" });
    area.value = text;
    (document.querySelector("dialog[open]") || document.body).append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    done();
  };
  if (navigator.clipboard && window.isSecureContext) navigator.clipboard.writeText(text).then(done, byHand);
  else byHand();
}
function save(name, blob) {
  const link = make("a", { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  announce(`${name} is saved.`);
}

// ------------------------------------------------------------ which events

const scope = { open: false };
// Those of what is open in the panel, or all that the filters leave.
function takenEvents() {
  const rows = shownEvents();
  const { selected } = state;
  if (!scope.open || !selected) return rows;
  const { what } = selected;
  if (what === "event") return [selected.event];
  if (what === "tie") return eventsOfTie(selected.tie).filter((e) => result.shown[e]);
  if (what === "article") return rows.filter((e) => sourceRows(e).includes(selected.article));
  const wanted = selectedNodes();
  return rows.filter((e) => { const parties = partiesOf(e); return wanted.every((node) => parties.includes(node)); });
}
const openName = () => ({ event: () => "this event", tie: () => tieTitle(state.selected.tie), article: () => articleName(articles[state.selected.article]),
  pair: () => selectedNodes().map(nodeName).join(" and "), actor: () => nodeName(state.selected.node) }[state.selected.what]());

// ------------------------------------------------------------ CSV: one row for each passage

const CSV_COLUMNS = ["event", "type", "mode", "status", "date", "place", "actors", "recipients", "article", "title", "publisher", "published", "url", "speaker", "rule", "confidence", "quote"];
function csv(rows) {
  // A cell that a spreadsheet would take for a formula is made text.
  const cell = (value) => {
    const text = String(value ?? "");
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [CSV_COLUMNS.join(",")];
  for (const e of rows) {
    const none = firstPassage[e] === firstPassage[e + 1];
    for (let p = firstPassage[e]; p < firstPassage[e + 1] + (none ? 1 : 0); p++) {
      const article = none ? {} : articles[passages.article[p]];
      lines.push([iri(events.iri[e]), TYPES[events.type[e]].name, events.mode[e] < 0 ? "" : MODES[events.mode[e]].name, STATUSES[events.status[e]],
        isoWhen(events.first[e], events.last[e], events.precision[e]), raw.words[events.place[e]], actorsOf(e).map((a) => actors.name[a]).join("; "),
        recipientsOf(e).map((a) => actors.name[a]).join("; "), article.id, article.title, article.publisher, article.published, article.url,
        ...(none ? ["", "", "", ""] : [passages.speaker[p] < 0 ? "" : actors.name[passages.speaker[p]], raw.words[passages.rule[p]], passages.confidence[p], raw.sentences[passages.sentence[p]]])].map(cell).join(","));
    }
  }
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

// ------------------------------------------------------------ SPARQL

const term = (full) => `<${full}>`;
const literal = (text) => `"${text.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r")}"`;
const actorTerm = (row) => term(iri(actors.iri[row]));
const stateTerm = (code) => term(`${raw.id}state/${code}`);

// The events that the filters leave, as a query over graph.ttl.
function sparql() {
  const ofPassages = passageLines();
  const lines = ["?event dip:status ?status .", ...eventLines(), ...(ofPassages.length ? ["?event dip:evidence ?evidence ."] : []), ...ofPassages];
  if (scope.open && state.selected) lines.push(...selectionLines());
  return `PREFIX dip: <${raw.ontology}>\nPREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\nPREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n\n`
    + `SELECT DISTINCT ?event ?status ?earliest ?latest\nWHERE {\n  ${lines.join("\n  ")}\n  OPTIONAL { ?event dip:earliest ?earliest ; dip:latest ?latest }\n}\nORDER BY ?earliest ?event\n`;
}
function eventLines() {
  const lines = [];
  if (state.type.size) {
    const each = [...state.type].map((key) => { const [type, mode] = key.split("."); return `EXISTS { ?event a dip:${type}${mode ? `, dip:${mode}` : ""} }`; });
    lines.push(`FILTER(${each.join(" || ")})`);
  }
  if (state.status.size) lines.push(`VALUES ?status { ${[...state.status].map((s) => `dip:${upper(STATUSES[s])}`).join(" ")} }`);
  if (state.kind.size) lines.push(`FILTER NOT EXISTS { ?event dip:participant ?other . FILTER NOT EXISTS { ?other a ?kind . VALUES ?kind { ${[...state.kind].map((k) => `dip:${KINDS[k]}`).join(" ")} } } }`);
  if (state.country.size) {
    const states = [...state.country].map(stateTerm);
    lines.push(`FILTER EXISTS { ?event dip:participant ?party . OPTIONAL { ?party dip:country ?country } FILTER(?party IN (${states.join(", ")}) || ?country IN (${states.join(", ")})) }`);
  }
  if (state.place.size) lines.push(`?event dip:place/rdfs:label ?place . VALUES ?place { ${[...state.place].map((p) => literal(raw.words[p])).join(" ")} }`);
  if (state.from || state.to) {
    lines.push("?event dip:earliest ?first ; dip:latest ?last .");
    if (state.from) lines.push(`FILTER(?last >= "${iso(state.from)}"^^xsd:date)`);
    if (state.to) lines.push(`FILTER(?first <= "${iso(state.to)}"^^xsd:date)`);
  }
  if (state.focus.length) {
    const centres = state.focus.flatMap((node) => (node < ACTORS ? [node] : partiesOf(GATHERINGS[node - ACTORS])));
    lines.push(`FILTER NOT EXISTS { ?event dip:participant ?far . FILTER NOT EXISTS { ?shared dip:participant ?far, ?centre . VALUES ?centre { ${centres.map(actorTerm).join(" ")} } } }`);
  }
  const hidden = state.hidden.filter((node) => node < ACTORS);
  if (hidden.length) lines.push(`FILTER EXISTS { ?event dip:participant ?seen . FILTER(?seen NOT IN (${hidden.map(actorTerm).join(", ")})) }`);
  return lines;
}
function passageLines() {
  const lines = [];
  if (state.article.size) lines.push(`?evidence dip:article ?article . VALUES ?article { ${[...state.article].map((a) => term(iri(articles[a].iri))).join(" ")} }`);
  if (state.speaker.size) {
    const named = [...state.speaker].filter((s) => s >= 0);
    const each = named.map((s) => `EXISTS { ?evidence dip:attributedTo ${actorTerm(s)} }`);
    if (state.speaker.has(-1)) each.push("NOT EXISTS { ?evidence dip:attributedTo ?anyone }");
    lines.push(`FILTER(${each.join(" || ")})`);
  }
  if (state.confidence) lines.push(`?evidence dip:confidence ?confidence . FILTER(?confidence >= ${state.confidence})`);
  if (state.words) {
    lines.push("?evidence dip:quote ?quote .");
    for (const word of state.words.toLowerCase().split(/\s+/).filter(Boolean)) lines.push(`FILTER(CONTAINS(LCASE(?quote), ${literal(word)}))`);
  }
  return lines;
}
function selectionLines() {
  const { selected } = state;
  if (selected.what === "event") return [`VALUES ?event { ${term(iri(events.iri[selected.event]))} }`];
  if (selected.what === "article") return [`?event dip:evidence/dip:article ${term(iri(articles[selected.article].iri))} .`];
  const lines = selectedNodes().filter((node) => node < ACTORS).map((node) => `?event dip:participant ${actorTerm(node)} .`);
  if (selected.what !== "tie") return lines;
  const t = selected.tie;
  const roles = ties.directed[t] && ties.source[t] !== ties.target[t] ? ["dip:actor", "dip:recipient"] : ["dip:actor", "dip:actor"];
  const ends = [ties.source[t], ties.target[t]].map((node, i) => (node < ACTORS ? `?event ${roles[i]} ${actorTerm(node)} .` : ""));
  const alone = ties.source[t] === ties.target[t] ? ["FILTER NOT EXISTS { ?event dip:participant ?second . FILTER(?second != " + actorTerm(ties.source[t]) + ") }"] : [];
  const side = ties.directed[t] ? [] : ["FILTER NOT EXISTS { ?event dip:recipient ?anybody }"];
  return [`?event a dip:${TYPES[ties.type[t]].name} .`, ...new Set(ends.filter(Boolean)), ...alone, ...side];
}

// ------------------------------------------------------------ the dialog

function openTake() {
  const dialog = byId("take");
  const query = make("textarea", { readonly: true, rows: 9, "aria-label": "SPARQL query of the selection", spellcheck: "false" });
  const amount = make("p", { class: "note" });
  const tell = () => {
    query.value = sparql();
    amount.textContent = `${count(takenEvents().length, "event")}. CSV has one row for each passage.`;
  };
  if (!state.selected) scope.open = false;
  const choice = (value, label) => make("label", { class: "check" }, make("input", { type: "radio", name: "scope", checked: scope.open === value, onchange: () => { scope.open = value; tell(); } }), make("span", {}, label));
  dialog.replaceChildren(
    make("div", { class: "head" }, make("h2", { id: "take-title" }, "Take away"), make("button", { type: "button", class: "icon", onclick: () => dialog.close() }, cross(), make("span", { class: "unseen" }, "Close"))),
    make("section", {}, make("h3", {}, "Picture"), make("div", { class: "actions" },
      button("PNG", savePng, { disabled: state.view !== "graph" }), button("SVG", saveSvg, { disabled: state.view !== "graph" }), button("Print or PDF", () => { dialog.close(); window.print(); }))),
    make("section", {}, make("h3", {}, "Events"),
      state.selected ? make("div", {}, choice(false, "All that the filters leave"), choice(true, `Only those of what is open: ${openName()}`)) : null, amount,
      make("div", { class: "actions" }, button("CSV", () => save("diplomacy-graph.csv", new Blob([csv(takenEvents())], { type: "text/csv;charset=utf-8" }))))),
    make("section", {}, make("h3", {}, "The query that gives them"), query, make("div", { class: "actions" }, button("Copy SPARQL", () => copy(query.value, "The query")))),
    make("section", {}, make("h3", {}, "This view"), make("div", { class: "actions" }, button("Copy link", () => copy(`${location.href.split("#")[0]}#${fragment()}`, "The link")))));
  tell();
  dialog.showModal();
}

// ------------------------------------------------------------ pictures

// Paints what is in sight on any context that draws in pixels of the screen.
function paintPicture(ctx, width, height, ratio) {
  const { view, edges, nodes } = graph.network.body;
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.fillStyle = ink.paper;
  ctx.fillRect(0, 0, width, height);
  ctx.setTransform(ratio * view.scale, 0, 0, ratio * view.scale, ratio * view.translation.x, ratio * view.translation.y);
  const shown = graph.network.body.edgeIndices.map((id) => edges[id]);
  for (const edge of shown) edge.draw(ctx);
  for (const id of graph.network.body.nodeIndices) nodes[id].draw(ctx);
  for (const edge of shown) edge.drawArrows(ctx);
  paintNames(ctx);
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  write(ctx, `Diplomacy graph · ${number.format(result.total)} of ${count(EVENTS, "event")}, ${count(articles.length, "article")}`, 12, height - 12, 400, 1, ink.soft);
}
function frame() {
  const { clientWidth: width, clientHeight: height } = byId("graph");
  return { width, height };
}
function savePng() {
  const { width, height } = frame();
  const canvas = make("canvas", { width: width * 2, height: height * 2 });
  paintPicture(canvas.getContext("2d"), width, height, 2);
  canvas.toBlob((blob) => save("diplomacy-graph.png", blob), "image/png");
}
function saveSvg() {
  const { width, height } = frame();
  const recorder = new SvgRecorder(width, height);
  paintPicture(recorder, width, height, 1);
  save("diplomacy-graph.svg", new Blob([recorder.text()], { type: "image/svg+xml" }));
}
