import { Ratio } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import { applying, type Decided, type Exact, refuse } from "../rule/index.js";
import {
  type CalibrationFinding,
  type CalibrationInput,
  calibrationInput,
  calibrationNotes,
  calibrationOutput,
} from "./calibrationFinding.js";
import { gradeAt, knownPlace } from "./grade.js";
import { sayCalibration } from "./sayCalibration.js";

type Outcomes = Exact<typeof calibrationInput>["outcomes"];

/** How many customers of each group have one score. */
interface AtScore {
  readonly score: Ratio;
  defaulted: number;
  others: number;
}

function whole(count: number): Ratio {
  return Ratio.of(BigInt(count));
}

/** The customers by their scores, the lowest first. */
function byScore(outcomes: Outcomes): AtScore[] {
  const groups: AtScore[] = [];
  for (const { score, defaulted } of [...outcomes].sort((a, b) => a.score.compare(b.score))) {
    let last = groups.at(-1);
    if (last === undefined || !last.score.equals(score)) {
      last = { score, defaulted: 0, others: 0 };
      groups.push(last);
    }
    last[defaulted ? "defaulted" : "others"] += 1;
  }
  return groups;
}

function rankScores(outcomes: Outcomes) {
  const defaulted = outcomes.filter((each) => each.defaulted).length;
  const others = outcomes.length - defaulted;
  if (defaulted === 0 || others === 0) {
    refuse(["outcomes"], "undetermined", {
      zh: `应至少有一户违约、一户未违约，填的是违约${defaulted}户、未违约${others}户`,
      en: `expected at least one customer who defaulted and one who did not, got ${defaulted} and ${others}`,
    });
  }
  let [ordered, tied] = [0, 0];
  const below = { defaulted: 0, others: 0 };
  let most = 0;
  let widest: (typeof below & { score: Ratio; next: Ratio }) | null = null;
  const groups = byScore(outcomes);
  for (const [i, group] of groups.entries()) {
    ordered += below.defaulted * group.others;
    tied += group.defaulted * group.others;
    below.defaulted += group.defaulted;
    below.others += group.others;
    // The difference of the two shares, over the product of the sizes; of equal ones the lowest that ranks rightly.
    const apart = below.defaulted * others - below.others * defaulted;
    if (Math.abs(apart) > Math.abs(most) || (apart > 0 && apart === -most)) {
      most = apart;
      // At the highest score the shares are both 1: it is not there that they are furthest apart.
      widest = { ...below, score: group.score, next: (groups[i + 1] as AtScore).score };
    }
  }
  const all = whole(defaulted).times(whole(others));
  return {
    count: whole(outcomes.length),
    defaulted: whole(defaulted),
    pairs: all,
    ordered: whole(ordered),
    tied: whole(tied),
    auc: whole(2 * ordered + tied).over(all.plus(all)),
    ks: whole(Math.abs(most)).over(all),
    widest: widest && {
      score: widest.score,
      defaulted: whole(widest.defaulted).over(whole(defaulted)),
      others: whole(widest.others).over(whole(others)),
    },
    cutOff: widest !== null && most > 0 ? widest.next : null,
  };
}

function ratesOf(outcomes: Outcomes, policy: CompiledPolicy) {
  const counts = policy.credit.grades.map(() => ({ count: 0, defaulted: 0 }));
  outcomes.forEach(({ grade, defaulted }, i) => {
    if (grade === undefined) return;
    const counted = counts[knownPlace(grade, ["outcomes", i, "grade"], policy)] as (typeof counts)[number];
    counted.count += 1;
    if (defaulted) counted.defaulted += 1;
  });
  return counts.map(({ count, defaulted }, place) => ({
    grade: gradeAt(place, policy),
    count: whole(count),
    defaulted: whole(defaulted),
    rate: count === 0 ? null : whole(defaulted).over(whole(count)),
  }));
}

function decideCalibration(
  { outcomes }: Exact<typeof calibrationInput>,
  policy: CompiledPolicy,
): Decided<typeof calibrationOutput, keyof typeof calibrationNotes> {
  const ranked = rankScores(outcomes);
  const grades = ratesOf(outcomes, policy);
  const used = grades.flatMap(({ grade, rate }) => (rate === null ? [] : [{ grade, rate }]));
  const reversals = used.flatMap(({ grade: worse, rate }, i) => {
    const better = used[i - 1];
    return better !== undefined && rate.isBelow(better.rate) ? [{ better: better.grade, worse }] : [];
  });
  return {
    ...ranked,
    grades,
    monotonic: used.length < 2 ? null : reversals.length === 0,
    reversals,
    notes: applying({
      cutOffIsASuggestion: ranked.cutOff !== null,
      scoreRanksTheWrongWay: ranked.auc.isBelow(Ratio.of(1n, 2n)),
      customersWithoutGrade: outcomes.some(({ grade }) => grade === undefined),
    }),
  };
}

/**
 * How well scores told those who later defaulted from the others: the area under the curve, Kolmogorov–Smirnov, and
 * the rate of default by grade.
 *
 * AUC = (pairs in which the defaulted customer scored lower + ties ÷ 2) ÷ all pairs, the statistic of Mann and Whitney
 * (J. A. Hanley, B. J. McNeil, Radiology 143, 1982). KS = max |F_defaulted(s) − F_others(s)|, F being the share with a
 * score of s or less. All are exact fractions. Rates of grades are rightly ordered where none falls towards a worse
 * grade. The cut-off of greatest KS is a suggestion only: nothing else follows from it.
 *
 * @param input the customers, each with score, outcome and, where there is one, grade ({@link CalibrationInput})
 * @returns AUC and KS with what they are made of, the rates by grade with their order, and the cut-off
 * @throws {@link RuleInputError} `undetermined` unless some defaulted and some did not; `inconsistent` for a grade that
 * the policy does not have
 * @see credit-evaluation-10
 * @example
 * const finding = calibration({
 *   outcomes: [
 *     { score: "92", grade: "excellent", defaulted: false },
 *     { score: "81", grade: "good", defaulted: false },
 *     { score: "81", grade: "good", defaulted: true },
 *     { score: "58", grade: "fairlyPoor", defaulted: true },
 *   ],
 * });
 * finding.auc.toString(); // "0.875"
 * finding.ks.toString(); // "0.5"
 * finding.grades.map(({ rate }) => rate?.toString() ?? null); // ["0", "0.5", null, "1", null]
 * finding.cutOff?.toString(); // "81"
 */
export const calibration: Rule<CalibrationInput, CalibrationFinding> = rule({
  name: "calibration",
  clause: "credit-evaluation-10",
  title: { zh: "评分效果的检验", en: "How well scores foretold defaults" },
  input: calibrationInput,
  output: calibrationOutput,
  notes: calibrationNotes,
  decide: decideCalibration,
  say: sayCalibration,
});
