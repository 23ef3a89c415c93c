import type { CompiledPolicy, Readings } from "../policy/index.js";
import { type Issue, issue, RuleInputError, shown, shownIn } from "../rule/index.js";
import { isBoughtOut, type Placed } from "./standing.js";

/** Where the order of settlement is from. */
export type OrderBasis = "approved" | "principles";

interface Ordered {
  readonly ordered: readonly Placed[];
  readonly orderBasis: OrderBasis;
  readonly readings: Partial<Pick<Readings, "settlementOrder">>;
}

/** The loans in the order that head office approved, or else in that which the principles of Article 50 give. */
export function settlementOrder(
  loans: readonly Placed[],
  approved: readonly string[] | undefined,
  policy: CompiledPolicy,
): Ordered {
  if (approved === undefined) return byPrinciples(loans, policy);
  checkApproved(loans, approved);
  return { ordered: asApproved(loans, approved), orderBasis: "approved", readings: {} };
}

/** Limitation lapsed, then credit loans, then the earlier loan; loans equal in all of it stay as they were given. */
function byPrinciples(loans: readonly Placed[], { readings }: CompiledPolicy): Ordered {
  const [lapsed, others] = parted([...loans].sort(byDay), isLapsed);
  const lapsedByCredit = parted(lapsed, isCredit).flat();
  const first = readings.settlementOrder === "groups" ? lapsed : lapsedByCredit;
  const matters = lapsed.some((each, i) => each !== lapsedByCredit[i]);
  return {
    ordered: [...first, ...parted(others, isCredit).flat()],
    orderBasis: "principles",
    readings: matters ? { settlementOrder: readings.settlementOrder } : {},
  };
}

function byDay({ loan: { lentOn: a } }: Placed, { loan: { lentOn: b } }: Placed): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

const isLapsed = ({ loan }: Placed): boolean => loan.limitationLapsed;
const isCredit = ({ loan }: Placed): boolean => loan.security === "credit";

/** The loans that pass a test, and the others. */
function parted(loans: readonly Placed[], test: (loan: Placed) => boolean): readonly [Placed[], Placed[]] {
  const parts: [Placed[], Placed[]] = [[], []];
  for (const loan of loans) parts[test(loan) ? 0 : 1].push(loan);
  return parts;
}

/** Loans that are not bought out need not be in the approved order; they then come last. */
function asApproved(loans: readonly Placed[], approved: readonly string[]): Placed[] {
  const places = new Map(approved.map((id, i) => [id, i]));
  const place = ({ loan }: Placed) => places.get(loan.id) ?? approved.length;
  return [...loans].sort((a, b) => place(a) - place(b));
}

/** Refuses an order that names a loan twice, one that is not in the list, or not every loan that is bought out. */
function checkApproved(loans: readonly Placed[], approved: readonly string[]): void {
  const path = "approvedOrder";
  const known = new Set(loans.map(({ loan }) => loan.id));
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
    ...loans
      .filter((each) => isBoughtOut(each) && !seen.has(each.loan.id))
      .map(({ loan: { id } }) =>
        issue([path], "missing", {
          zh: `应列出每一笔买断的贷款，缺少${shownIn("zh", id)}`,
          en: `expected every loan that is bought out; ${shown(id)} is not named`,
        }),
      ),
  ];
  if (issues.length > 0) throw new RuleInputError(issues);
}
