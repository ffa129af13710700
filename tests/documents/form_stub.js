// A page that is just enough of a browser for the survey form: it fills the form in and prints the file that it saves.
const fs = require("fs");
const [, , pagePath, answersPath] = process.argv;
const page = fs.readFileSync(pagePath, "utf8"), wanted = JSON.parse(fs.readFileSync(answersPath, "utf8"));
class Element {
  constructor(tag) { this.tag = tag; this.kids = []; this.attrs = {}; this.on = {}; this.value = ""; this.checked = false;
    const classes = new Set(); this.classes = classes;
    this.classList = { contains: (c) => classes.has(c), toggle: (c, yes) => (yes ? classes.add(c) : classes.delete(c)) }; }
  set textContent(text) { this.text = text; } get textContent() { return this.text || ""; }
  setAttribute(name, value) { this.attrs[name] = String(value); if (name === "class") this.classes.add(value);
    if (["id", "value", "name", "type", "href", "download"].includes(name)) this[name] = String(value); }
  append(...kids) { this.kids.push(...kids); }
  addEventListener(name, run) { this.on[name] = run; }
  remove() {}
  click() { if (this.tag === "a") process.stdout.write(Buffer.from(this.href, "base64").toString()); else this.on.click(); }
  *all() { for (const kid of this.kids) if (kid instanceof Element) { yield kid; yield* kid.all(); } }
  querySelector(selector) { return [...this.all()].find((e) => matches(e, selector)) || null; }
}
function matches(element, selector) {
  const found = selector.match(/^(\w*)(?:\[([\w-]+)="(.*)"\])?(:checked)?$/);
  return (!found[1] || element.tag === found[1]) && (!found[2] || element.attrs[found[2]] === found[3]) &&
    (!found[4] || element.checked);
}
const body = new Element("body"), ids = {};
for (const id of ["arrows", "save", "said", "survey"]) { ids[id] = new Element("div"); body.append(ids[id]); }
ids.survey.textContent = page.match(/id="survey">([\s\S]*?)<\/script>/)[1];
global.document = { body, createElement: (tag) => new Element(tag), getElementById: (id) => ids[id],
  querySelector: (selector) => body.querySelector(selector) };
global.CSS = { escape: (text) => text };
global.Blob = class { constructor(parts) { this.parts = parts; } };
global.URL = { createObjectURL: (blob) => Buffer.from(blob.parts.join("")).toString("base64") };
if (!global.crypto) global.crypto = require("crypto").webcrypto;
new Function(page.split("<script>").pop().split("</script>")[0])();
ids.save.click();
process.stderr.write(ids.said.textContent);
for (const answer of wanted) {
  const box = body.querySelector(`[data-id="${answer.id}"]`);
  const deal = [...box.all()].find((e) => e.type === "checkbox");
  deal.checked = true; deal.on.change();
  const pick = (name, value) => { if (value !== null)
    [...box.all()].find((e) => e.name === name && e.value === String(value)).checked = true; };
  pick(`s-${answer.id}`, answer.value);
  box.querySelector("textarea").value = answer.comment;
  for (const c of answer.conditions) {
    pick(`c-${c.id}`, c.value);
    box.querySelector(`[data-kind="${c.id}"]`).value = c.kind;
    box.querySelector(`[data-level="${c.id}"]`).value = c.level;
  }
}
ids.save.click();
