import type { CompiledPolicy, Readings } from "../policy/index.js";
import { type Issue, issue, RuleInputError, shown, shownIn } from "../rule/index.js";
import type { Loan } from "./loans.js";

/** Where the order of settlement is from. */
export type OrderBasis = "approved" | "principles";

interface Ordered {
  readonly ordered: readonly Loan[];
  readonly orderBasis: OrderBasis;
  readonly readings: Partial<Pick<Readings, "settlementOrder">>;
}

/** The loans in the order that head office approved, or else in that which the principles of Article 50 give. */
export function settlementOrder(
  loans: readonly Loan[],
  bought: readonly Loan[],
  approved: readonly string[] | undefined,
  { readings }: CompiledPolicy,
): Ordered {
  if (approved !== undefined) {
    checkApproved(loans, bought, approved);
    return { ordered: asApproved(loans, approved), orderBasis: "approved", readings: {} };
  }
  const byDay = [...loans].sort((a, b) => (a.lentOn < b.lentOn ? -1 : Number(a.lentOn > b.lentOn)));
  const [ordered, other] = [inOrder(byDay, "lexicographic"), inOrder(byDay, "groups")];
  const matters = ordered.some((loan, i) => loan !== other[i]);
  return {
    ordered: readings.settlementOrder === "groups" ? other : ordered,
    orderBasis: "principles",
    readings: matters ? { settlementOrder: readings.settlementOrder } : {},
  };
}

/** Limitation lapsed, then credit loans, then the earlier loan; loans equal in all of it stay as they were given. */
function inOrder(byDay: readonly Loan[], how: Readings["settlementOrder"]): Loan[] {
  const lapsed = byDay.filter((loan) => loan.limitationLapsed);
  const others = byDay.filter((loan) => !loan.limitationLapsed);
  return [...(how === "groups" ? lapsed : creditFirst(lapsed)), ...creditFirst(others)];
}

function creditFirst(loans: readonly Loan[]): Loan[] {
  const isCredit = ({ security }: Loan) => security === "credit";
  return [...loans.filter(isCredit), ...loans.filter((loan) => !isCredit(loan))];
}

/** Loans that are not bought out need not be in the approved order; they then come last. */
function asApproved(loans: readonly Loan[], approved: readonly string[]): Loan[] {
  const places = new Map(approved.map((id, i) => [id, i]));
  const place = ({ id }: Loan) => places.get(id) ?? approved.length;
  return [...loans].sort((a, b) => place(a) - place(b));
}

/** Refuses an order that names a loan twice, one that is not in the list, or not every loan that is bought out. */
function checkApproved(loans: readonly Loan[], bought: readonly Loan[], approved: readonly string[]): void {
  const path = "approvedOrder";
  const known = new Set(loans.map(({ id }) => id));
  const seen = new Set<string>();
  const wrong = (id: string, i: number): Issue[] => {
    if (!known.has(id))
      return [
        issue([path, i], "inconsistent", {
          zh: `应填清单中贷款的合同编号，填的是${shownIn("zh", id)}`,
          en: `expected the id of a loan of the list, got ${shown(id)}`,
        }),
      ];
    if (seen.has(id))
      return [
        issue([path, i], "duplicate", {
          zh: `每笔贷款只排一次，${shownIn("zh", id)}重复`,
          en: `expected each loan once, got ${shown(id)} again`,
        }),
      ];
    seen.add(id);
    return [];
  };
  const issues = [
    ...approved.flatMap(wrong),
    ...bought
      .filter(({ id }) => !seen.has(id))
      .map(({ id }) =>
        issue([path], "missing", {
          zh: `应列出每一笔买断的贷款，缺少${shownIn("zh", id)}`,
          en: `expected every loan that is bought out; ${shown(id)} is not named`,
        }),
      ),
  ];
  if (issues.length > 0) throw new RuleInputError(issues);
}
