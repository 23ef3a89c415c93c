import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import type { DecimalInput } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import { count, type Finding, NO_NOTES, NO_READINGS } from "../rule/index.js";

export interface SpotTestInput {
  /** Account managers in all, a whole number of 1 or more. */
  readonly managers: DecimalInput;
}

export interface SpotTestFinding extends Finding {
  readonly managers: Decimal;
  /** The part that is tested (0.5). */
  readonly share: Decimal;
  /** Managers × share, which need not be whole. */
  readonly about: Decimal;
  /** The whole numbers next to it: the plan says about half, so either will do. */
  readonly fewest: Decimal;
  readonly most: Decimal;
}

/**
 * How many managers a month's spot test takes: about half of them.
 *
 * about = 50 % × managers. The plan says 约 (about) and names no rounding: with an odd number of managers the
 * whole numbers on both sides are given.
 *
 * @param input the number of managers ({@link SpotTestInput})
 * @returns half of them, and the whole numbers next to it
 * @throws {@link RuleInputError} for a number that is not whole or below 1
 * @see ranking-1
 * @example
 * spotTest({ managers: 50 }).about.toString(); // "25"
 * spotTest({ managers: 49 }).most.toString(); // "25"
 */
export const spotTest: Rule<SpotTestInput, SpotTestFinding> = rule({
  name: "spotTest",
  clause: "ranking-1",
  title: { zh: "每月现场抽测人数", en: "Managers in the monthly spot test" },
  input: z.strictObject({ managers: count({ min: 1 }) }),
  decide: ({ managers }, { elimination: { spotTestShare: share } }) => {
    const about = managers.times(share);
    return {
      managers,
      share,
      about,
      fewest: about.floor(),
      most: about.ceil(),
      readings: NO_READINGS,
      notes: NO_NOTES,
    };
  },
  say: (f, pen) => {
    const [fewest, most] = [pen.number(f.fewest), pen.number(f.most)];
    const people = pen.say(
      fewest === most ? `${fewest}人` : `${fewest}人或${most}人`,
      fewest === most ? `${fewest} managers` : `${fewest} or ${most} managers`,
    );
    const { clause } = f;
    return {
      headline: people,
      steps: [
        {
          clause,
          what: pen.say("约占一半", "About half"),
          formula: `${pen.number(f.managers)} × ${pen.percent(f.share)}`,
          result: pen.number(f.about),
        },
        { clause, what: pen.say("抽测人数", "Managers tested"), result: people },
      ],
    };
  },
});
