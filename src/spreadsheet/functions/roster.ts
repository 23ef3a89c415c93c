import { parseDecimal, type Ratio } from "../../exact/index.js";
import {
  type Appraisal,
  appraisalNotes,
  BRANCH_TYPES,
  branchType,
  type Decision,
  gradeManagerInput,
  gradeRows,
  headsInAverage,
  type Keep,
  type ManagerInput,
  peerAverages,
} from "../../grading/index.js";
import * as field from "../../rule/fields.js";
import { type CellResult, cellNumber, type SheetError } from "../cell.js";
import { type Arguments, type CellFunction, cellFunction } from "../cellFunction.js";
import { gradedHeadings, managerColumns, peerColumns } from "../columns.js";
import { wordOf } from "../labels.js";
import { refusal } from "../messages.js";
import { parameterOf } from "../parameterOf.js";
import { type Parameter, table } from "../parameters.js";
import { type Rows, readRows } from "../rows.js";
import { CANCELLED, INCOMPLETE, NO_CEILING } from "../words.js";

const year = parameterOf("year", gradeManagerInput.year);

const NAMED = field.text("名册", "Roster");

/** The roster with the places of its rows, beside which the results are to stand. */
const roster: Parameter = {
  ...table("roster", managerColumns, NAMED),
  read: (cells) => readRows(cells, managerColumns, NAMED.title.zh),
};

/** What stands in each column of the graded roster. */
const HEADINGS = [...gradedHeadings, "说明"] as const;

type Row = (number | string | SheetError)[];

/** One row for every row of the range: a grade, an error with what is wrong, or blanks beside a blank row. */
function gradedTable(args: Arguments): CellResult {
  const { rows, graded } = gradeCells(args, (decision, _, index) => ({
    index,
    row: gradedRow(decision),
  }));
  const table: Row[] = [];
  for (const { index, row } of graded.kept) table[rows.places[index] as number] = row;
  for (const { index, issues } of graded.rejected) {
    table[rows.places[index] as number] = errorRow(refusal(issues, (path) => rows.place(index, path[0])));
  }
  const below = Array.from(table, (row) => row ?? HEADINGS.map(() => ""));
  return rows.heading === 1 ? [[...HEADINGS], ...below] : below;
}

/** Grades the rows of the range that are not blank. */
function gradeCells<T>({ values, options }: Arguments, keep: Keep<T>) {
  const rows = values.roster as Rows;
  const managers = rows.records(options) as unknown as ManagerInput[];
  return { rows, graded: gradeRows({ year: values.year as number, managers }, options.policy, keep) };
}

function gradedRow({ appraisal: { shown }, parts, grade, salaryCoefficient }: Decision): Row {
  const { scoreGrade, ceiling } = shown;
  const { score, volume, interest, quality, conduct } = parts;
  return [
    grade ?? CANCELLED,
    salaryCoefficient === null ? "" : cellNumber(salaryCoefficient),
    cellNumber(score.exact()),
    cellNumber(volume.points),
    cellNumber(interest.points),
    cellNumber(quality.points),
    cellNumber(conduct.deduction),
    scoreGrade ?? CANCELLED,
    ceiling ?? NO_CEILING,
    remarks(shown),
  ];
}

/** What is to be known of a row that was graded: averages that are incomplete, a tolerance that was hardly meant. */
function remarks({ missingRows, notes }: Pick<Appraisal, "missingRows" | "notes">): string {
  // Missing rows are a note too.
  if (notes.length === 0) return "";
  const told = missingRows === undefined ? [] : [incompleteWords(missingRows)];
  const codes: readonly string[] = notes.map(({ code }) => code);
  return [
    ...told,
    ...DOUBTS.filter((code) => codes.includes(code)).map((code) => appraisalNotes[code].zh),
  ].join("；");
}

/** Notes on figures that were taken as they stand, though another was probably meant. */
const DOUBTS = ["highTolerance", "toleranceOfAll"] as const;

type Missing = NonNullable<Appraisal["missingRows"]>;

/** That the averages of a class are incomplete, and what they lack. */
function incompleteWords({ ofClass, unplaced }: Missing): string {
  const { lead, and, rows, end } = INCOMPLETE;
  const told = [
    ...(ofClass > 0 ? [`${INCOMPLETE.ofClass}${ofClass}${rows}`] : []),
    ...(unplaced > 0 ? [`${INCOMPLETE.unplaced}${unplaced}${rows}`] : []),
  ];
  return `${lead}${told.join(and)}${end}`;
}

function errorRow(error: SheetError): Row {
  return [error, ...HEADINGS.slice(2).map(() => ""), error.message];
}

/** The totals and averages of each class over the rows that can be counted, for the functions of one manager. */
function peerTable(args: Arguments): CellResult {
  const { peers } = gradeCells(args, () => null).graded;
  const averages = peerAverages(peers);
  const rows = BRANCH_TYPES.flatMap((type): Row[] => {
    const total = peers[type];
    if (total === undefined) return [];
    const average = averages[type] as typeof total;
    const figures = [
      total.loansGranted,
      total.interestIncome,
      average.loansGranted,
      average.interestIncome,
    ].map((figure) => cellNumber(parseDecimal(figure) as Ratio));
    const { [type]: missing = 0, unplaced = 0 } = peers.missing ?? {};
    const heads = peers.headsInAverage?.[type] ?? peers.headsInAverage?.unplaced;
    const ofHeads = heads === undefined ? "" : wordOf(headsInAverage, heads);
    return [[wordOf(branchType, type), total.managers, ...figures, missing, unplaced, ofHeads]];
  });
  return [peerColumns.map((column) => column.zh), ...rows];
}

export const rosterFunctions: readonly CellFunction[] = [
  cellFunction({
    name: "ROSTER",
    alias: "名册评级",
    clause: "measures-14",
    summary: {
      zh: "整份名册评级：同类网点平均数在名册内计算，有错的行单独报错，其余照常评级",
      en: "Grades a whole roster: averages are taken over it, a bad row becomes an error and the rest are graded",
    },
    parameters: [year, roster],
    returns: {
      zh: `与名册逐行对应的表：${HEADINGS.join("、")}`,
      en: "a table along the rows of the roster: grade, coefficient, score, points for loans, interest and quality, deduction, grade by score, ceiling, remark",
    },
    extent: ([, managers = 1]) => [managers, HEADINGS.length],
    decide: gradedTable,
  }),
  cellFunction({
    name: "PEERS",
    alias: "同类网点平均",
    clause: "measures-11",
    summary: {
      zh: "名册中各类网点的人数、合计和人均；编号、网点类别、笔数和收息都能读取的行都计入（编号重复的只计第一行），其余只报行数",
      en: "Managers, totals and averages of each class of a roster over every row whose id, class, loans and interest can be read (of a repeated id the first alone), and how many cannot",
    },
    parameters: [year, roster],
    returns: {
      zh: `带表头的表：${peerColumns.map((column) => column.zh).join("、")}`,
      en: "a table with its heading: class, managers, total loans, total interest, average loans, average interest, rows not counted, rows of no readable class, whether heads count",
    },
    extent: () => [1 + BRANCH_TYPES.length, peerColumns.length],
    decide: peerTable,
  }),
];
