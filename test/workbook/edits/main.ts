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
const { notice, notices, ranking, summary } = layout.SHEETS;
const placesOf = (file: string, capacity: number): Places => ({
  file,
  roster: layout.SHEETS.roster,
  rating: layout.SHEETS.rating,
  headingRow: layout.HEADING_ROW,
  firstRow: layout.FIRST_ROW,
  lastRow: layout.LAST_ROW,
  capacity,
  leftOut: [notice, notices, ranking, summary],
  columns: layout.rosterColumns.length,
  yearRow: layout.YEAR_ROW,
  ratingColumns: ratingFields.length,
  gradeColumn: ratingFields.indexOf("grade"),
  figures: OPTIONS,
  stop: layout.STOP,
  shown: { [layout.SHEETS.rating]: layout.HEADING_ROW },
});

/** A workbook of so many rows of grades in LibreOffice, with what its figures are before anything is done to it. */
async function opened(capacity: number) {
  const file = join(folder, `${capacity}.xlsx`);
  await buildWorkbook({ year: 2025 }, undefined, { last: layout.HEADING_ROW + capacity }).xlsx.writeFile(
    file,
  );
  const session = new Session(placesOf(file, capacity));
  const { figures } = await session.play({ rows: [], edits: [] }, true);
  return { session, capacity, figures };
}

type Opened = Awaited<ReturnType<typeof opened>>;

async function found(
  { session, capacity, figures }: Opened,
  script: Script,
  fresh: boolean,
): Promise<string[]> {
  let state: State;
  try {
    state = await session.play(script, fresh);
  } catch (error) {
    await session.end();
    return [String(error)];
  }
  return problems(state, figures, capacity);
}

function print({ seed, rows, edits }: Script, wrong: readonly string[], since: number): void {
  console.log(`\nseed ${seed}: ${rows.length} rows`);
  for (const edit of edits) console.log(`  ${JSON.stringify(edit).slice(0, 300)}`);
  for (const each of wrong.slice(0, PRINTED)) console.log(`  ${each}`);
  if (wrong.length > PRINTED) console.log(`  and ${wrong.length - PRINTED} more`);
  console.log(`  again: npm run test:workbook -- --scripts ${seed - since + 1} --seed ${since}`);
}

/** Few people are played in a workbook with few rows of grades, of which every script costs less. */
const books: readonly Opened[] = [await opened(120), await opened(300), await opened(layout.CAPACITY)];
const all = books.at(-1) as Opened;
/** Rows that a script may fill below the people it starts with. */
const ROOM = 60;
/** The first script of each since its file was opened. */
const since = new Map<Opened, number>();

function sized(seed: number): { readonly book: Opened; readonly script: Script } {
  const of = (book: Opened) =>
    scriptOf(seed, {
      columns: layout.rosterColumns.length,
      capacity: book.capacity,
      figures: book.figures.length,
    });
  const { rows } = of(all);
  const book = books.find(({ capacity }) => rows.length <= capacity - ROOM) ?? all;
  return { book, script: of(book) };
}

let failed = 0;
for (let seed = first; seed < first + scripts; seed++) {
  if ((seed - first) % BETWEEN === 0) console.log(`${seed - first} scripts played, ${failed} failed`);
  const { book, script } = sized(seed);
  const fresh = seed - (since.get(book) ?? Number.NEGATIVE_INFINITY) >= BETWEEN;
  if (fresh) since.set(book, seed);
  const wrong = await found(book, script, fresh);
  if (wrong.length === 0) continue;
  failed += 1;
  const alone = fresh ? wrong : await found(book, script, true);
  if (alone.length > 0) print(script, alone, seed);
  else print(script, wrong, since.get(book) ?? seed);
  since.delete(book);
}
for (const { session } of books.slice(0, -1)) await session.end();
const everyone = people(new Random(first), layout.CAPACITY);
const full = await all.session.play({ rows: everyone, edits: [] }, true);
await all.session.end();
rmSync(folder, { recursive: true });
console.log(`\n${layout.CAPACITY} people are recalculated in ${full.seconds.calculate.toFixed(1)} s`);
console.log(`${scripts - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
