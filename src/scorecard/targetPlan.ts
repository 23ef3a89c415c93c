import { type Rule, rule } from "../policy/index.js";
import { type Decided, type Exact, joined, magnitude, signOf, type Words, words } from "../rule/index.js";
import { MONTHS_OF_A_YEAR, QUARTERS_OF_A_YEAR } from "./calendar.js";
import {
  type PlanFit,
  type TargetPlanFinding,
  type TargetPlanInput,
  targetPlanInput,
  targetPlanNotes,
  targetPlanOutput,
} from "./plan.js";
import { ratioOf } from "./scale.js";

function decideTargetPlan(
  input: Exact<typeof targetPlanInput>,
): Decided<typeof targetPlanOutput, keyof typeof targetPlanNotes> {
  const { annual, monthly, sprint, months, sprints } = input;
  const monthsTotal = monthly.times(months);
  const sprintsTotal = sprint.times(sprints);
  const planned = monthsTotal.plus(sprintsTotal);
  const difference = planned.minus(annual);
  const fits = fitsOf(input);
  return {
    ...input,
    monthsTotal,
    sprintsTotal,
    planned,
    difference,
    monthsOnlyDifference: monthsTotal.minus(annual),
    reconciles: difference.isZero(),
    fits,
    notes: fits.length === 0 ? ["neverReconciles"] : [],
  };
}

function fitsOf({ annual, monthly, sprint }: Exact<typeof targetPlanInput>): PlanFit[] {
  return upTo(QUARTERS_OF_A_YEAR).flatMap((sprints) =>
    upTo(MONTHS_OF_A_YEAR)
      .filter((months) =>
        monthly
          .times(ratioOf(months))
          .plus(sprint.times(ratioOf(sprints)))
          .equals(annual),
      )
      .map((months) => ({ months, sprints })),
  );
}

function upTo(most: number): number[] {
  return Array.from({ length: most + 1 }, (_, n) => n);
}

/**
 * Whether a target of the year is broken down into parts that come to it: so much every month and so much more
 * in every quarter's sprint.
 *
 * planned = monthly × months + sprint × sprints; difference = planned − annual. The documents' own example does
 * not reconcile: 800,000 every month and 1,600,000 every quarter come to 16,000,000 against 10,000,000, and no
 * number of months and sprints comes to it (`fits` is empty).
 *
 * @param input the target and its parts, in yuan ({@link TargetPlanInput})
 * @returns the sums, the difference, also without the sprints, and every combination that would reconcile
 * @throws {@link RuleInputError} for amounts that are malformed, more than 12 months, more than 4 sprints
 * @see duties-9
 * @example
 * const plan = targetPlan({ annual: "10000000", monthly: "800000", sprint: "1600000" });
 * plan.planned.toString(); // "16000000"
 * plan.difference.toString(); // "6000000"
 * plan.reconciles; // false
 */
export const targetPlan: Rule<TargetPlanInput, TargetPlanFinding> = rule({
  name: "targetPlan",
  clause: "duties-9",
  title: { zh: "年度目标的分解", en: "Breakdown of the year's target" },
  input: targetPlanInput,
  output: targetPlanOutput,
  notes: targetPlanNotes,
  decide: decideTargetPlan,
  say: ({ difference, fits }) => ({
    headline: headlineOf(difference),
    steps: [
      { field: "monthsTotal", formula: "{monthly:number} × {months}" },
      { field: "sprintsTotal", formula: "{sprint:number} × {sprints}" },
      { sum: "planned", of: ["monthsTotal", "sprintsTotal"] },
      { sum: "difference", of: ["planned"], less: ["annual"] },
      { sum: "monthsOnlyDifference", of: ["monthsTotal"], less: ["annual"] },
      {
        field: "fits",
        result:
          fits.length === 0 ? words("没有", "none") : words("{fits}", "{fits}", { fits: fits.map(fitWords) }),
      },
    ],
  }),
});

function headlineOf(difference: TargetPlanFinding["difference"]): Words {
  const values = { off: magnitude(difference) };
  const sign = signOf(difference);
  if (sign > 0)
    return words(
      "分解合计{planned}，比年度目标{annual}多{off:yuan}",
      "the parts come to {planned}, {off:yuan} more than the target of {annual}",
      values,
    );
  return sign < 0
    ? words(
        "分解合计{planned}，比年度目标{annual}少{off:yuan}",
        "the parts come to {planned}, {off:yuan} less than the target of {annual}",
        values,
      )
    : words("分解合计{planned}，与年度目标相符", "the parts come to {planned}, the target exactly");
}

function fitWords({ months, sprints }: PlanFit): Words {
  const inMonths = words("{months}个月", months === 1 ? "{months} month" : "{months} months", { months });
  const inSprints = words("{sprints}次冲刺", sprints === 1 ? "{sprints} sprint" : "{sprints} sprints", {
    sprints,
  });
  if (sprints === 0) return inMonths;
  return months === 0 ? inSprints : joined([inMonths, inSprints], "加", " and ");
}
