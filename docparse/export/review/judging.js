// What a reviewer does: accept, change, reject, add, undo. Every act can be undone, and tells those who watch.

const past = [];
const watchers = [];
const watch = (watcher) => watchers.push(watcher);

function tell(item) {
  watchers.forEach((watcher) => watcher(item));
}

function judge(item, verdict, now = item.now) {
  past.push({ item, now: item.now, verdict: item.verdict, boxes: item.boxes, page: item.page });
  const moved = now.start !== item.now.start || now.end !== item.now.end;
  Object.assign(item, { verdict, now });
  if (moved && isMention(item)) Object.assign(item, boxesOf(now.start, now.end));
  tell(item);
}

const accept = (item) => judge(item, item.verdict === "accepted" ? null : "accepted", { ...item.was, kind: item.kind });
const reject = (item) => judge(item, item.verdict === "rejected" ? null : "rejected", { ...item.was, kind: item.kind });

function change(item, now) {
  const keys = ["start", "end", "value", ...(FACTS[item.kind] ?? [])];
  const same = item.was && keys.every((key) => now[key] === item.was[key]) && now.kind === item.kind;
  judge(item, same ? "accepted" : item.was ? "changed" : "added", now);
}

function add(kind, start, end, value) {
  const item = makeItem(kind, null, { confidence: 1, ...boxesOf(start, end) });
  item.now = { kind, start, end, value };
  item.verdict = "added";
  items.push(item);
  enrol(item);
  past.push({ item, added: true });
  tell(item);
  return item;
}

function remove(item) {
  items.splice(items.indexOf(item), 1);
  byId.delete(item.id);
}

function undo() {
  const last = past.pop();
  if (!last) return null;
  if (last.added) remove(last.item);
  else Object.assign(last.item, { now: last.now, verdict: last.verdict, boxes: last.boxes, page: last.page });
  tell(last.item);
  return last.item;
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
