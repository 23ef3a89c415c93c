import { compiledPolicy, type Policy } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { complaint, readFields, readOptions, refuse } from "../rule/index.js";
import { gradeManagerInput } from "./appraisal.js";
import { type EachResult, gradingSteps, isAsync } from "./each.js";
import { publishTotals, type RunningTotals } from "./peers.js";
import type { ManagerInput } from "./row.js";
import { countRow, type FirstUse, readRow, unrepeated } from "./rows.js";

/** The rows of a roster, opened anew for each pass: a cursor, a file, a generator, or an array. */
export type RowSource<Row> = () =>
  | Iterable<Row>
  | AsyncIterable<Row>
  | Promise<Iterable<Row> | AsyncIterable<Row>>;

const optionFields = { year: gradeManagerInput.year };

const sourceField = {
  source: {
    ...field.anything("名册的来源", "Source of the rows"),
    read: (value: unknown) =>
      typeof value === "function"
        ? value
        : complaint(
            "wrongType",
            { zh: "每次调用都从头返回全部各行的函数", en: "a function that opens the rows" },
            value,
          ),
  },
};

const rowFields = { source: field.rows<unknown>("来源给出的各行", "Rows that the source gives") };

/**
 * Grades a roster that is too long to hold, in two passes over its rows: the first totals the classes, the second
 * grades. The results are those of {@link gradeRoster}, row by row and in order: duplicates and rows that cannot be read
 * are rejected, the latter are counted as missing in their class. Nothing but the ids is kept.
 *
 * @param source opens the rows; it is called once for each pass and must give the same rows in the same order
 * @param options the year whose figures are rated
 * @param policy the policy to apply, by default the reference policy
 * @throws {@link RuleInputError} at the first step for a malformed year or policy, or a source that gives no rows; at the
 * last when the second pass had other rows than the first, so that the averages may be those of another roster
 * @see measures-10 to measures-15
 * @example
 * const rows = [{
 *   id: "AM-001", branchType: "village" as const, loansGranted: 7, interestIncome: "90000",
 *   newNplBalance: 0, managedLoans: "1000000", nplTolerance: "0.012",
 * }];
 * const results = [];
 * for await (const result of gradeStream(() => rows, { year: 2025 })) results.push(result);
 * results.map((result) => "appraisal" in result && result.appraisal.grade); // [1]
 */
export async function* gradeStream(
  source: RowSource<ManagerInput>,
  options: { readonly year: number },
  policy?: Policy,
): AsyncGenerator<EachResult, void, undefined> {
  const compiled = compiledPolicy(policy);
  const { year } = readOptions(optionFields, options);
  readFields(sourceField, { source });
  const totals: RunningTotals = {};
  const firstUse: FirstUse = new Map();
  let rows = 0;
  await visit(await opened(source), (row) => {
    countRow(totals, unrepeated(rows, readRow(rows, row), firstUse), compiled);
    rows += 1;
  });
  const seen: RunningTotals = {};
  const step = gradingSteps(year, totals, compiled, seen);
  let again = 0;
  let changed = false;
  const next = (row: unknown) => {
    const result = step(row);
    const id = "appraisal" in result ? result.appraisal.id : result.id;
    // What is rejected may have an id that an earlier row has, or none.
    if (id !== null && firstUse.get(id) === again) firstUse.delete(id);
    else changed ||= "appraisal" in result;
    again += 1;
    return result;
  };
  const rowsAgain = await opened(source);
  if (isAsync(rowsAgain)) for await (const row of rowsAgain) yield next(row);
  else for (const row of rowsAgain) yield next(row);
  if (changed || firstUse.size > 0 || again !== rows || written(seen) !== written(totals)) {
    refuse(["source"], "inconsistent", {
      zh: `应与第一遍相同的${rows}行，第二遍读到的不同，共${again}行`,
      en: `expected the ${rows} rows of the first pass, got others in the second, ${again} in all`,
    });
  }
}

/** The rows of one pass. */
async function opened(source: RowSource<unknown>): Promise<Iterable<unknown> | AsyncIterable<unknown>> {
  const rows: unknown = await source();
  return isAsync(rows) ? rows : readFields(rowFields, { source: rows }).source;
}

/** Totals to the last digit, to be compared with others. */
function written(totals: RunningTotals): string {
  return JSON.stringify(publishTotals(totals));
}

/** Rows of a sync iterable are never awaited: that would ask each for its `then`. */
async function visit(
  rows: Iterable<unknown> | AsyncIterable<unknown>,
  use: (row: unknown) => void,
): Promise<void> {
  if (isAsync(rows)) for await (const row of rows) use(row);
  else for (const row of rows) use(row);
}
