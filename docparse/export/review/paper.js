// Boxes over the pictures of the pages, and crops of them. One picture serves for both: crops point to it.

const MARGIN = [16, 3]; // points of the page beside and above a crop
const WIDEST = 360; // points of the page that a crop shows at most

function paintPaper() {
  for (const layer of document.querySelectorAll("[data-boxes]")) layer.replaceChildren();
  items.forEach(paintBoxes);
}

function paintBoxes(item) {
  document.querySelectorAll(`[data-box="${item.id}"]`).forEach((box) => box.remove());
  const layer = document.querySelector(`[data-boxes="${item.page}"]`);
  if (!layer || !isShown(item) || !byId.has(item.id)) return;
  for (const [x0, top, x1, bottom] of item.boxes) {
    const place = { x: x0 - 1, y: top - 1, width: x1 - x0 + 2, height: bottom - top + 2, rx: 1.5 };
    const unsure = item.confidence < DOUBTFUL && !item.verdict ? " unsure" : "";
    const names = { class: `box ${item.now.kind}${unsure}`, "data-box": item.id, "data-items": item.id };
    layer.append(draw("rect", { ...place, ...names }, draw("title", {}, told(item))));
  }
}

// The scan where an item stands, as a small picture of its own; null where there is none.
function crop(item) {
  const picture = document.getElementById(`picture-${item.page}`);
  if (!picture || !item.boxes.length) return null;
  const left = Math.min(...item.boxes.map((box) => box[0])) - MARGIN[0];
  const top = Math.min(...item.boxes.map((box) => box[1])) - MARGIN[1];
  const right = Math.max(...item.boxes.map((box) => box[2])) + MARGIN[0];
  const bottom = Math.max(...item.boxes.map((box) => box[3])) + MARGIN[1];
  const width = Math.min(right - left, WIDEST);
  const height = bottom - top;
  const view = { viewBox: `${left} ${top} ${width} ${height}`, width: 1.6 * width, height: 1.6 * height };
  return draw("svg", { ...view, class: "crop", role: "img", "aria-label": label("crop") }, draw("use", { href: `#picture-${item.page}` }));
}
