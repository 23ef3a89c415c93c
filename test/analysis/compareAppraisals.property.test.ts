import { Decimal } from "decimal.js";
import fc from "fast-check";
import {
  type Appraisal,
  type CompareAppraisalsFinding,
  compareAppraisals,
  definePolicy,
  gradeManager,
  peerTotals,
  plain,
  referencePolicy,
} from "kaoping";
import { expect, test } from "vitest";
import { anyManager } from "../support/managers.js";

const POLICIES = [
  referencePolicy,
  definePolicy({ readings: { interestProportion: "perPoint", perPointSteps: "startedSteps" } }),
  definePolicy({
    grading: { volume: { perPercent: "0.7", bonusCap: "3" }, interest: { fullMarks: "7" } },
    readings: { interestProportion: "ofBonus" },
  }),
];

const anyAppraisal: fc.Arbitrary<Appraisal> = fc
  .tuple(anyManager, fc.array(anyManager, { maxLength: 6 }), fc.constantFrom(...POLICIES))
  .map(([manager, others, policy]) =>
    gradeManager({ year: 2025, manager, peers: peerTotals([manager, ...others]) }, policy),
  );

/** How many pairs are compared: `PROPERTY_RUNS` asks for more. */
const numRuns = Number(process.env.PROPERTY_RUNS ?? 1_000);

/** Wide enough that no sum of published figures is rounded. */
const Wide = Decimal.clone({ defaults: true, precision: 200 });
const sum = (figures: readonly Decimal.Value[]) =>
  figures.reduce((total: Decimal, each) => total.plus(each), new Wide(0));

test("the parts sum to the difference of the published scores, and the shares to their part, to the last digit", () => {
  fc.assert(
    fc.property(anyAppraisal, anyAppraisal, (before, after) => {
      const { score, parts, shares } = compareAppraisals(before, after);
      const exact = [
        new Wide(after.score).minus(before.score).eq(score),
        sum(Object.values(parts)).eq(score),
        sum(Object.values(shares.volume ?? {})).eq(parts.volume),
        sum(Object.values(shares.interest ?? {})).eq(parts.interest),
      ];
      if (exact.includes(false)) throw new Error(`${exact}`);
    }),
    { numRuns },
  );
});

test("the other way round every figure is its opposite, and beside itself an appraisal differs in nothing", () => {
  fc.assert(
    fc.property(anyAppraisal, anyAppraisal, (before, after) => {
      const [there, back] = [compareAppraisals(before, after), compareAppraisals(after, before)];
      expect(opposite(figures(there))).toEqual(figures(back));
      expect(new Set(figures(compareAppraisals(before, plain(before))))).toEqual(new Set(["0"]));
    }),
    { numRuns: 200 },
  );
});

function figures({ score, parts, shares }: CompareAppraisalsFinding): string[] {
  const all = [parts, shares.volume, shares.interest].flatMap((of) => Object.values<Decimal>(of ?? {}));
  return [score, ...all].map((figure) => figure.toFixed());
}

function opposite(of: readonly string[]): string[] {
  return of.map((figure) => new Wide(figure).neg().plus(0).toFixed());
}
