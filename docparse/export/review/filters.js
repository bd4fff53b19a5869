// Which items show: by type, by confidence, and whether they still await a verdict.

const filters = document.querySelector(".filters");

function hiddenIds() {
  const kinds = new Set([...filters.querySelectorAll("[name=kind]:checked")].map((box) => box.value));
  const most = Number(filters.elements.most.value) / 100;
  const open = filters.elements.open.checked;
  const hides = ({ now, confidence, verdict }) =>
    !kinds.has(now.kind) || (confidence != null && confidence > most) || (open && verdict);
  return new Set(items.filter(hides).map((item) => item.id));
}

function applyFilters() {
  const hidden = hiddenIds();
  for (const element of document.querySelectorAll("[data-items]")) {
    element.classList.toggle("off", hidden.has(element.dataset.own ?? element.dataset.items));
  }
  filters.querySelector("output").textContent = `≤ ${filters.elements.most.value}%`;
  roam();
}

function countKinds() {
  for (const box of filters.querySelectorAll("[name=kind]")) {
    const count = items.filter((item) => item.now.kind === box.value && (item.was || item.verdict)).length;
    box.parentElement.querySelector(".count").textContent = String(count);
    box.parentElement.hidden = count === 0;
  }
}
