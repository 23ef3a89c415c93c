/** Writes the reference of every public name into `reports/reference`, from the declarations and the records of fields. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cellFunctions } from "kaoping/spreadsheet";
import { type Exported, entriesOf, exported } from "../api/exported.js";
import type { Remark } from "../api/printed.js";
import { versions } from "../api/report.js";
import {
  marked,
  ofChoice,
  ofField,
  ofFigure,
  ofNotes,
  ofReading,
  ofRule,
  ofWords,
  written,
} from "./comments.js";
import { Known } from "./known.js";
import { sources } from "./sources.js";
import { typeDoc } from "./typeDoc.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = `${root}reports/reference`;

const compilerOptions = {
  target: "es2022",
  module: "esnext",
  moduleResolution: "bundler",
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
};

const known = new Known(exported(entriesOf(root)));
const remark: Remark = (member, within, type) => {
  const field = known.field(within, member.name, type);
  const cell = within[0] === "HostFunctions" && cellFunctions.find(({ name }) => name === member.name);
  if (cell) return marked(ofWords(cell.summary));
  const rule = known.rule(within[0] ?? "");
  return marked([
    ...(field === undefined ? ofReading(within, member.name) : ofField(field, rule)),
    "",
    ...written(member),
    ...(rule !== undefined && member.name === "notes" && within.length === 1 ? ofNotes(rule) : []),
    "",
    ...ofFigure(within, member.name),
  ]);
};
// The first time tells which types the parts of the records are.
exported(entriesOf(root), () => remark);
const found: Exported = exported(entriesOf(root), () => remark);

/** What is said of a type that has no comment of its own. */
function about(type: string): string[] {
  const [rule, choice] = [known.rule(type), known.choice(type)];
  if (rule !== undefined) return ofRule(rule, type);
  return choice === undefined ? [] : ofChoice(choice);
}

const page = readFileSync(`${root}test/package/api.md`, "utf8");
rmSync(folder, { recursive: true, force: true });
mkdirSync(`${folder}/declarations`, { recursive: true });
for (const [name, text] of Object.entries(sources(found, about, versions(page))))
  writeFileSync(`${folder}/declarations/${name}.ts`, text);
writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ["declarations"] }));
await typeDoc(folder);
