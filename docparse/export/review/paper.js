// Boxes over the pictures of the pages, and crops of them. One picture serves for both: crops point to it.

const MARGIN = [16, 3]; // points of the page beside and above a crop, at least
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
  const [left, top, right, bottom] = cropSides(item);
  const [width, height] = [Math.min(right - left, WIDEST), bottom - top];
  const view = { viewBox: `${left} ${top} ${width} ${height}`, width: 1.6 * width, height: 1.6 * height };
  return draw("svg", { ...view, class: "crop", role: "img", "aria-label": label("crop") }, draw("use", { href: `#picture-${item.page}` }));
}

// The sides of a crop; a word that a side would cut through stands in it whole.
function cropSides({ page, boxes }) {
  const [lefts, tops, rights, bottoms] = [0, 1, 2, 3].map((side) => boxes.map((box) => box[side]));
  const [left, right] = [Math.min(...lefts) - MARGIN[0], Math.max(...rights) + MARGIN[0]];
  const [top, bottom] = [Math.min(...tops) - MARGIN[1], Math.max(...bottoms) + MARGIN[1]];
  const printedHere = words.filter(({ page: on, box }) => on === page && box[0] != null && top < (box[1] + box[3]) / 2 && (box[1] + box[3]) / 2 < bottom);
  const cutAt = (x) => printedHere.map(({ box }) => box).filter((box) => box[0] < x && x < box[2]);
  return [Math.min(left, ...cutAt(left).map((box) => box[0] - 2)), top, Math.max(right, ...cutAt(right).map((box) => box[2] + 2)), bottom];
}
