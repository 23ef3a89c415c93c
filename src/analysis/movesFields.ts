import type { Ratio } from "../exact/index.js";
import * as field from "../rule/fields.js";
import type { Exact } from "../rule/index.js";
import { coefficientsOf, type Outcomes, type Result } from "./outcomes.js";
import { resultOf } from "./rosterFields.js";

/** What a row comes to, as the key of a matrix. */
const STATES = ["1", "2", "3", "cancelled", "rejected"] as const;
type State = (typeof STATES)[number];

const row = (zh: string, en: string) =>
  field.record(zh, en, {
    1: field.whole("一级", "Grade one"),
    2: field.whole("二级", "Grade two"),
    3: field.whole("三级", "Grade three"),
    cancelled: field.whole("取消客户经理资格", "Qualification cancelled"),
    rejected: field.whole("无法评定", "Not determinable"),
  });

/** How many come from which result to which. */
export const matrix = field.record("等级变动表", "Matrix of the grades", {
  1: row("原为一级", "From grade one"),
  2: row("原为二级", "From grade two"),
  3: row("原为三级", "From grade three"),
  cancelled: row("原为取消资格", "From qualification cancelled"),
  rejected: row("原无法评定", "From not determinable"),
});

/** Everybody who is moved, and from what to what. */
export const moveFields = {
  id: field.text("编号", "Id"),
  from: resultOf("原结果", "From"),
  to: resultOf("新结果", "To"),
};

/** The salary coefficients of all that can be graded together, where a cancelled qualification counts 0. */
export const coefficients = field.record("工资系数合计", "Salary coefficients", {
  before: field.number("变动前", "Before"),
  after: field.number("变动后", "After"),
});

/** The outcomes before beside those after of the ids that have both. */
export function movesOf(before: Outcomes, after: Outcomes) {
  const counts = Object.fromEntries(
    STATES.map((from) => [from, Object.fromEntries(STATES.map((to) => [to, 0]))]),
  ) as Record<State, Record<State, number>>;
  const moved: { readonly id: string; readonly from: Result; readonly to: Result }[] = [];
  for (const [id, { grade: from }] of before) {
    const then = after.get(id);
    if (then === undefined) continue;
    counts[stateOf(from)][stateOf(then.grade)] += 1;
    if (from !== then.grade) moved.push({ id, from, to: then.grade });
  }
  return { matrix: counts as Exact<typeof matrix.fields>, moved };
}

export function coefficientsBesides(before: Outcomes, after: Outcomes): Record<"before" | "after", Ratio> {
  return { before: coefficientsOf(before), after: coefficientsOf(after) };
}

function stateOf(result: Result): State {
  return result === null ? "cancelled" : (String(result) as State);
}
