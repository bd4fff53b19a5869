// The text of the letter, cut into spans at every border of an item. The innermost item of a span is its own.

const blocksShown = [...document.querySelectorAll("[data-start]")].map((element) => ({
  element, start: Number(element.dataset.start), end: Number(element.dataset.end),
}));
const doubted = words.filter((word) => word.confidence != null && word.confidence < DOUBTFUL);

function paintText() {
  blocksShown.forEach(paintBlock);
}

// Paints the blocks anew in which these items stand, or stood until now.
function paintAround(touched) {
  const shows = (block, item) => block.element.querySelector(`[data-items~="${item.id}"]`);
  const holds = (block, { now }) => now.start != null && now.start <= block.end && block.start <= now.end;
  blocksShown.filter((block) => touched.some((item) => shows(block, item) || holds(block, item))).forEach(paintBlock);
}

function inText(block) {
  const touches = ({ now }) => now.start != null && now.start < block.end && block.start < now.end;
  return items.filter((item) => item.kind !== "FIELD" && (touches(item) || emptyEditIn(block, item)));
}

const emptyEditIn = (block, { now }) => now.kind === "EDIT" && now.start === now.end && block.start <= now.start && now.start < block.end;

function paintBlock(block) {
  const inside = inText(block);
  const borders = [block.start, block.end];
  for (const { now } of inside) borders.push(now.start, now.end);
  for (const word of doubted) borders.push(word.start, word.end);
  const isTable = block.element.classList.contains("table");
  if (isTable) borders.push(...gapsIn(block));
  const cuts = [...new Set(borders)].filter((at) => block.start <= at && at <= block.end).sort((a, b) => a - b);
  const begun = new Set();
  const spans = cuts.slice(0, -1).flatMap((start, at) => segment(start, cuts[at + 1], inside, begun));
  block.element.replaceChildren(...(isTable ? rowsOf(spans) : spans));
}

// The borders of what parts the cells of a table: two blanks or more, or the end of a line.
function gapsIn({ start, end }) {
  const text = slice(start, end);
  const place = (at) => start + Array.from(text.slice(0, at)).length;
  return [...text.matchAll(/\n| {2,}/g)].flatMap((gap) => [place(gap.index), place(gap.index + gap[0].length)]);
}

// The spans of a table in rows and cells. What a row lacks lies behind its label; a first row has no label then.
function rowsOf(spans) {
  const rows = [[[]]];
  for (const span of spans) {
    rows.at(-1).at(-1).push(span);
    if (span.dataset.at && span.textContent === "\n") rows.push([[]]);
    else if (span.dataset.at && /^ {2,}$/.test(span.textContent)) rows.at(-1).push([]);
  }
  const most = Math.max(...rows.map((row) => row.length));
  return rows.map((row, at) => {
    const lacking = Array(most - row.length).fill([]);
    const cells = at === 0 ? [...lacking, ...row] : [row[0], ...lacking, ...row.slice(1)];
    return make("span", { class: "row" }, ...cells.map((cell) => make("span", { class: "cell" }, ...cell)));
  });
}

function segment(start, end, inside, begun) {
  const over = inside.filter(({ now }) => now.start <= start && end <= now.end && now.start < now.end);
  const empty = inside.filter(({ now }) => now.start === now.end && now.start === start);
  const length = ({ now }) => now.end - now.start;
  const mentions = over.filter(isMention).sort((a, b) => length(a) - length(b));
  const live = mentions.filter((item) => item.verdict !== "rejected");
  const own = live[0] ?? mentions[0] ?? over.find((item) => item.kind === "EDIT");
  const span = make("span", { "data-at": start }, slice(start, end));
  if (doubted.some((word) => word.start < end && start < word.end)) span.classList.add("doubted");
  dress(span, over, live, own);
  if (own) span.title = told(own);
  if (own && !begun.has(own)) {
    begun.add(own);
    for (const [name, value] of Object.entries({ role: "button", tabindex: "-1", id: `text-${own.id}` })) span.setAttribute(name, value);
    span.setAttribute("aria-label", spoken(own));
  }
  const ended = [...over.filter(({ now }) => now.end === end), ...empty].filter(isRewritten);
  return [span, ...ended.map((item) => make("ins", { class: "rewritten", "data-items": item.id }, newText(item)))];
}

const isRewritten = (item) => item.now.kind === "EDIT" && ["rejected", "changed", "added"].includes(item.verdict);
const newText = (item) => (item.verdict === "rejected" ? item.edit.original : item.now.value);

function dress(span, over, live, own) {
  if (!over.length) return;
  span.dataset.items = over.map((item) => item.id).join(" ");
  if (own) span.dataset.own = own.id;
  if (live.length) span.classList.add("mark", own.now.kind);
  if (live.length > 1) span.classList.add("within");
  if (live.length && live[0].confidence < DOUBTFUL && !live[0].verdict) span.classList.add("unsure");
  if (own && isMention(own) && own.verdict) span.classList.add(own.verdict);
  if (over.some((item) => item.kind === "EDIT")) span.classList.add("edited");
  if (over.some(isRewritten)) span.classList.add("struck");
}

const spoken = (item) => `${printed(item)}, ${told(item)}`;

// What an item is, in a line: for a tooltip, and for who cannot see its colour.
function told(item) {
  const { kind, value, role } = item.now;
  const facts = [label(item.name ? `field_${item.name}` : kind), ["AMT", "DATE"].includes(kind) ? value : null, role && label(`role_${role}`)];
  const sure = item.confidence == null ? null : `${percent(item.confidence)} ${label("sure")}`;
  return [...facts, sure, item.verdict && label(item.verdict)].filter(Boolean).join(", ");
}

// The stretch of the text that is selected on the page, without white space at its edges; null when there is none.
function selected() {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  let start = placeOf(range.startContainer, range.startOffset);
  let end = placeOf(range.endContainer, range.endOffset);
  if (start == null || end == null) return null;
  while (start < end && /\s/u.test(points[start])) start++;
  while (start < end && /\s/u.test(points[end - 1])) end--;
  return start < end ? { start, end } : null;
}

function placeOf(node, offset) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node.childNodes[offset] ?? node.lastChild;
  const span = element?.closest?.("[data-at]");
  if (!span) return null;
  const before = node.nodeType === Node.TEXT_NODE ? Array.from(node.data.slice(0, offset)).length : 0;
  return Number(span.dataset.at) + before;
}
