import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type In, refuseRepeatedIds, words } from "../rule/index.js";

const memberFields = {
  id: field.text("编号", "Id"),
  /** Whether it has loans at this bank. */
  hasLoansHere: field.flag("在我行有贷款", "Has loans here"),
  /** Whether a risk warning has been given for it. */
  warned: field.flag("发生风险预警", "Warned"),
};

const warningScopeInput = {
  /** The companies of one group, each once. */
  members: field.list("集团成员", "Members", field.record("成员", "Member", memberFields)),
};

const warningScopeOutput = {
  /** Ids of the members that are warned, in the order given, as in the lists below. */
  warned: field.list("发生风险预警的成员", "Members warned", memberFields.id),
  /** The members with loans here that enter the scope because another member is warned. */
  affiliates: field.list("因此列入的关联企业", "Affiliates included because of it", memberFields.id),
  /** All members with loans here to be reported on: those warned, and the affiliates. */
  inScope: field.list("列入上报范围", "In scope", memberFields.id),
  /** The members without loans here: nothing to report on them. */
  withoutLoans: field.list(
    "在我行没有贷款、不列入的成员",
    "Members without loans here, left out",
    memberFields.id,
  ),
  /** Days from discovery within which the affiliates are reported. */
  term: field.record("上报期限", "Term", { days: field.whole("日", "Days") }),
};

/** A company of a group. */
export interface GroupMember extends In<typeof memberFields> {}
export interface WarningScopeInput extends In<typeof warningScopeInput> {}
export interface WarningScopeFinding extends Found<"warningScope", typeof warningScopeOutput> {}

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
  input: warningScopeInput,
  output: warningScopeOutput,
  decide: ({ members }, { warning }) => {
    refuseRepeatedIds(members, "members");
    const idsOf = (of: (member: GroupMember) => boolean) => members.filter(of).map(({ id }) => id);
    const triggered = members.some(({ warned }) => warned);
    return {
      warned: idsOf(({ warned }) => warned),
      affiliates: idsOf(({ hasLoansHere, warned }) => triggered && hasLoansHere && !warned),
      inScope: idsOf(({ hasLoansHere }) => triggered && hasLoansHere),
      withoutLoans: idsOf(({ hasLoansHere }) => !hasLoansHere),
      term: { days: warning.subBranch.affiliateDays },
    };
  },
  say: ({ warned, inScope }) => ({
    headline: inScope.length === 0 ? words("没有企业列入", "none") : words("{inScope}", "{inScope}"),
    steps: [
      { field: "warned" },
      { field: "affiliates", ...(warned.length === 0 && { result: NOBODY_WARNED }) },
      { field: "withoutLoans" },
      { field: "inScope" },
      {
        field: "term",
        result: words("发现问题后{term.days}日内", "within {term.days} days of discovery"),
      },
    ],
  }),
});

const NOBODY_WARNED = words("没有，因为没有成员发生风险预警", "none, because no member is warned");
