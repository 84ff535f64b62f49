// A 2D context that writes SVG: what vis-network and drawing.js use of one, and no more.

class SvgRecorder {
  constructor(width, height) {
    Object.assign(this, { width, height, fillStyle: "#000", strokeStyle: "#000", lineWidth: 1, globalAlpha: 1, font: "", textAlign: "left", textBaseline: "alphabetic", lineJoin: "miter", lineCap: "butt", dashes: [] });
    this.root = svg("svg", { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` });
    this.path = [];
    this.matrix = [1, 0, 0, 1, 0, 0];
    this.stack = [];
    this.ruler = document.createElement("canvas").getContext("2d");
  }
  save() { const { fillStyle, strokeStyle, lineWidth, globalAlpha, font, textAlign, textBaseline, dashes, matrix } = this; this.stack.push({ fillStyle, strokeStyle, lineWidth, globalAlpha, font, textAlign, textBaseline, dashes, matrix }); }
  restore() { Object.assign(this, this.stack.pop()); }
  setTransform(...matrix) { this.matrix = matrix; }
  setLineDash(dashes) { this.dashes = dashes; }
  at(x, y) { const [a, b, c, d, e, f] = this.matrix; return `${(a * x + c * y + e).toFixed(2)} ${(b * x + d * y + f).toFixed(2)}`; }
  beginPath() { this.path = []; }
  moveTo(x, y) { this.path.push(`M${this.at(x, y)}`); }
  lineTo(x, y) { this.path.push(`${this.path.length ? "L" : "M"}${this.at(x, y)}`); }
  quadraticCurveTo(cx, cy, x, y) { this.path.push(`Q${this.at(cx, cy)} ${this.at(x, y)}`); }
  bezierCurveTo(ax, ay, bx, by, x, y) { this.path.push(`C${this.at(ax, ay)} ${this.at(bx, by)} ${this.at(x, y)}`); }
  closePath() { if (this.path.length) this.path.push("Z"); }
  arc(x, y, r, from, to, anti) {
    const scale = this.matrix[0];
    const point = (turn) => this.at(x + r * Math.cos(turn), y + r * Math.sin(turn));
    const way = anti ? -1 : 1;
    let sweep = (to - from) * way;
    if (sweep < 0) sweep += 2 * Math.PI;
    sweep = Math.min(sweep, 2 * Math.PI);
    const half = from + (way * sweep) / 2;
    const flag = anti ? 0 : 1;
    const size = (r * scale).toFixed(2);
    this.path.push(`${this.path.length ? "L" : "M"}${point(from)}A${size} ${size} 0 0 ${flag} ${point(half)}A${size} ${size} 0 0 ${flag} ${point(from + way * sweep)}`);
  }
  shape(attributes) {
    if (this.globalAlpha < 1) attributes.opacity = this.globalAlpha;
    this.root.append(svg("path", { d: this.path.join(""), ...attributes }));
  }
  stroked() {
    const attributes = { fill: "none", stroke: this.strokeStyle, "stroke-width": (this.lineWidth * this.matrix[0]).toFixed(2), "stroke-linejoin": this.lineJoin };
    if (this.dashes.length) attributes["stroke-dasharray"] = this.dashes.map((n) => (n * this.matrix[0]).toFixed(2)).join(" ");
    return attributes;
  }
  fill() { if (this.path.length) this.shape({ fill: this.fillStyle }); }
  stroke() { if (this.path.length) this.shape(this.stroked()); }
  fillRect(x, y, width, height) { this.root.append(svg("rect", { x, y, width, height, fill: this.fillStyle })); }
  measureText(text) { this.ruler.font = this.font; return this.ruler.measureText(text); }
  words(text, x, y, attributes) {
    const [left, top] = this.at(x, y).split(" ");
    const [, weight, size] = this.font.match(/^(?:(\d+|bold|normal) )?([\d.]+)px/) || [null, "400", "12"];
    const element = svg("text", { x: left, y: top, "font-family": "system-ui, 'Segoe UI', Roboto, sans-serif", "font-weight": weight || "400", "font-size": (Number(size) * this.matrix[0]).toFixed(2),
      "text-anchor": { center: "middle", right: "end" }[this.textAlign] || "start", "dominant-baseline": this.textBaseline === "middle" ? "central" : "auto", ...attributes });
    if (this.globalAlpha < 1) element.setAttribute("opacity", this.globalAlpha);
    element.textContent = text;
    this.root.append(element);
  }
  fillText(text, x, y) { this.words(text, x, y, { fill: this.fillStyle }); }
  strokeText(text, x, y) { this.words(text, x, y, { ...this.stroked() }); }
  text() { return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(this.root)}\n`; }
}
