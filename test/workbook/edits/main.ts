// Edits the workbook in LibreOffice as people do, and compares every grade with the library's: what differs is printed.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { OPTIONS } from "../../../src/spreadsheet/build/workbook/figuresSheet.js";
import * as layout from "../../../src/spreadsheet/build/workbook/layout.js";
import { ratingFields } from "../../../src/spreadsheet/build/workbook/ratingFields.js";
import { buildWorkbook } from "../../../src/spreadsheet/build/workbook/workbook.js";
import { Random } from "../../fuzz/random.js";
import { problems } from "./compare.js";
import { people } from "./people.js";
import { type Script, scriptOf } from "./script.js";
import { type Places, Session, type State } from "./session.js";

const { values } = parseArgs({
  options: { scripts: { type: "string", default: "500" }, seed: { type: "string", default: "1" } },
});
const [scripts, first] = [Number(values.scripts), Number(values.seed)];
/** So many problems of a script are printed. */
const PRINTED = 5;
/** So many scripts are played in a file before it is opened anew. */
const BETWEEN = 20;

const folder = mkdtempSync(join(tmpdir(), "workbook-"));
const file = join(folder, "template.xlsx");
await buildWorkbook({ year: 2025 }).xlsx.writeFile(file);
const places: Places = {
  file,
  roster: layout.SHEETS.roster,
  rating: layout.SHEETS.rating,
  headingRow: layout.HEADING_ROW,
  firstRow: layout.FIRST_ROW,
  capacity: layout.CAPACITY,
  columns: layout.rosterColumns.length,
  yearRow: layout.YEAR_ROW,
  ratingColumns: ratingFields.length,
  gradeColumn: ratingFields.indexOf("grade"),
  figures: OPTIONS,
  stop: layout.STOP,
  shown: { [layout.SHEETS.rating]: layout.HEADING_ROW },
};
const session = new Session(places);
const untouched = await session.play({ rows: [], edits: [] }, true);
const size = { columns: places.columns, capacity: places.capacity, figures: untouched.figures.length };

async function found(script: Script, fresh: boolean): Promise<string[]> {
  let state: State;
  try {
    state = await session.play(script, fresh);
  } catch (error) {
    await session.end();
    return [String(error)];
  }
  return problems(state, untouched.figures);
}

function print({ seed, rows, edits }: Script, wrong: readonly string[], since: number): void {
  console.log(`\nseed ${seed}: ${rows.length} rows`);
  for (const edit of edits) console.log(`  ${JSON.stringify(edit).slice(0, 300)}`);
  for (const each of wrong.slice(0, PRINTED)) console.log(`  ${each}`);
  if (wrong.length > PRINTED) console.log(`  and ${wrong.length - PRINTED} more`);
  console.log(`  again: npm run test:workbook -- --scripts ${seed - since + 1} --seed ${since}`);
}

let failed = 0;
/** The first script since the file was opened. */
let since = first;
for (let seed = first; seed < first + scripts; seed++) {
  const fresh = seed - since >= BETWEEN || seed === first;
  if (fresh) since = seed;
  if ((seed - first) % BETWEEN === 0) console.log(`${seed - first} scripts played`);
  const script = scriptOf(seed, size);
  const wrong = await found(script, fresh);
  if (wrong.length === 0) continue;
  failed += 1;
  const alone = fresh ? wrong : await found(script, true);
  if (alone.length > 0) print(script, alone, seed);
  else print(script, wrong, since);
  since = seed - BETWEEN;
}
const everyone = people(new Random(first), size.capacity);
const full = await session.play({ rows: everyone, edits: [] }, true);
await session.end();
rmSync(folder, { recursive: true });
console.log(`\n${size.capacity} people are recalculated in ${full.seconds.calculate.toFixed(1)} s`);
console.log(`${scripts - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
