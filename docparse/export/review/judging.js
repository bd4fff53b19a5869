// What a reviewer does: accept, change, reject, add, undo. Every act can be undone, and tells those who watch.

const past = []; // of each act, how the items that it touched were before it
const watchers = [];
const watch = (watcher) => watchers.push(watcher);

function tell(touched) {
  watchers.forEach((watcher) => watcher(touched));
}

const stateOf = (item) => ({
  item, now: item.now, verdict: item.verdict, boxes: item.boxes, page: item.page, there: byId.has(item.id),
});

// One act: for each item its new verdict and what holds for it now.
function perform(judgements) {
  past.push(judgements.map(({ item }) => stateOf(item)));
  for (const { item, verdict, now } of judgements) {
    const moved = now.start !== item.now.start || now.end !== item.now.end;
    Object.assign(item, { verdict, now });
    if (moved && isMention(item)) Object.assign(item, boxesOf(now.start, now.end));
  }
  tell(judgements.map(({ item }) => item));
}

// Gives all of these the verdict, or takes it back when the first of them has it.
function turn(item, verdict, all) {
  const turned = item.verdict === verdict ? null : verdict;
  perform(all.map((one) => ({ item: one, verdict: turned, now: { ...one.was, kind: one.kind } })));
}

const accept = (item, all = [item]) => turn(item, "accepted", all);
const reject = (item, all = [item]) => turn(item, "rejected", all);

function change(item, now, all = [item]) {
  const others = all.filter((one) => one !== item).map((one) => [one, changedLike(item, now, one)]);
  perform([[item, now], ...others].filter(([, to]) => to).map(([one, to]) => judged(one, to)));
}

function judged(item, now) {
  const keys = ["start", "end", "value", ...(FACTS[item.kind] ?? [])];
  const same = item.was && keys.every((key) => now[key] === item.was[key]) && now.kind === item.kind;
  return { item, now, verdict: same ? "accepted" : item.was ? "changed" : "added" };
}

// What another mention becomes when one is changed: of the same kind, and as many words more or less where its words are
// the same; null where that leaves it as it is.
function changedLike(item, now, other) {
  const [start, end] = [other.now.start + now.start - item.now.start, other.now.end + now.end - item.now.end];
  const alsoMoves = printed(other) === printed(item) && slice(start, end) === slice(now.start, now.end);
  const to = { ...now, ...(alsoMoves ? { start, end } : { start: other.now.start, end: other.now.end }) };
  return ["kind", "start", "end"].some((key) => to[key] !== other.now[key]) ? to : null;
}

// The mentions of one entity that stand as this one does: of the same kind, and judged in the same way or not at all.
function alike(item) {
  if (!isMention(item) || SINGLE.has(item.now.kind)) return [item];
  const same = (one) => (item.thing ? one.thing === item.thing : !one.thing && printed(one) === printed(item));
  return items.filter((one) => isMention(one) && same(one) && one.now.kind === item.now.kind && one.verdict === item.verdict);
}

function add(kind, start, end, value) {
  return addAll(kind, [{ start, end }], value)[0];
}

function addAll(kind, places, value) {
  const added = places.map(({ start, end }) =>
    makeItem(kind, null, { now: { kind, start, end, value }, verdict: "added", confidence: 1, ...boxesOf(start, end) }),
  );
  added.forEach(enrol);
  past.push(added.map((item) => ({ ...stateOf(item), there: false })));
  items.push(...added);
  tell(added);
  return added;
}

// Takes away what the reviewer added.
function drop(all) {
  past.push(all.map(stateOf));
  all.forEach(remove);
  tell(all);
}

function remove(item) {
  if (byId.delete(item.id)) items.splice(items.indexOf(item), 1);
}

function putBack(item) {
  if (byId.has(item.id)) return;
  items.push(item);
  byId.set(item.id, item);
}

function undo() {
  const before = past.pop();
  if (!before) return;
  for (const { item, there, ...state } of before) {
    Object.assign(item, state);
    if (there) putBack(item);
    else remove(item);
  }
  tell(before.map(({ item }) => item));
}

// Why a stretch cannot be given another text, as the key of a message; null when it can.
function editProblem(start, end) {
  const near = items.some((item) => item.now.kind === "EDIT" && item.now.start <= end && start <= item.now.end);
  return near ? "edit_overlaps" : null;
}

const VALUE = { AMT: /^-?\d+\.\d\d$/, DATE: /^\d{4}(-\d\d(-\d\d)?|-Q[1-4])?(\/\d{4}(-\d\d(-\d\d)?|-Q[1-4])?)?$/ };

// Why a value, or the year of a sum, will not do, as the key of a message; null when it will.
function valueProblem(kind, value, name, year = null) {
  if (kind === "FIELD" && !value.trim()) return "value_needed";
  if (kind === "FIELD" && name === "date") return isDay(value) ? null : "value_day";
  if (kind === "AMT" && year !== null && !/^[1-9]\d{3}$/.test(year)) return "value_year";
  if (kind === "AMT") return VALUE.AMT.test(value) ? null : "value_amount";
  if (kind === "DATE") return VALUE.DATE.test(value) && isPeriod(value) ? null : "value_date";
  return null;
}

const isDay = (value) => /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) && dayOf(value) === value;
const dayOf = (value) => new Date(`${value}T00:00:00Z`).toISOString().slice(0, 10);

function isPeriod(value) {
  const { earliest, latest } = period(value);
  return isDay(earliest) && isDay(latest) && earliest <= latest;
}

// First and last day of an ISO value, and how precise it is.
function period(value) {
  const [first, last] = value.split("/");
  if (last) return { earliest: period(first).earliest, latest: period(last).latest, precision: "range" };
  const [year, part, day] = first.split("-");
  if (day) return { earliest: first, latest: first, precision: "day" };
  if (!part) return { earliest: `${year}-01-01`, latest: `${year}-12-31`, precision: "year" };
  const quarter = part.startsWith("Q") ? Number(part[1]) : 0;
  const from = quarter ? 3 * quarter - 2 : Number(part);
  const to = quarter ? 3 * quarter : from;
  const two = (number) => String(number).padStart(2, "0");
  const end = two(new Date(Date.UTC(Number(year), to, 0)).getUTCDate());
  const precision = quarter ? "quarter" : "month";
  return { earliest: `${year}-${two(from)}-01`, latest: `${year}-${two(to)}-${end}`, precision };
}
