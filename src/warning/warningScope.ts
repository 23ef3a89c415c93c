import * as z from "zod/mini";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  type Decided,
  type Finding,
  flag,
  list,
  NO_NOTES,
  NO_READINGS,
  refuse,
  shown,
  text,
} from "../rule/index.js";

/** A company of a group. */
export interface GroupMember {
  readonly id: string;
  /** Whether it has loans at this bank. */
  readonly hasLoansHere: boolean;
  /** Whether a risk warning has been given for it. */
  readonly warned: boolean;
}

export interface WarningScopeInput {
  /** The companies of one group, each once. */
  readonly members: readonly GroupMember[];
}

export interface WarningScopeFinding extends Finding {
  /** Ids of the members that are warned, in the order given, as in the lists below. */
  readonly warned: readonly string[];
  /** The members with loans here that enter the scope because another member is warned. */
  readonly affiliates: readonly string[];
  /** All members with loans here to be reported on: those warned, and the affiliates. */
  readonly inScope: readonly string[];
  /** The members without loans here: nothing to report on them. */
  readonly withoutLoans: readonly string[];
  /** Days from discovery within which the affiliates are reported. */
  readonly term: { readonly days: number };
}

function decide(
  { members }: { readonly members: readonly GroupMember[] },
  { warning }: CompiledPolicy,
): Decided<WarningScopeFinding> {
  const ids = new Set<string>();
  members.forEach(({ id }, i) => {
    if (ids.has(id))
      refuse(["members", i, "id"], "duplicate", `expected each id once, got ${shown(id)} again`);
    ids.add(id);
  });
  const idsOf = (of: (member: GroupMember) => boolean) => members.filter(of).map(({ id }) => id);
  const triggered = members.some(({ warned }) => warned);
  return {
    warned: idsOf(({ warned }) => warned),
    affiliates: idsOf(({ hasLoansHere, warned }) => triggered && hasLoansHere && !warned),
    inScope: idsOf(({ hasLoansHere }) => triggered && hasLoansHere),
    withoutLoans: idsOf(({ hasLoansHere }) => !hasLoansHere),
    term: { days: warning.subBranch.affiliateDays },
    readings: NO_READINGS,
    notes: NO_NOTES,
  };
}

/**
 * Which companies of a group are to be reported on once one of them is warned: all that have loans here.
 *
 * @param input the companies of the group ({@link WarningScopeInput}); each that enters as an affiliate is an
 * `earlyWarning` of kind `affiliate`, due within 2 days of discovery
 * @returns the ids in scope, and which of them only as affiliates; nobody where no member is warned
 * @throws {@link RuleInputError} for ids given twice and fields that are missing or malformed
 * @see early-warning-11.5
 * @example
 * const members = [
 *   { id: "A", hasLoansHere: true, warned: true },
 *   { id: "B", hasLoansHere: true, warned: false },
 *   { id: "C", hasLoansHere: false, warned: false },
 * ];
 * warningScope({ members }).affiliates; // ["B"]
 */
export const warningScope: Rule<WarningScopeInput, WarningScopeFinding> = rule({
  name: "warningScope",
  clause: "early-warning-11.5",
  title: { zh: "集团关联企业预警范围", en: "Companies of a warned group in scope" },
  input: z.strictObject({
    members: list(z.strictObject({ id: text(), hasLoansHere: flag(), warned: flag() })),
  }),
  decide,
  say: (f, pen) => {
    const { clause } = f;
    const names = (ids: readonly string[]) =>
      ids.length === 0 ? pen.say("没有", "none") : ids.map(pen.text).join(pen.say("、", ", "));
    const inScope = names(f.inScope);
    return {
      headline: pen.say(`列入上报范围：${inScope}`, `in scope: ${inScope}`),
      steps: [
        { clause, what: pen.say("发生风险预警的成员", "Members warned"), result: names(f.warned) },
        {
          clause,
          what: pen.say("因此列入的关联企业", "Affiliates that enter by it"),
          result:
            f.warned.length === 0
              ? pen.say("不适用：没有成员发生风险预警", "not applied: no member is warned")
              : names(f.affiliates),
        },
        {
          clause,
          what: pen.say("在我行没有贷款、不列入的成员", "Members without loans here, left out"),
          result: names(f.withoutLoans),
        },
        { clause, what: pen.say("列入上报范围", "In scope"), result: inScope },
        {
          clause,
          what: pen.say("上报期限", "Term"),
          result: pen.say(`发现问题后${f.term.days}日内`, `within ${f.term.days} days of discovery`),
        },
      ],
    };
  },
});
