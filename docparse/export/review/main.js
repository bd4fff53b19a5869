// Wires the page: pointer, keys, downloads, language.

let dirty = false;

function repaint(touched) {
  paintAround(touched);
  touched.forEach(paintBoxes);
  paintTables();
  settleView();
}

function settleView() {
  countKinds();
  applyFilters();
  light(chosen, true, "chosen");
  const judged = items.filter((item) => item.verdict).length;
  const all = items.filter((item) => item.was || item.verdict).length;
  document.querySelector(".progress").textContent = filled("progress", { judged, all });
  document.querySelector(".undo").disabled = past.length === 0;
  showInspector();
}

function paintAll() {
  paintText();
  paintPaper();
  paintTables();
  settleView();
}

watch((touched) => {
  dirty = true;
  if (chosen && !byId.has(chosen.id)) chosen = null;
  const focused = document.activeElement?.id;
  repaint(touched);
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
});

function download(name, content, type) {
  const link = make("a", { href: URL.createObjectURL(new Blob([content], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  dirty = false;
}

const stem = () => given.source.name.replace(/(?<=.)\.[^.]*$/, "");
const saveJson = () => download(`${stem()}.reviewed.json`, `${JSON.stringify(reviewedLetter(), null, 2)}\n`, "application/json");
const saveLetter = () => download(`${stem()}.letter`, letterFile(reviewedLetter()), "text/plain");

document.addEventListener("pointerover", (event) => point(innermost(event.target), event.target));
document.addEventListener("pointerout", (event) => pointAway(innermost(event.target)));
document.addEventListener("focusin", (event) => {
  const item = event.target.matches(".letter [role=button]") ? innermost(event.target) : null;
  if (item && item !== chosen) choose(item);
});
document.addEventListener("click", (event) => {
  if (event.target.closest("button, input, select, label, a, .inspector") || !document.getSelection().isCollapsed) return;
  const item = innermost(event.target);
  if (item && !event.target.closest(".off")) choose(item, { focus: Boolean(event.target.closest(".letter")) });
});
document.addEventListener("selectionchange", (event) => {
  const now = event.target === document ? selected() : stretch; // fields of a form tell of selections of their own
  if (!now && inspector.contains(document.activeElement)) return;
  if (now?.start === stretch?.start && now?.end === stretch?.end) return;
  stretch = now;
  showInspector();
});

const KEYS = {
  ArrowRight: () => step(1), ArrowDown: () => step(1), ArrowLeft: () => step(-1), ArrowUp: () => step(-1),
  Enter: startChange, " ": startChange, e: startChange, a: acceptTouched, r: rejectTouched, Escape: () => choose(null),
};
document.addEventListener("keydown", (event) => {
  if (event.key === "z" && (event.ctrlKey || event.metaKey) && !event.target.matches("input")) {
    event.preventDefault();
    undo();
  } else if (event.key === "Escape" && inspector.contains(event.target)) {
    stretch = null;
    choose(chosen, { focus: true });
  } else if (event.target.matches(".letter [role=button]") && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const does = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!does) return;
    event.preventDefault();
    const item = innermost(event.target);
    if (event.shiftKey) chooseTogether(item);
    does(item);
  }
});

document.querySelector(".undo").addEventListener("click", undo);
document.querySelector(".save-json").addEventListener("click", saveJson);
document.querySelector(".save-letter").addEventListener("click", saveLetter);
document.querySelector(".help").addEventListener("click", () => document.querySelector("dialog").showModal());
filters.addEventListener("input", applyFilters);
filters.addEventListener("submit", (event) => event.preventDefault());
for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => {
    speak(button.dataset.language);
    paintAll();
  });
}
addEventListener("beforeunload", (event) => {
  if (dirty) event.preventDefault();
});

speak(language);
paintAll();
