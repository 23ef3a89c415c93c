import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type In, words } from "../rule/index.js";

/** What a spot test is drawn from. */
const spotTestInput = {
  /** Account managers in all, a whole number of 1 or more. */
  managers: field.count("客户经理人数", "Account managers", { min: 1 }),
};

const spotTestOutput = {
  ...spotTestInput,
  /** The part that is tested (0.5). */
  share: field.ratio("抽测比例", "Share tested"),
  /** Managers × share, which need not be whole. */
  about: field.number("按比例的人数", "Share of the managers"),
  /** The whole numbers next to it: the plan says about half, so either will do. */
  fewest: field.count("最少抽测人数", "Fewest tested"),
  most: field.count("最多抽测人数", "Most tested"),
};

export interface SpotTestInput extends In<typeof spotTestInput> {}
export interface SpotTestFinding extends Found<"spotTest", typeof spotTestOutput> {}

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
  input: spotTestInput,
  output: spotTestOutput,
  decide: ({ managers }, { elimination: { spotTestShare: share } }) => {
    const about = managers.times(share);
    return { managers, share, about, fewest: about.floor(), most: about.ceil() };
  },
  say: (f) => {
    const people =
      String(f.fewest) === String(f.most)
        ? words("{fewest}人", "{fewest} managers")
        : words("{fewest}人或{most}人", "{fewest} or {most} managers");
    return {
      headline: people,
      steps: [
        {
          field: "about",
          what: words("客户经理人数的{share}", "{share} of the managers"),
          formula: "{managers} × {share}",
        },
        { what: words("抽测人数", "Managers tested"), result: people },
      ],
    };
  },
});
