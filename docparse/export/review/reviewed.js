// The letter as it stands after review: a Letter of the same contract, its offsets counted anew.

const KEPT = new Set(["accepted", "changed", "added"]);
const sure = (item, before) => (KEPT.has(item.verdict) ? 1 : before);
const oneLine = (text) => text.trim().split(/\s+/u).join(" ");

// Stretches of the given text that read otherwise after review.
function rewritings() {
  return items
    .filter((item) => item.now.kind === "EDIT" && ["rejected", "changed", "added"].includes(item.verdict))
    .map((item) => ({
      start: item.now.start,
      end: item.now.end,
      text: Array.from(item.verdict === "rejected" ? item.edit.original : item.now.value),
    }))
    .sort((a, b) => a.start - b.start);
}

function rewritten(changes) {
  const parts = [];
  let at = 0;
  for (const { start, end, text } of changes) {
    parts.push(...points.slice(at, start), ...text);
    at = end;
  }
  return [...parts, ...points.slice(at)];
}

// Where a place of the given text lies in the new one; inside a rewritten stretch, at its near edge.
function mover(changes) {
  return (place, isEnd) => {
    let shift = 0;
    for (const { start, end, text } of changes) {
      if (start < place && place < end) return start + shift + (isEnd ? text.length : 0);
      if (end > place || (isEnd && start === end && start === place)) break;
      shift += text.length - (end - start);
    }
    return place + shift;
  };
}

function rawPlace(place) {
  const before = given.corrections.filter((edit) => edit.end <= place).at(-1);
  return before ? before.raw_end + place - before.end : place;
}

function newCorrections() {
  const edits = items.filter((item) => item.now.kind === "EDIT").flatMap(correctionOf);
  edits.sort((a, b) => a.raw_start - b.raw_start);
  let shift = 0;
  for (const edit of edits) {
    const length = Array.from(edit.replacement).length;
    edit.start = edit.raw_start + shift;
    edit.end = edit.start + length;
    shift += length - (edit.raw_end - edit.raw_start);
  }
  return edits;
}

function correctionOf(item) {
  const { start, end, value } = item.now;
  if (item.verdict === "added") {
    return [{
      start, end, original: slice(start, end), replacement: value, raw_start: rawPlace(start), raw_end: rawPlace(end),
      method: "review", confidence: 1, page: item.page, bbox: item.boxes[0] ?? null,
    }];
  }
  if (item.verdict === "rejected" || (item.verdict === "changed" && value === item.edit.original)) return [];
  const method = item.verdict === "changed" ? "review" : item.edit.method;
  return [{ ...item.edit, replacement: value, method, confidence: sure(item, item.edit.confidence) }];
}

function reviewedLetter() {
  const changes = rewritings();
  const move = mover(changes);
  const text = rewritten(changes);
  const cut = (start, end) => text.slice(start, end).join("");
  const placed = (item) => {
    const [start, end] = [move(item.now.start, false), move(item.now.end, true)];
    return { text: cut(start, end), start, end, page: item.page, boxes: item.boxes };
  };
  const found = items.filter((item) => isMention(item) && item.verdict !== "rejected")
    .map((item) => ({ item, mention: placed(item) }))
    .filter(({ mention }) => mention.text.trim());
  const blocks = given.blocks
    .map((block) => ({ ...block, start: move(block.start, false), end: move(block.end, true) }))
    .filter((block) => block.start < block.end);
  const lists = Object.fromEntries(Object.entries(LISTS).map(([kind, list]) => [list, things(kind, found)]));
  const made = { ...given, text: text.join(""), blocks, corrections: newCorrections(), ...lists };
  return { ...made, letter: newHeader(made.text, placed) };
}

// Mentions of one kind, those of the same thing together.
function things(kind, found) {
  const gathered = new Map();
  for (const { item, mention } of found.filter((one) => one.item.now.kind === kind)) {
    const key = SINGLE.has(kind) ? item : thingNamed(kind, item, mention.text);
    gathered.set(key, [...(gathered.get(key) ?? []), { item, mention }]);
  }
  const made = [...gathered.values()].map((members) => thingOf(kind, members));
  return made.sort((a, b) => a.mentions[0].start - b.mentions[0].start);
}

