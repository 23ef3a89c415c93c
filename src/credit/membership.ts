import { type Ratio, sum } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type In, refuse, words } from "../rule/index.js";
import { numbers } from "./lists.js";
import { refuseLength } from "./refuseLength.js";
import type { Vector } from "./vector.js";

const membershipInput = {
  /** How many experts chose each grade, from the best down: whole numbers, one for each grade of the policy. */
  votes: field.list(
    "各等级的票数（由好到差）",
    "Votes for each grade, the best first",
    field.count("票数", "Votes"),
  ),
};

const membershipOutput = {
  ...membershipInput,
  /** Experts who voted. */
  experts: field.count("专家人数", "Experts"),
  /** The share of the experts who chose each grade. */
  membership: numbers("隶属度", "Membership"),
};

export interface MembershipInput extends In<typeof membershipInput> {}
export interface MembershipFinding extends Found<"membership", typeof membershipOutput> {}

/** The membership that votes give, over the number of experts. */
export function membershipOf(
  votes: readonly Ratio[],
  { credit: { grades } }: CompiledPolicy,
): { experts: Ratio; membership: Vector } {
  refuseLength(["votes"], votes, grades.length, {
    zh: "票数（每个等级一个）",
    en: "counts, one for each grade",
  });
  const experts = sum(votes);
  if (experts.isZero())
    refuse(["votes"], "undetermined", {
      zh: "应至少有一名专家投票，一票也没有",
      en: "expected the vote of at least one expert, got none",
    });
  return { experts, membership: votes.map((count) => count.over(experts)) };
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
  input: membershipInput,
  output: membershipOutput,
  decide: ({ votes }, policy) => ({ votes, ...membershipOf(votes, policy) }),
  say: () => ({
    headline: words("{membership}", "{membership}"),
    steps: [
      { field: "votes" },
      {
        field: "membership",
        formula: words("各等级票数 ÷ {experts}位专家", "votes for each grade ÷ {experts} experts"),
      },
    ],
  }),
});
