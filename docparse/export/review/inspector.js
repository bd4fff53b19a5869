// The bar below the text: the chosen item, or the selected stretch of text, and what can be done with it.

const inspector = document.querySelector(".inspector");
let stretch = null; // the selected stretch of text, when there is one

function showInspector() {
  if (stretch) inspector.replaceChildren(...stretchView());
  else if (chosen) inspector.replaceChildren(...itemView(chosen));
  else inspector.replaceChildren(make("p", { class: "hint" }, label("hint")));
  inspector.classList.toggle("idle", !stretch && !chosen);
}

function itemView(item) {
  const facts = [label(item.now.kind)];
  if (item.name) facts[0] = label(`field_${item.name}`);
  if (item.confidence != null) facts.push(`${percent(item.confidence)} ${label("sure")}`);
  if (item.page) facts.push(`${label("page")} ${item.page}`);
  const id = (item.thing ?? item.field)?.id;
  if (id) facts.push(`TOOI ${id.split("/").at(-1)}`);
  if (item.now.role) facts.push(label(`role_${item.now.role}`));
  if (item.verdict) facts.push(label(item.verdict));
  return [
    make("div", { class: "told" },
      make("p", { class: `what ${item.now.kind}` }, make("strong", {}, headline(item)), normal(item)),
      make("p", { class: "facts" }, facts.join(" · ")), item.now.kind === "AMT" ? details(item) : null, crop(item)),
    make("div", { class: "does" }, ...buttons(item)),
  ];
}

function headline(item) {
  if (item.kind === "EDIT") return beforeAfter(item);
  return item.kind === "FIELD" ? shownValue(item) || label("none") : printed(item);
}

const normal = (item) => (["AMT", "DATE"].includes(item.now.kind) ? make("code", {}, item.now.value) : null);

function buttons(item) {
  const button = (name, does, allowed = true) => make("button", {
    type: "button", class: name, disabled: !allowed, "aria-pressed": String(DONE[item.verdict] === name), onclick: does,
  }, label(name));
  return [
    button("accept", () => accept(item), Boolean(item.was)),
    button("change", () => startChange(item)),
    button("reject", () => (item.was ? reject(item) : undoAdded(item)), Boolean(item.was) || item.verdict === "added"),
    make("button", { type: "button", class: "quiet", onclick: () => step(-1), "aria-label": label("previous"), title: label("previous") }, "←"),
    make("button", { type: "button", class: "quiet", onclick: () => step(1), "aria-label": label("next"), title: label("next") }, "→"),
  ];
}

function undoAdded(item) {
  if (item.kind === "FIELD") return judge(item, null, { kind: "FIELD" });
  choose(null);
  remove(item);
  return tell(item);
}

function startChange(item) {
  stretch = null;
  if (chosen !== item) choose(item);
  const now = { ...item.now };
  const form = make("form", { class: "changing", novalidate: true });
  const problem = make("p", { class: "problem", role: "alert" });
  const preview = make("output", { class: "preview" }, isMention(item) ? slice(now.start, now.end) : "");
  const value = item.kind === "FIELD" && item.name === "type" ? typeChoice(now) : valueInput(now, item);
  const kind = isMention(item) ? kindChoice(now.kind) : null;
  const needsValue = () => !isMention(item) || ["AMT", "DATE"].includes(now.kind);
  const valueRow = named("value", value);
  const facts = make("div", { class: "changing" });
  const showKind = () => {
    valueRow.hidden = !needsValue();
    facts.replaceChildren(...(FACTS[now.kind] ?? []).map((name) => named(name === "role" ? "date_role" : name, factInput(name, now))));
  };
  showKind();
  kind?.addEventListener("change", () => {
    now.kind = kind.value;
    showKind();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    now.value = needsValue() ? (item.kind === "EDIT" ? value.value : value.value.trim()) : "";
    for (const input of facts.querySelectorAll("[name]")) now[input.name] = input.value.trim() || null;
    const wrong = valueProblem(now.kind, now.value, item.name, now.year);
    if (wrong) {
      problem.textContent = label(wrong);
      (wrong === "value_year" ? facts.querySelector("[name=year]") : value).focus();
      return;
    }
    if (now.kind === "AMT" && now.year !== null) now.year = Number(now.year);
    change(item, now);
    choose(item, { focus: true });
  });
  form.append(...[kind && named("kind", kind), valueRow, facts, isMention(item) ? extent(now, preview) : null, preview, problem,
    make("div", { class: "does" }, make("button", { type: "submit", class: "accept" }, label("save")),
      make("button", { type: "button", class: "quiet", onclick: showInspector }, label("cancel")))].filter(Boolean));
  inspector.replaceChildren(form);
  (needsValue() ? value : kind).focus();
}