// The thing that a mention names: its own, for one given another kind a thing of that name, else its own words.
function thingNamed(kind, item, text) {
  if (item.thing && item.kind === kind) return item.thing;
  const same = (thing) => thing.name === text || thing.mentions.some((mention) => mention.text === text);
  return given[LISTS[kind]].find(same) ?? text;
}

function thingOf(kind, members) {
  members.sort((a, b) => a.mention.start - b.mention.start);
  const { item, mention } = members[0];
  const before = members.find((member) => member.item.thing && member.item.kind === kind)?.item.thing ?? null;
  const mentions = members.map((member) => member.mention);
  const confidence = members.every((member) => KEPT.has(member.item.verdict)) ? 1 : before?.confidence ?? 1;
  const said = { value: item.now.value, ...factsOf(kind, item.now), confidence, mentions };
  if (kind === "AMT") return { ...(before ?? NEW_AMOUNT), ...(tableChanged(item) ? { adds_up: null } : {}), ...said };
  if (kind === "DATE") return { ...(before?.value === item.now.value ? before : period(item.now.value)), ...said };
  if (kind === "PILLAR") return { ...(before ?? newPillar(item)), text: mention.text, confidence, mentions };
  const texts = mentions.map((one) => one.text);
  const unmoved = members.every((member) => ["accepted", null].includes(member.item.verdict));
  const longest = texts.reduce((best, text) => (text.length > best.length ? text : best));
  const name = before && (unmoved || texts.includes(before.name)) ? before.name : oneLine(longest);
  return { ...(before ?? { abbreviation: null, kind: null, id: null }), name, confidence, mentions };
}

const NEW_AMOUNT = { currency: "EUR", approximate: false, column: null, adds_up: null, bound: null };

// Whether another sum of the same block is no longer what it was, so that its total was not checked against it.
function tableChanged({ now }) {
  const block = given.blocks.find(({ start, end }) => start <= now.start && now.start < end);
  const within = (one) => block && block.start <= one.now.start && one.now.start < block.end;
  const other = ({ was, verdict, ...one }) => verdict === "added" || verdict === "rejected" || one.now.value !== was.value;
  return items.some((one) => (one.kind === "AMT" || one.now.kind === "AMT") && within(one) && other(one));
}

function newPillar(item) {
  const before = given.pillars.filter((pillar) => pillar.mentions[0].start < item.now.start);
  return { number: before.length + 1, term: given.pillars[0]?.term ?? "pijler", plan: null };
}

function newHeader(text, placed) {
  const header = { ...given.letter };
  const signatories = new Map();
  for (const item of items.filter((one) => one.kind === "FIELD")) {
    const field = newField(item, text, placed);
    if (item.signatory === null) header[item.name] = field;
    else signatories.set(item.signatory, { ...signatories.get(item.signatory), [item.name]: field });
  }
  header.signatories = [...signatories.values()]
    .filter((one) => one.signatory)
    .map((one) => ({ name: one.signatory, role: one.role ?? null }));
  return header;
}

function newField(item, text, placed) {
  const { value } = item.now;
  if (item.verdict === "rejected" || !value) return null;
  const place = item.verdict === "changed" || item.verdict === "added" ? printedAt(value, text) : {};
  const still = item.now.start != null && !place.text ? placed(item) : place;
  const kept = item.field ?? { text: null, start: null, end: null, page: null, boxes: [], id: null };
  const field = { ...kept, ...still, value, confidence: sure(item, item.confidence ?? 1) };
  if (field.value !== item.field?.value) field.id = null;
  return field.text ? field : { ...field, text: null, start: null, end: null, page: null, boxes: [] };
}

// The one place where the letter prints a value; nothing when there is none, or several.
function printedAt(value, text) {
  const at = text.indexOf(value);
  if (at < 0 || text.indexOf(value, at + 1) >= 0) return {};
  const start = Array.from(text.slice(0, at)).length;
  const end = start + Array.from(value).length;
  return { text: value, start, end, ...boxesOf(start, end) };
}
