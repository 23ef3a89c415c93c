import { FIRST_ROW, rosterColumns, SHEETS } from "../../../src/spreadsheet/build/workbook/layout.js";
import { graded } from "../../../src/spreadsheet/build/workbook/rated.js";
import { type RatingField, ratingFields } from "../../../src/spreadsheet/build/workbook/ratingFields.js";
import { STOPPED, WRONG } from "../../../src/spreadsheet/build/workbook/ratingRules.js";
import { isBlank } from "../../../src/spreadsheet/cell.js";
import { managerColumns, RESULTS } from "../../../src/spreadsheet/columns.js";
import { type Cell, isSheetError } from "../../../src/spreadsheet/index.js";
import { CANCELLED } from "../../../src/spreadsheet/words.js";
import { manager } from "../changedRoster.js";
import type { State } from "./session.js";

const FIELDS = Object.keys(RESULTS) as (keyof typeof RESULTS)[];
const CLOSE = 1e-9;

const isFilled = (row: readonly Cell[]) => !row.every(isBlank);
const at = (row: readonly Cell[] | undefined, field: RatingField): Cell =>
  row?.[ratingFields.indexOf(field)] ?? "";
const shown = (cell: Cell) => JSON.stringify(isSheetError(cell) ? cell.code : cell);

function same(a: Cell, b: Cell): boolean {
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= CLOSE * Math.max(1, Math.abs(b));
  return a === b;
}

/** What the workbook shows of a row, and what the library gives for it. */
interface Pair {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly native: readonly Cell[] | undefined;
  readonly result: readonly Cell[] | undefined;
}

/** What is wrong with a workbook of so many rows after a script; `figures` are those of the file before it. */
export function problems(state: State, figures: State["figures"], capacity: number): string[] {
  const inside = state.rows.slice(0, Math.min(capacity, state.results.length));
  const isStopped = !isBlank(state.stop);
  const beyond = state.rows.slice(capacity);
  const reasons = reasonsToStop(state, beyond);
  const changed = JSON.stringify(state.figures) !== JSON.stringify(figures);
  const stop = `the reason is ${shown(state.stop)}, the library's ${shown(reasons.join(", "))}`;
  if (isStopped ? reasons.length === 0 && !changed : reasons.length > 0) return [stop];
  const [, ...results] = graded(
    { year: state.year as number, rows: inside.map((row) => row.slice(0, managerColumns.length)) },
    state.figures,
  );
  const pairs = inside.map((cells, i) => ({
    row: FIRST_ROW + i,
    cells,
    native: state.results[i],
    result: results[i],
  }));
  const below = state.grades.slice(inside.length).findIndex((grade) => !isBlank(grade));
  return [
    ...pairs.flatMap((pair) => (isStopped ? stopped(pair) : compared(pair))),
    ...(below < 0 ? [] : [`row ${FIRST_ROW + inside.length + below} has a grade and nobody stands in it`]),
    ...counts(state, pairs, beyond, isStopped),
  ];
}

/** Why nothing is to be graded. */
function reasonsToStop({ headings, figures, year }: State, beyond: State["rows"]): string[] {
  const works = (of: number, options?: State["figures"]) =>
    !isSheetError(graded({ year: of, rows: [manager("甲", {})] }, options)[1]?.[0]);
  return [
    ...(works(2025, figures) ? [] : ["a figure"]),
    ...(works(year as number) ? [] : ["the year"]),
    ...(rosterColumns.every(({ heading }, i) => heading === headings[i]) ? [] : ["a heading"]),
    ...(beyond.some(isFilled) ? ["beyond the capacity"] : []),
  ];
}

function stopped({ row, cells, native }: Pair): string[] {
  const grade = at(native, "grade");
  if (grade === (isFilled(cells) ? STOPPED : "")) return [];
  return [`row ${row} shows ${shown(grade)} where nothing may be graded`];
}

function compared({ row, cells, native, result }: Pair): string[] {
  const message = at(native, "message");
  const told = `row ${row} (${cells.map(shown).join(" ")}), told ${shown(message)}`;
  const [id] = cells;
  if (typeof id === "string" && at(native, "id") !== id)
    return [`${told}: the id is ${shown(at(native, "id"))}`];
  if (isSheetError(result?.[0]) || (isFilled(cells) && (result ?? []).every(isBlank))) {
    const isWrong = at(native, "grade") === WRONG && !isBlank(message);
    const why = result?.at(-1) ?? "";
    return isWrong
      ? []
      : [`${told}: ${shown(at(native, "grade"))}, and the library refuses it: ${shown(why)}`];
  }
  const differing = FIELDS.filter((field, i) => !same(at(native, field), result?.[i] ?? ""));
  const remark = result?.at(-1);
  return [
    ...differing.map((field) => {
      const expected = result?.[FIELDS.indexOf(field)];
      return `${told}: ${field} is ${shown(at(native, field))}, the library's ${shown(expected)}`;
    }),
    ...(typeof remark === "string" && !String(message).includes(remark)
      ? [`${told}: it lacks ${remark}`]
      : []),
  ];
}

/** The counts above the grades, which are to be those of the roster. */
function counts(state: State, pairs: readonly Pair[], below: State["rows"], isStopped: boolean): string[] {
  const top = state.shown[SHEETS.rating] ?? [];
  const line = top.findIndex((row) => row.includes(CANCELLED));
  const of = (heading: string) => top[line + 1]?.[top[line]?.indexOf(heading) ?? -1];
  const filled = pairs.filter(({ cells }) => isFilled(cells));
  const beyond = below.filter(([id]) => !isBlank(id)).length;
  const grades = filled.map(({ result }) => result?.[0]);
  const many = (grade: Cell) => (isStopped ? 0 : grades.filter((each) => each === grade).length);
  const [first, second, third, cancelled] = [1, 2, 3, CANCELLED].map(many) as [
    number,
    number,
    number,
    number,
  ];
  const all = first + second + third + cancelled;
  const expected = {
    名册人数: filled.length + beyond,
    已评定: all,
    [WRONG]: isStopped ? 0 : filled.length - all,
    [STOPPED]: isStopped ? filled.length : 0,
    未读入: beyond,
    一级: first,
    二级: second,
    三级: third,
    [CANCELLED]: cancelled,
    勾稽: "相符",
  };
  return Object.entries(expected).flatMap(([heading, value]) =>
    of(heading) === value ? [] : [`the summary's ${heading} is ${shown(of(heading))}, not ${shown(value)}`],
  );
}