const named = (key, input) => make("label", {}, make("span", {}, label(key)), input);
const valueInput = (now, item) =>
  make("input", { type: "text", value: now.value ?? "", autocomplete: "off", spellcheck: "false", size: item.kind === "FIELD" ? 40 : 16 });

// An input for a fact beside the value, such as the year of a sum or the role of a date.
function factInput(name, now) {
  if (name !== "role") {
    return make("input", { type: "text", name, value: now[name] ?? "", autocomplete: "off", spellcheck: "false", size: name === "year" ? 4 : 20 });
  }
  const choice = (role) => make("option", { value: role ?? "", selected: role === (now.role ?? null) }, label(role ? `role_${role}` : "none"));
  return make("select", { name }, ...[null, ...ROLES].map(choice));
}

function typeChoice(now) {
  return make("select", {}, ...TYPES.map((type) => make("option", { value: type, selected: type === now.value }, label(`type_${type}`))));
}

function kindChoice(kind) {
  return make("select", {}, ...Object.keys(LISTS).map((one) => make("option", { value: one, selected: one === kind }, label(one))));
}

// Buttons that move either end of a mention by a word.
function extent(now, preview) {
  const starts = words.map((word) => word.start);
  const ends = words.map((word) => word.end);
  const move = (key, at) => {
    const moved = { ...now, [key]: at };
    if (at == null || moved.start >= moved.end) return;
    now[key] = at;
    preview.textContent = slice(now.start, now.end);
  };
  const acts = [
    ["start_back", "⇤", () => move("start", starts.filter((at) => at < now.start).at(-1))],
    ["start_on", "↦", () => move("start", starts.find((at) => at > now.start))],
    ["end_back", "↤", () => move("end", ends.filter((at) => at < now.end).at(-1))],
    ["end_on", "⇥", () => move("end", ends.find((at) => at > now.end))],
  ];
  return make("div", { class: "extent", role: "group", "aria-label": label("extent") },
    ...acts.map(([key, sign, does]) => make("button", { type: "button", class: "quiet", title: label(key), "aria-label": label(key), onclick: does }, sign)));
}

// What can be done with a selected stretch: mark it as something, or give it another text.
function stretchView() {
  const { start, end } = stretch;
  const marking = Object.keys(LISTS).map((kind) => make("button", { type: "button", class: `kind ${kind}`, onclick: () => markAs(kind) }, label(kind)));
  const input = make("input", { type: "text", value: slice(start, end), autocomplete: "off", spellcheck: "false", size: 24 });
  const problem = make("p", { class: "problem", role: "alert" });
  const rewrite = make("form", { class: "changing", novalidate: true }, named("reads", input),
    make("button", { type: "submit" }, label("save")), problem);
  rewrite.addEventListener("submit", (event) => {
    event.preventDefault();
    const wrong = editProblem(start, end);
    if (wrong) problem.textContent = label(wrong);
    else if (input.value !== slice(start, end)) settle(add("EDIT", start, end, input.value));
  });
  return [
    make("p", { class: "what" }, make("strong", {}, slice(start, end))),
    make("div", { class: "kinds", role: "group", "aria-label": label("mark_as") }, make("span", {}, label("mark_as")), ...marking),
    rewrite,
  ];
}

function markAs(kind) {
  const { start, end } = stretch;
  const item = add(kind, start, end, { AMT: guessedAmount(slice(start, end)), DATE: guessedYear(slice(start, end)) }[kind] ?? "");
  settle(item);
  if (kind === "AMT" || kind === "DATE") startChange(item);
}

function settle(item) {
  stretch = null;
  document.getSelection().removeAllRanges();
  choose(item, { focus: true });
}

// A first proposal for the value; the reviewer sees it in the form that opens.
function guessedAmount(text) {
  const digits = text.replace(/[^\d,]/g, "").split(",");
  return `${digits[0] || "0"}.${(digits[1] ?? "").padEnd(2, "0").slice(0, 2)}`;
}

const guessedYear = (text) => text.match(/\b\d{4}\b/)?.[0] ?? "";
