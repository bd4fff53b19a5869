// Which items show: by type, by confidence, and whether they still await a verdict.

const filters = document.querySelector(".filters");

function passes(item) {
  const kinds = new Set([...filters.querySelectorAll("[name=kind]:checked")].map((box) => box.value));
  const most = Number(filters.elements.most.value) / 100;
  const open = filters.elements.open.checked;
  if (!kinds.has(item.now.kind)) return false;
  if (item.confidence != null && item.confidence > most) return false;
  return !open || !item.verdict;
}

function applyFilters() {
  for (const item of items) {
    const off = !passes(item);
    for (const element of places(item)) {
      const own = element.dataset.own ? element.dataset.own === item.id : true;
      if (own) element.classList.toggle("off", off);
    }
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
