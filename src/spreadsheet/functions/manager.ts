import {
  reasonField,
  type ShortfallFinding,
  type ShortfallInput,
  shortfall,
  shortfallInput,
} from "../../analysis/index.js";
import type { Ratio } from "../../exact/index.js";
import { render } from "../../explain/index.js";
import {
  type Appraisal,
  type GradeManagerInput,
  gradeManager,
  gradeManagerInput,
} from "../../grading/index.js";
import { figuresOf, type Issue, made } from "../../rule/index.js";
import { cellNumber } from "../cell.js";
import { type Arguments, type CellFunction, cellFunction } from "../cellFunction.js";
import { managerColumns, peerColumns, RESULTS } from "../columns.js";
import { refuseField } from "../failure.js";
import { wordOf } from "../labels.js";
import { parameterOf } from "../parameterOf.js";
import { oneRow, table } from "../parameters.js";
import type { FiguresOf } from "../ruleFunction.js";
import { CANCELLED } from "../words.js";
import { refuseOutside } from "./classTotal.js";

const parameters = [
  parameterOf("year", gradeManagerInput.year),
  oneRow("manager", managerColumns, gradeManagerInput.manager),
  table("peers", peerColumns, gradeManagerInput.peers),
];

type Totals = Record<string, unknown>;

/** One row of a roster, and the totals of the classes that it is measured against. */
function inputFrom({ values }: Pick<Arguments, "values">): GradeManagerInput {
  const peers: Totals = {};
  const missing: Totals = {};
  const heads: Totals = {};
  for (const [i, each] of (values.peers as Totals[]).entries()) {
    const { branchType, missing: rows, unplaced, headsInAverage, ...totals } = each;
    const path = ["peers", i, "branchType"];
    if (typeof branchType !== "string") refuseField(path, "unknownValue");
    if (branchType in peers) refuseField(path, "duplicate");
    const { averageLoans: _, averageInterest: __, ...counted } = totals;
    peers[branchType] = counted;
    heads[branchType] = headsInAverage;
    missing[branchType] = rows;
    if (i > 0 && unplaced !== missing.unplaced) refuseField(["peers", i, "unplaced"], "inconsistent");
    missing.unplaced = unplaced;
  }
  return {
    year: values.year,
    manager: values.manager,
    peers: { ...peers, missing, headsInAverage: heads },
  } as GradeManagerInput;
}

/** The appraisal of one row of a roster against the totals of the classes. */
export function appraise(args: Pick<Arguments, "values" | "options">): Appraisal {
  const appraisal = gradeManager(inputFrom(args), args.options.policy);
  const { notes, peers: ofClass } = appraisal.items.volume;
  refuseOutside(notes, ofClass.managers.eq(1), ["manager", "loansGranted"]);
  return appraisal;
}

/** A class, which the rule tells by its name, has a row in the table of the classes. */
export function locate(path: Issue["path"], { peers }: Arguments["values"]): Issue["path"] {
  const [first, second, ...rest] = path;
  if (first !== "peers" || typeof second === "number") return path;
  // What is told of the rows of a class stands beside it; how many are of none, beside every class.
  const [of, ...columns] =
    second === "missing" || second === "headsInAverage" ? [rest[0], second] : [second, ...rest];
  if (of === "unplaced") return ["peers", 0, of];
  const row = (peers as Totals[]).findIndex(({ branchType }) => branchType === of);
  return row < 0 ? ["peers"] : ["peers", row, ...columns];
}

/** The change of a figure, or in its place why none leads to the grade. */
function changeOf({
  change,
  reason,
}: {
  readonly change: Ratio | null;
  readonly reason: string | null;
}): number | string {
  return change === null ? wordOf(reasonField, reason as string) : cellNumber(change);
}

export const managerFunctions: readonly CellFunction[] = [
  cellFunction({
    name: "GRADE",
    alias: RESULTS.grade,
    clause: gradeManager.clause,
    summary: { zh: "一名客户经理的评定等级", en: "The grade of one manager" },
    parameters,
    returns: { zh: `1、2、3，或“${CANCELLED}”`, en: `1, 2, 3 or ${CANCELLED} (cancelled)` },
    decide: (args) => appraise(args).grade ?? CANCELLED,
    locate,
  }),
  cellFunction({
    name: "EXPLAIN",
    alias: "评级说明",
    clause: gradeManager.clause,
    summary: {
      zh: "一名客户经理的评级依据，逐步列出算式和条款",
      en: "How the grade of one manager comes about, step by step with its clauses, in Chinese",
    },
    parameters,
    returns: { zh: "文字", en: "a text" },
    decide: (args) =>
      render(gradeManager, appraise(args), {
        locale: "zh",
        format: "text",
        audience: "employee",
      }).trimEnd(),
    locate,
  }),
  cellFunction({
    name: "SHORTFALL",
    alias: "达级差额",
    clause: shortfall.clause,
    summary: {
      zh: "一名客户经理达到目标等级，单独变动一项数字至少要变动多少",
      en: "The least change of one figure alone after which a manager reaches a grade",
    },
    parameters: [...parameters, parameterOf("grade", shortfallInput.grade)],
    returns: {
      zh: "一行三格：增加的笔数、增加的利息（元）、新增不良贷款的变动（元，负数为压降）；不能达到的，写原因",
      en: "a row of three cells: more loans, more interest (yuan), change of new NPL (yuan, negative to reduce it); where none does, why, in Chinese",
    },
    extent: () => [1, 3],
    decide: (args) => {
      // Own loans beyond those of the class are the manager's cell to mend; the rule names the total.
      appraise(args);
      const asked = { ...inputFrom(args), grade: args.values.grade } as ShortfallInput;
      const figures = figuresOf<FiguresOf<ShortfallFinding>>(shortfall(asked, args.options.policy));
      const { loansGranted, interestIncome, newNplBalance } = made(figures.levers);
      return [[loansGranted, interestIncome, newNplBalance].map(changeOf)];
    },
    locate,
  }),
];
