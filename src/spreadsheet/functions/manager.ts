import { render } from "../../explain/index.js";
import { type Appraisal, type GradeManagerInput, gradeManager } from "../../grading/index.js";
import type { Issue } from "../../rule/index.js";
import { type Arguments, type CellFunction, cellFunction } from "../cellFunction.js";
import { BRANCH_TYPES, managerColumns, peerColumns } from "../columns.js";
import { fail } from "../failure.js";
import * as kinds from "../kinds.js";
import { cell, table } from "../parameters.js";
import { CANCELLED } from "../words.js";

const parameters = [
  cell("year", kinds.year, { zh: "考评年度", en: "Year rated" }),
  table("manager", managerColumns, { zh: "客户经理", en: "Manager" }),
  table("peers", peerColumns, { zh: "同类网点", en: "Classes" }),
];

type Totals = Record<string, unknown>;

/** The appraisal of one row of a roster against the totals of the classes. */
function appraise({ values, options }: Arguments): Appraisal {
  const managers = values.manager as unknown[];
  if (managers.length !== 1) {
    fail(managers.length === 0 ? "#N/A" : "#VALUE!", `“客户经理”：应是一行，实际有${managers.length}行`);
  }
  const peers: Totals = {};
  for (const { branchType, averageLoans: _, averageInterest: __, ...totals } of values.peers as Totals[]) {
    const type = branchType as string;
    if (type in peers) fail("#VALUE!", `“同类网点”：${BRANCH_TYPES[type as keyof typeof BRANCH_TYPES]}重复`);
    peers[type] = totals;
  }
  return gradeManager(
    { year: values.year, manager: managers[0], peers } as GradeManagerInput,
    options.policy,
  );
}

/** The manager is the one record of its table; a class is told by its name, not by its row. */
function locate([first, ...rest]: Issue["path"]): Issue["path"] {
  return first === "manager"
    ? ["manager", 0, ...rest]
    : first === "peers"
      ? ["peers"]
      : [first ?? "", ...rest];
}

export const managerFunctions: readonly CellFunction[] = [
  cellFunction({
    name: "GRADE",
    alias: "评定等级",
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
      render(gradeManager, appraise(args), { locale: "zh", format: "text", audience: "employee" }).trimEnd(),
    locate,
  }),
];
