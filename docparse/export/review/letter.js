// The parsed letter and everything in it that a reviewer can judge. Offsets are code points, as in the JSON.

const given = JSON.parse(document.getElementById("letter").textContent);
const words = JSON.parse(document.getElementById("words").textContent).map(
  ([start, end, page, x0, top, x1, bottom, confidence]) => ({ start, end, page, box: [x0, top, x1, bottom], confidence }),
);
const points = Array.from(given.text);
const slice = (start, end) => points.slice(start, end).join("");

const LISTS = {
  ORG: "organisations", PER: "persons", LOC: "locations", AMT: "amounts",
  DATE: "dates", LAW: "laws", PLAN: "plans", PILLAR: "pillars",
};
const FIELDS = [
  "type", "sender", "recipient", "subject", "date", "reference", "your_reference",
  "case_number", "attachments", "contact", "salutation", "closing",
];
const TYPES = [
  "raadsinformatiebrief", "collegebrief", "beantwoording", "wethoudersbrief", "burgemeestersbrief", "besluit",
  "kamerbrief", "circulaire", "subsidiebeschikking", "ingekomen", "bewonersbrief", "other",
];
const SINGLE = new Set(["AMT", "DATE", "PILLAR"]); // each mention is a thing of its own
const ROLES = ["sent", "received", "decided", "deadline", "event", "period"];
const FACTS = { AMT: ["year", "purpose", "payer", "payee"], DATE: ["role"] };
const DOUBTFUL = 0.7;

// An item is one thing to judge: a mention, a header field or an edit of the text. `was` is what docparse gave (null
// when the reviewer added it), `now` what holds after review, `verdict` null, accepted, changed, rejected or added.
function makeItem(kind, was, rest) {
  return { kind, was, now: { ...was, kind }, verdict: null, boxes: [], ...rest };
}

function mentionItems() {
  return Object.entries(LISTS).flatMap(([kind, list]) =>
    given[list].flatMap((thing) =>
      thing.mentions.map((mention) =>
        makeItem(kind, { start: mention.start, end: mention.end, value: valueOf(kind, thing), ...factsOf(kind, thing) }, {
          thing, mention, page: mention.page, boxes: mention.boxes, confidence: thing.confidence,
        }),
      ),
    ),
  );
}

function valueOf(kind, thing) {
  return kind === "AMT" || kind === "DATE" ? thing.value : "";
}

// What a reviewer can change of a thing beside its value; null where nothing is said.
function factsOf(kind, said) {
  return Object.fromEntries((FACTS[kind] ?? []).map((name) => [name, said[name] ?? null]));
}

function fieldItem(name, field, signatory = null) {
  const was = field && { start: field.start, end: field.end, value: field.value };
  return makeItem("FIELD", was, {
    name, field, signatory, page: field?.page ?? null, boxes: field?.boxes ?? [], confidence: field?.confidence ?? null,
  });
}

function fieldItems() {
  const header = FIELDS.map((name) => fieldItem(name, given.letter[name]));
  const nobody = { name: null, role: null }; // one who signed and was missed
  const signed = [...given.letter.signatories, nobody].flatMap((one, at) => [
    fieldItem("signatory", one.name, at), fieldItem("role", one.role, at),
  ]);
  return [...header, ...signed];
}

function editItems() {
  return given.corrections.map((edit) =>
    makeItem("EDIT", { start: edit.start, end: edit.end, value: edit.replacement }, {
      edit, page: edit.page, boxes: edit.bbox ? [edit.bbox] : [], confidence: edit.confidence,
    }),
  );
}

const items = [...fieldItems(), ...mentionItems(), ...editItems()];
let counter = 0;
const byId = new Map();
function enrol(item) {
  item.id = `i${counter++}`;
  byId.set(item.id, item);
}
items.forEach(enrol);

const isMention = (item) => item.now.kind in LISTS;
const isShown = (item) => item.verdict !== "rejected" && item.now.start != null && item.now.end > item.now.start;
const printed = (item) =>
  item.kind === "EDIT" ? item.now.value : item.now.start == null ? item.now.value ?? "" : slice(item.now.start, item.now.end);

// One box for each printed line that a stretch of the text touches on its first page.
function boxesOf(start, end) {
  const inside = words.filter((word) => word.end > start && word.start < end && word.box[0] != null);
  const lines = [];
  for (const { page, box } of inside) {
    const last = lines.at(-1);
    const shared = last ? Math.min(last[3], box[3]) - Math.max(last[1], box[1]) : 0;
    if (page !== inside[0].page) continue;
    if (last && box[0] >= last[0] && shared > 0.5 * Math.min(last[3] - last[1], box[3] - box[1])) {
      last[1] = Math.min(last[1], box[1]);
      last[2] = Math.max(last[2], box[2]);
      last[3] = Math.max(last[3], box[3]);
    } else {
      lines.push([...box]);
    }
  }
  return { page: pageOf(start), boxes: lines };
}

function pageOf(start) {
  const before = words.filter((word) => word.start <= start).at(-1);
  return before?.page ?? given.blocks.filter((block) => block.start <= start).at(-1)?.page ?? 1;
}
