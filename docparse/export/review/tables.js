// The tables of header fields, amounts and other things that have a value, and of corrections.

function paintTables() {
  fill("fields", items.filter((item) => item.kind === "FIELD" && !isRoleOfNobody(item)), fieldRow);
  fill("amounts", items.filter((item) => item.now.kind === "AMT"), amountRow);
  fill("dates", items.filter((item) => item.now.kind === "DATE"), dateRow);
  fill("pillars", items.filter((item) => item.now.kind === "PILLAR"), pillarRow);
  fill("edits", items.filter((item) => item.now.kind === "EDIT"), editRow);
}

const isRoleOfNobody = (item) =>
  item.name === "role" && !items.some((one) => one.name === "signatory" && one.signatory === item.signatory && one.now.value);

function fill(name, rows, row) {
  const section = document.getElementById(name);
  section.hidden = rows.length === 0;
  section.querySelector("tbody").replaceChildren(...rows.map((item) => rowOf(item, row(item))));
  section.querySelector(".count").textContent = String(rows.filter((item) => item.was || item.verdict).length);
}

function rowOf(item, cells) {
  const unsure = item.confidence != null && item.confidence < DOUBTFUL && !item.verdict ? " unsure" : "";
  const verdict = item.verdict ? ` ${item.verdict}` : "";
  const unsaid = item.kind === "FIELD" && !item.now.value ? " unsaid" : "";
  const row = { id: `row-${item.id}`, class: `${item.now.kind}${verdict}${unsure}${unsaid}`, "data-items": item.id, "data-own": item.id };
  return make("tr", row, ...cells, cell(surety(item), "number"), make("td", { class: "acts" }, acts(item)));
}

const cell = (content, style = null) => make("td", { class: style }, content ?? "");
const head = (content) => make("th", { scope: "row" }, content);

// A button that chooses the item, so that rows can be reached with the keyboard.
function chooser(item, text) {
  return make("button", { type: "button", id: `value-${item.id}`, class: "chooser", onclick: () => choose(item) }, text);
}

function fieldRow(item) {
  const value = item.now.value;
  return [head(label(`field_${item.name}`)), cell(value ? chooser(item, shownValue(item)) : make("span", { class: "none" }, label("none")), "value")];
}

const shownValue = (item) => (item.name === "type" ? label(`type_${item.now.value}`) : item.now.value);

function amountRow(item) {
  const { currency = "EUR", approximate } = item.thing ?? {};
  const about = approximate ? "± " : "";
  const number = new Intl.NumberFormat(language, { style: "currency", currency }).format(Number(item.now.value));
  return [cell(chooser(item, about + number), "value number"), cell(printed(item)), cell(details(item), "details")];
}

// What is said of a sum, each fact with what it is as its tooltip.
function details(item) {
  const { year, purpose, payer, payee } = item.now;
  const { column, adds_up: addsUp, bound } = item.thing ?? {};
  const facts = {
    bound: bound && label(`bound_${bound}`), year: column?.includes(String(year)) ? null : year, column,
    payer: payer && filled("by", { payer }), payee: payee && filled("to", { payee }), purpose,
  };
  const shown = Object.entries(facts).filter(([, fact]) => fact).map(([key, fact]) => make("span", { title: label(key) }, String(fact)));
  if (addsUp != null && !tableChanged(item)) {
    shown.push(make("span", { class: addsUp ? "adds" : "problem", title: label("adds_up") }, label(addsUp ? "adds" : "adds_not")));
  }
  return shown.length ? make("span", {}, ...shown.flatMap((fact, at) => (at ? [" · ", fact] : [fact]))) : null;
}

function dateRow(item) {
  const { role } = item.now;
  return [cell(chooser(item, item.now.value), "value"), cell(printed(item)), cell(role && label(`role_${role}`), "details")];
}

function pillarRow(item) {
  const { number = "", plan } = item.thing ?? {};
  return [cell(String(number), "number"), cell(chooser(item, printed(item)), "value"), cell(plan, "details")];
}

function editRow(item) {
  const method = item.verdict === "added" || item.verdict === "changed" ? "review" : item.edit.method;
  return [cell(crop(item), "seen"), cell(chooser(item, beforeAfter(item)), "value"), cell(LABELS[language][`method_${method}`] ?? method, "details")];
}

// An edit with the rest of its words: what does not hold struck out, what holds now behind it.
function beforeAfter(item) {
  const { start, end } = item.now;
  let [from, to] = [start, end];
  while (from > 0 && /\S/u.test(points[from - 1])) from--;
  while (to < points.length && /\S/u.test(points[to])) to++;
  const before = item.verdict === "rejected" ? item.now.value : item.edit?.original ?? slice(start, end);
  const after = newText(item);
  const around = (tag, text) => make(tag, {}, slice(from, start), make("b", {}, text), slice(end, to));
  return make("span", {}, around("del", before), " → ", around("ins", after));
}

function surety(item) {
  if (item.confidence == null) return null;
  const value = percent(item.verdict && item.verdict !== "rejected" ? 1 : item.confidence);
  return make("span", { class: "surety" }, value);
}

const SIGNS = { accept: "✓", change: "✎", reject: "✕" };
const DONE = { accepted: "accept", changed: "change", added: "change", rejected: "reject" };

function acts(item) {
  const act = (name, does, allowed = true) => make("button", {
    type: "button", id: `${name}-${item.id}`, class: `act ${name}`, disabled: !allowed, title: label(name),
    "aria-label": `${label(name)}: ${item.name ? label(`field_${item.name}`) : printed(item)}`,
    "aria-pressed": String(DONE[item.verdict] === name), onclick: does,
  }, SIGNS[name]);
  return make("span", { class: "acts" },
    act("accept", () => acceptTouched(item), Boolean(item.was)),
    act("change", () => startChange(item)),
    act("reject", () => rejectTouched(item), Boolean(item.was) || item.verdict === "added"));
}
