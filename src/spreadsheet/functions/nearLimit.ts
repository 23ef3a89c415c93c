import { Ratio, ZERO } from "../../exact/index.js";
import { gradeForScoreInput } from "../../grading/index.js";
import type { Policy } from "../../policy/index.js";
import { fail } from "../failure.js";
import { quoted } from "../labels.js";

interface Band {
  readonly from: Ratio | null;
  readonly below: Ratio | null;
}

/** A sum of points that were rounded to the digits of a cell is further from the exact score at no more than this. */
const NEAR = Ratio.of(1n, 1_000_000_000n);

/** From how far below a limit a score is recorded as the limit, rounded half up to 2 decimals. */
const RECORDED_FROM = Ratio.of(5n, 1000n);

/**
 * Refuses a score so near to a limit that rounded points may have carried it across: the exact score of such a sum can
 * be the limit itself, or lie on its other side. A score that is the limit is taken.
 */
export function refuseNearLimit(score: Ratio, band: Band, gradeOn: Policy["readings"]["gradeOn"]): void {
  const before = gradeOn === "recorded" ? RECORDED_FROM : ZERO;
  for (const limit of [band.from, band.below]) {
    const distance = limit?.minus(before).minus(score).abs();
    if (distance === undefined || distance.isZero() || distance.isAbove(NEAR)) continue;
    fail(
      "#N/A",
      `${quoted(gradeForScoreInput.score)}：与等级分数线相差不到0.000000001分，无法判定在哪一边；请用GRADE，不要把四舍五入后的分数相加`,
    );
  }
}
