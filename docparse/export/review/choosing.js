// One item is chosen at a time, and lit up wherever it stands; another is lit while the pointer is over it.

let chosen = null;
let together = false; // whether a verdict goes for all mentions that are like the chosen one

const places = (item) => document.querySelectorAll(`[data-items~="${item.id}"]`);

function light(item, lit, how = "lit") {
  if (item) for (const element of places(item)) element.classList.toggle(how, lit);
}

function choose(item, { focus = false } = {}) {
  light(chosen, false, "chosen");
  if (item !== chosen) together = false;
  chosen = item;
  light(chosen, true, "chosen");
  if (item) {
    revealOnPaper(item);
    revealInText(item);
  }
  if (item && focus) document.getElementById(`text-${item.id}`)?.focus({ preventScroll: true });
  roam();
  showInspector();
}

function chooseTogether(item) {
  if (item !== chosen) choose(item);
  together = alike(item).length > 1;
}

// What a verdict on an item touches.
const touched = (item) => (item === chosen && together ? alike(item) : [item]);

const REST = 250; // milliseconds that a pointer rests on an item before the other pane comes along
let resting = null;

// The pointer is over an item: it is lit everywhere, and shown in the other pane when the pointer stays.
function point(item, element) {
  light(item, true);
  if (item) resting = setTimeout(element.closest(".paper") ? revealInText : revealOnPaper, REST, item);
}

function pointAway(item) {
  clearTimeout(resting);
  light(item, false);
}

function revealOnPaper({ id }) {
  reveal(document.querySelector(`[data-box="${id}"]`), document.querySelector(".paper"));
}

function revealInText({ id }) {
  reveal(document.getElementById(`text-${id}`) ?? document.getElementById(`row-${id}`), document.querySelector(".reading"));
}

// Scrolls a pane, and nothing else, until an element in it is in sight.
function reveal(element, pane) {
  if (!element) return;
  const [inner, outer] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
  const hidden = inner.top < outer.top + 40 || inner.bottom > outer.bottom - 40;
  const smooth = !matchMedia("(prefers-reduced-motion: reduce)").matches;
  const by = inner.top - outer.top - outer.height / 3;
  if (hidden) pane.scrollBy({ top: by, left: 0, behavior: smooth ? "smooth" : "instant" });
}

const marks = () => [...document.querySelectorAll(".letter [role=button]:not(.off)")];

// Of all marks in the text one can be reached with Tab; arrow keys go on from there.
function roam() {
  const all = document.querySelectorAll(".letter [role=button]");
  all.forEach((mark) => mark.setAttribute("tabindex", "-1"));
  const current = chosen && document.getElementById(`text-${chosen.id}`);
  (current && !current.classList.contains("off") ? current : marks()[0])?.setAttribute("tabindex", "0");
}

function step(by) {
  const all = marks();
  if (!all.length) return;
  const at = all.findIndex((mark) => mark.dataset.own === chosen?.id);
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length];
  choose(byId.get(next.dataset.own), { focus: true });
}

function innermost(element) {
  const place = element.closest?.("[data-items]");
  return place ? byId.get(place.dataset.own ?? place.dataset.items.split(" ")[0]) ?? null : null;
}
