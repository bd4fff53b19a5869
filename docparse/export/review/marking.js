// What can be done with a selected stretch: mark it as something, or give it another text.
function stretchView() {
  const { start, end } = stretch;
  const marking = Object.keys(LISTS).map((kind) => make("button", { type: "button", class: `kind ${kind}`, onclick: () => markAs(kind, places()) }, label(kind)));
  const input = make("input", { type: "text", value: slice(start, end), autocomplete: "off", spellcheck: "false", size: 24 });
  const problem = make("p", { class: "problem", role: "alert" });
  const others = elsewhere(start, end);
  const everywhere = make("input", { type: "checkbox", name: "everywhere" });
  const places = () => [{ start, end }, ...(everywhere.checked ? others : [])];
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
    make("div", { class: "kinds", role: "group", "aria-label": label("mark_as") }, make("span", {}, label("mark_as")), ...marking,
      others.length ? make("label", { class: "together" }, everywhere, filled("everywhere", { count: others.length })) : null),
    rewrite,
  ];
}

// Marks the first of these places, and of a name the others too.
function markAs(kind, places) {
  const text = slice(places[0].start, places[0].end);
  const value = { AMT: guessedAmount(text), DATE: guessedYear(text) }[kind] ?? "";
  const [item] = addAll(kind, SINGLE.has(kind) ? places.slice(0, 1) : places, value);
  settle(item);
  if (kind === "AMT" || kind === "DATE") startChange(item);
}

// Where else the letter has the same words, as words of their own that no mention holds.
function elsewhere(start, end) {
  const wanted = points.slice(start, end);
  const beside = /[\p{L}\p{N}]/u;
  const stands = (at) => at !== start && wanted.every((point, by) => points[at + by] === point);
  const whole = (at) => !beside.test(points[at - 1] ?? "") && !beside.test(points[at + wanted.length] ?? "");
  const free = (at) => !items.some((item) => isMention(item) && isShown(item) && item.now.start < at + wanted.length && at < item.now.end);
  return [...points.keys()].filter((at) => stands(at) && whole(at) && free(at)).map((at) => ({ start: at, end: at + wanted.length }));
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
