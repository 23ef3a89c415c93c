import type { Found } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { In, Out } from "../rule/index.js";
import { coefficients, matrix, moveFields } from "./movesFields.js";
import { managers, resultOf, year } from "./rosterFields.js";

export const compareRostersInput = {
  /** The year whose figures are rated. */
  year,
  /** The roster as it was, as `gradeRoster` takes it. */
  before: field.called("更正前的名册", "Roster before", managers),
  /** The roster as it is corrected. */
  after: field.called("更正后的名册", "Roster after", managers),
};

/** Where a move comes from: the person's own row, or the totals of the classes. */
export type Origin = "own" | "class";

const rosterMoveFields = {
  ...moveFields,
  /** What moves the person alone: the own row against the old totals, or the old row against the new totals. */
  because: field.list(
    "单独即引起变动的",
    "Because of",
    field.choice<Origin>("变动来源", "Origin", {
      own: ["本人数字更正", "the person’s own figures"],
      class: ["同类合计变动", "the totals of the class"],
    }),
  ),
  /** Whether neither does alone, and only both move the person. */
  together: field.flag("须共同作用", "Only together"),
};

export const compareRostersOutput = {
  year,
  matrix,
  /** Everyone in both rosters whose result changes, in the order of the roster before. */
  moved: field.list("变动的人员", "Moved", field.record("变动", "Move", rosterMoveFields)),
  /** Everyone who is in the roster after alone. */
  added: field.list(
    "新增的人员",
    "Added",
    field.record("新增", "Added", { id: moveFields.id, to: resultOf("结果", "Result") }),
  ),
  /** Everyone who is in the roster before alone. */
  removed: field.list(
    "减少的人员",
    "Removed",
    field.record("减少", "Removed", { id: moveFields.id, from: resultOf("原结果", "Result before") }),
  ),
  coefficients,
};

export interface CompareRostersInput extends In<typeof compareRostersInput> {}
export interface CompareRostersFinding extends Found<"compareRosters", typeof compareRostersOutput> {}
/** Somebody whom a corrected roster moves, and through what. */
export interface RosterMove extends Out<typeof rosterMoveFields> {}
