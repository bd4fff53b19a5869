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
    make("div", { class: "does" }, togetherChoice(item), ...buttons(item)),
  ];
}

// Whether what is done goes for the other mentions too; nothing where there are none that are alike.
function togetherChoice(item) {
  const count = alike(item).length;
  if (count < 2) return null;
  const box = make("input", { type: "checkbox", name: "together", checked: together, onchange: () => (together = box.checked) });
  return make("label", { class: "together" }, box, filled("together", { count }));
}

function headline(item) {
  if (item.kind === "EDIT") return beforeAfter(item);
  return item.kind === "FIELD" ? shownValue(item) || label("none") : printed(item);
}

const normal = (item) => (["AMT", "DATE"].includes(item.now.kind) ? make("code", {}, item.now.value) : null);

function buttons(item) {
  const button = (name, does, allowed = true) => make("button", {
    type: "button", id: `do-${name}`, class: name, disabled: !allowed, "aria-pressed": String(DONE[item.verdict] === name), onclick: does,
  }, label(name));
  return [
    button("accept", () => acceptTouched(item), Boolean(item.was)),
    button("change", () => startChange(item)),
    button("reject", () => rejectTouched(item), Boolean(item.was) || item.verdict === "added"),
    make("button", { type: "button", class: "quiet", onclick: () => step(-1), "aria-label": label("previous"), title: label("previous") }, "←"),
    make("button", { type: "button", class: "quiet", onclick: () => step(1), "aria-label": label("next"), title: label("next") }, "→"),
  ];
}

function acceptTouched(item) {
  if (item.was) accept(item, touched(item));
}

// Rejects what docparse gave, and takes away what the reviewer added.
function rejectTouched(item) {
  if (item.was) reject(item, touched(item));
  else if (item.kind === "FIELD") perform([{ item, verdict: null, now: { kind: "FIELD" } }]);
  else drop(touched(item));
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
    change(item, now, touched(item));
    choose(item, { focus: true });
  });
  form.append(...[kind && named("kind", kind), valueRow, facts, isMention(item) ? extent(now, preview) : null, preview, problem,
    make("div", { class: "does" }, togetherChoice(item), make("button", { type: "submit", class: "accept" }, label("save")),
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
