import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, Ratio, sum } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import { count, type Finding, list, NO_NOTES, NO_READINGS, refuse } from "../rule/index.js";
import type { Vector } from "./vector.js";

export interface MembershipInput {
  /** How many experts chose each grade, from the best down: whole numbers, one for each grade of the policy. */
  readonly votes: readonly DecimalInput[];
}

export interface MembershipFinding extends Finding {
  readonly votes: readonly Decimal[];
  /** Experts who voted. */
  readonly experts: Decimal;
  /** The share of the experts who chose each grade. */
  readonly membership: readonly Decimal[];
}

/** The membership that votes give, over the number of experts. */
export function membershipOf(
  votes: readonly Ratio[],
  { credit: { grades } }: CompiledPolicy,
): { experts: Ratio; membership: Vector } {
  if (votes.length !== grades.length) {
    refuse(
      ["votes"],
      "inconsistent",
      `expected ${grades.length} counts, one for each grade, got ${votes.length}`,
    );
  }
  const experts = sum(votes);
  if (experts.isZero())
    refuse(["votes"], "undetermined", "expected the vote of at least one expert, got none");
  return { experts, membership: votes.map(({ n }) => Ratio.of(n, experts.n)) };
}

/**
 * How far an indicator belongs to each grade: the share of the experts who chose the grade.
 *
 * r_h = v_h ÷ n, where v_h experts of n chose the grade h.
 *
 * @param input the counts of votes, from the best grade down ({@link MembershipInput})
 * @returns the memberships, of sum one, and the number of experts
 * @throws {@link RuleInputError} for counts that are negative or fractional, too many or too few, or all zero
 * @see credit-evaluation-6
 * @example
 * membership({ votes: [3, 4, 2, 1, 0] }).membership.map(String); // ["0.3", "0.4", "0.2", "0.1", "0"]
 */
export const membership: Rule<MembershipInput, MembershipFinding> = rule({
  name: "membership",
  clause: "credit-evaluation-6",
  title: { zh: "隶属度", en: "Membership" },
  input: z.strictObject({ votes: list(count()) }),
  decide: ({ votes }, policy) => ({
    votes,
    ...membershipOf(votes, policy),
    readings: NO_READINGS,
    notes: NO_NOTES,
  }),
  say: (f, pen) => {
    const shares = f.membership.map((value) => pen.number(value)).join(pen.say("，", ", "));
    return {
      headline: shares,
      steps: [
        {
          clause: f.clause,
          what: pen.say("各等级的票数", "Votes for each grade"),
          result: f.votes.map((votes) => pen.number(votes)).join(pen.say("，", ", ")),
        },
        {
          clause: f.clause,
          what: pen.say("隶属度", "Membership"),
          formula: pen.say(
            `各等级票数 ÷ ${pen.number(f.experts)}`,
            `votes for each grade ÷ ${pen.number(f.experts)}`,
          ),
          result: shares,
        },
      ],
    };
  },
});
