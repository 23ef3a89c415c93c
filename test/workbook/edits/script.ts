import { sheetError } from "../../../src/spreadsheet/cell.js";
import { managerColumns } from "../../../src/spreadsheet/columns.js";
import type { Cell } from "../../../src/spreadsheet/index.js";
import { Random } from "../../fuzz/random.js";
import { people, peopleAtTotals } from "./people.js";

/** Something a person does to the workbook; rows are counted from the first of the roster, columns from 0. */
export type Edit = { readonly do: string } & Readonly<Record<string, unknown>>;

/** A roster, and what is done to it one after the other. */
export interface Script {
  readonly seed: number;
  readonly rows: readonly (readonly Cell[])[];
  readonly edits: readonly Edit[];
}

/** What a script has to know of the workbook. */
export interface Size {
  /** Columns of the roster. */
  readonly columns: number;
  /** People that the workbook takes. */
  readonly capacity: number;
  /** Figures on their sheet. */
  readonly figures: number;
}

/** What staff and other programs leave in a cell where it is not to be. */
const BAD: readonly Cell[] = [
  ..."很多,12, 12,１２,1,200,1.5%, ,　,2024-06-03,2024年6月3日,2023-02-29,是,否,负责人,客户经理,乡镇区,城关区 ,village,x".split(
    ",",
  ),
  "1,200",
  "",
  ...[-1, -0.01, 1.5, 1, 0.005, 0.0123456, 100, 2025, 45292, 45292.5, 61, 1e15, 1e-7, 0],
  sheetError("#N/A", ""),
  sheetError("#DIV/0!", ""),
  true,
  false,
];

const WIDTH = managerColumns.length;

/** How often an edit stops everything, or mends it. */
const BREAKS = 0.06;

/** What someone may take for a figure of the documents. */
const BAD_FIGURES: readonly Cell[] = [
  "",
  " ",
  "1%",
  "很多",
  "１０",
  -1,
  1,
  0,
  1000,
  0.5,
  3,
  75,
  sheetError("#N/A", ""),
  true,
];

/** The script of a seed: the same seed, the same script. */
export function scriptOf(seed: number, size: Size): Script {
  const random = new Random(seed);
  const rows = roster(random, size.capacity);
  const edits: Edit[] = [];
  let count = rows.length;
  for (let left = 1 + random.below(12); left > 0; left--) {
    const edit = random.pick(random.chance(BREAKS) ? BREAKING : KINDS)(random, { ...size, count });
    edits.push(edit);
    count = Math.max(1, count + grown(edit, count));
  }
  return { seed, rows, edits };
}

function roster(random: Random, capacity: number): Cell[][] {
  const kind = random.next();
  if (kind < 0.25) return peopleAtTotals(random);
  if (kind < 0.85) return people(random, 1 + random.below(40));
  if (kind < 0.94) return people(random, 40 + random.below(200));
  return people(random, random.chance(0.3) ? capacity : 200 + random.below(capacity - 200));
}

/** By how many rows a roster grows, as far as later edits must know. */
function grown(edit: Edit, count: number): number {
  const of = (name: string) => Number(edit[name] ?? 0);
  if (edit.do === "insertRows") return of("count");
  if (edit.do === "deleteRows") return -of("count");
  return edit.do === "copy" || edit.do === "move" ? Math.max(0, of("toRow") + of("rows") - count) : 0;
}

interface Known extends Size {
  /** Rows of the roster, about. */
  readonly count: number;
}

type Kind = (random: Random, known: Known) => Edit;

const few = (random: Random) => 1 + random.below(3);

/** Whole rows somewhere in the roster. */
function someRows(random: Random, { count, columns }: Known) {
  return { row: random.below(count), column: 0, rows: few(random), columns };
}

function someCells(random: Random, { count, columns }: Known) {
  const column = random.below(columns);
  return {
    row: random.below(count),
    column,
    rows: few(random),
    columns: 1 + random.below(Math.min(4, columns - column)),
  };
}

/** A place for a block, at times below the roster with rows left empty in between. */
function somewhere(random: Random, { count }: Known, block: { readonly column: number }) {
  const toRow = random.chance(0.3) ? count + random.below(4) : random.below(count);
  return { ...block, toRow, toColumn: block.column };
}

const bad: Kind = (random, { count, columns }) => ({
  do: "paste",
  row: random.below(count),
  column: random.below(columns),
  values: [[random.pick(BAD)]],
});

const KINDS: readonly Kind[] = [
  (random, { count }) => ({ do: "insertRows", at: random.below(count + 1), count: few(random) }),
  (random, { count }) => ({ do: "deleteRows", at: random.below(count), count: few(random) }),
  (random, known) => ({ do: "insertCells", ...someCells(random, known) }),
  (random, known) => ({ do: "removeCells", ...someCells(random, known) }),
  (random, known) => ({ do: "move", ...somewhere(random, known, someRows(random, known)) }),
  (random, known) => ({ do: "move", ...somewhere(random, known, someRows(random, known)) }),
  (random, known) => ({ do: "move", ...somewhere(random, known, someCells(random, known)) }),
  (random, known) => ({ do: "copy", ...somewhere(random, known, someRows(random, known)) }),
  (random, known) => ({ do: "copy", ...somewhere(random, known, someCells(random, known)) }),
  sorted,
  sorted,
  (random, { count }) => ({
    do: "filter",
    column: 2,
    value: random.pick(["乡镇区", "城关区", ""]),
    rows: count,
  }),
  (random, known) => ({ do: "clear", ...someCells(random, known), rows: 1, columns: 1 }),
  (random, known) => ({ do: "clear", ...someRows(random, known), rows: 1 }),
  bad,
  bad,
  bad,
  (random, { count }) => {
    const lines = people(random, few(random), `P${random.below(1000)}`);
    const from = random.below(WIDTH);
    const to = from + 1 + random.below(WIDTH - from);
    return {
      do: "paste",
      row: random.below(count),
      column: from,
      values: lines.map((line) => line.slice(from, to)),
    };
  },
  (random, { count }) => ({
    do: "paste",
    row: count + random.below(5),
    column: 0,
    values: people(random, few(random), `N${random.below(1000)}`),
  }),
];

/** What stops everything until it is mended. */
const BREAKING: readonly Kind[] = [
  (random, { capacity, columns }) => ({
    do: "paste",
    row: capacity + random.below(5),
    column: random.below(columns),
    values: [[random.pick(["王芳", 3, 0.02])]],
  }),
  (random, { figures }) => ({
    do: "figure",
    index: random.below(figures),
    value: random.pick(BAD_FIGURES),
  }),
  (random, { figures }) => ({
    do: "figure",
    index: random.below(figures),
    value: random.pick(BAD_FIGURES),
  }),
  () => ({ do: "mendFigures" }),
  () => ({ do: "mendFigures" }),
  (random, { columns }) => ({
    do: "heading",
    column: random.below(columns),
    value: random.pick(["", "备注", "利息收入", 1]),
  }),
  () => ({ do: "mendHeadings" }),
  (random) => ({ do: "year", value: random.pick([2025, 2024, 2026, 1900, "2025", ""]) }),
];

function sorted(random: Random, { count, columns }: Known): Edit {
  return {
    do: "sort",
    column: random.below(columns),
    ascending: random.chance(0.5),
    rows: count + random.below(3),
  };
}
