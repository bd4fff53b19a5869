// A Letter as an annotated `.letter` file, the same that `docparse extract --format letter` writes.

const HEAD = ["sender", "recipient", "subject", "date", "reference", "your_reference", "case_number", "attachments", "contact"];
const NO_FURNITURE = new Set(["noise"]);

function letterFile(letter) {
  return [...headLines(letter), "---", ...bodyLines(letter)].join("\n") + "\n";
}

function headLines(letter) {
  const { letter: header } = letter;
  const signed = header.signatories.map(({ name, role }) => [name, role].filter(Boolean).map((one) => oneLine(one.value)));
  return [
    `#id: ${letter.source.name.replace(/(?<=.)\.[^.]*$/, "")}`,
    `#type: ${header.type?.value ?? "other"}`,
    ...HEAD.filter((name) => header[name]).map((name) => `#field ${name}: ${oneLine(header[name].value)}`),
    ...signed.map((parts) => `#field signatory: ${parts.join(" | ")}`),
  ];
}

function bodyLines(letter) {
  const codes = Array.from(letter.text);
  const marks = marksOf(letter);
  const lines = [];
  let page = letter.pages[0]?.number ?? 1;
  lines.push(...furnitureLines(letter, page, true));
  for (const block of letter.blocks) {
    while (page < block.page) {
      lines.push(...furnitureLines(letter, page, false), "\f", ...furnitureLines(letter, ++page, true));
    }
    if (lines.length) lines.push("");
    lines.push(...blockLines(block, codes, marks));
  }
  return [...lines, ...furnitureLines(letter, page, false)];
}

function furnitureLines(letter, page, above) {
  return letter.furniture
    .filter((one) => one.page === page && (one.kind === "page_header") === above && !NO_FURNITURE.has(one.kind))
    .flatMap((one) => one.text.split("\n").map((line) => `% ${bare(line)}`));
}

const bare = (text) => text.replaceAll("{", "(").replaceAll("}", ")");

function blockLines(block, codes, marks) {
  const inside = marks.filter((mark) => block.start <= mark.start && mark.end <= block.end);
  const heading = block.kind === "heading";
  const joined = (at) => heading || inside.some((mark) => mark.start <= at && at < mark.end);
  let marked = "";
  for (let at = block.start; at <= block.end; at++) {
    marked += inside.filter((mark) => mark.end === at).map(() => "}").join("");
    marked += inside.filter((mark) => mark.start === at).map(opening).join("");
    if (at < block.end) marked += codes[at] === "\n" && joined(at) ? " " : bare(codes[at]);
  }
  return marked.split("\n").map((line) => (heading ? `## ${line}` : /^(% |## )/.test(line) ? ` ${line}` : line));
}

const opening = ({ kind, value }) => (value ? `{${kind}=${value}|` : `{${kind}|`);

// The marks in order, without those that overlap an earlier one: only a PILLAR may hold others.
function marksOf(letter) {
  const all = Object.entries(LISTS).flatMap(([kind, list]) =>
    letter[list].flatMap((thing) =>
      thing.mentions.map(({ start, end }) => ({ kind, start, end, value: valueOf(kind, thing) })),
    ),
  );
  const rank = (mark) => (mark.kind === "PILLAR" ? 0 : 1);
  all.sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b));
  const kept = [];
  for (const mark of all) {
    const over = kept.filter((one) => one.end > mark.start);
    if (over.every((one) => one.kind === "PILLAR" && mark.kind !== "PILLAR" && mark.end <= one.end)) kept.push(mark);
  }
  return kept;
}
