import type { Decimal } from "../exact/index.js";
import { ONE, plusDecimal, type Ratio, toDecimal, toExactDecimal, ZERO } from "../exact/index.js";
import * as field from "../rule/fields.js";
import { type ChoiceWords, type In, parse, RuleInputError, relocated } from "../rule/index.js";
import { interestInput } from "./interest.js";
import { volumeInput } from "./volume.js";

/** The class of the branch a manager works for: 城关区、乡镇区、行政村区. */
export type BranchType = "urban" | "township" | "village";

const CLASSES: ChoiceWords<BranchType> = {
  urban: ["城关区", "urban"],
  township: ["乡镇区", "township"],
  village: ["行政村区", "village"],
};

export const BRANCH_TYPES = Object.keys(CLASSES) as BranchType[];

/** The class of the branch that a manager works for. */
export const branchType = field.choice("网点类别", "Class of the branch", CLASSES, { clause: "measures-11" });

/** What a manager brings to the totals of the class. Other fields, as in a full roster row, are ignored. */
const memberFields = {
  branchType,
  loansGranted: volumeInput.loansGranted,
  interestIncome: interestInput.interestIncome,
};

export interface PeerMember extends In<typeof memberFields> {}

/** The totals of one class: how many managers, and what they reached together. */
const classTotal = field.record("同类", "The class", {
  ...volumeInput.peers.fields,
  ...interestInput.peers.fields,
});

/** Totals of the classes that have a manager. */
export const peerTotalsFields = {
  urban: field.optional(classTotal),
  township: field.optional(classTotal),
  village: field.optional(classTotal),
};

/** The totals of one class, to the last digit. */
export interface PeerTotal {
  readonly managers: number;
  readonly loansGranted: Decimal;
  readonly interestIncome: Decimal;
}

/** The totals of every class that has a manager. */
export type PeerTotals = { readonly [type in BranchType]?: PeerTotal };

/** The averages per manager of a class. */
export interface PeerAverage extends PeerTotal {}

/** The averages per manager of every class that has one. */
export type PeerAverages = { readonly [type in BranchType]?: PeerAverage };

/** Totals as an input: as {@link peerTotals} returned them, or as JSON gave them back. */
export interface PeerTotalsInput extends In<typeof peerTotalsFields> {}

/** Running totals of one class, as exact fractions. */
export interface RunningTotal {
  managers: Ratio;
  loansGranted: Ratio;
  interestIncome: Ratio;
}

export type RunningTotals = Partial<Record<BranchType, RunningTotal>>;

const member = field.record("成员", "Member", memberFields);
const peerTotalsRecord = field.record("同类合计", "Totals of the classes", peerTotalsFields);

/**
 * Totals loans granted and interest income per class of branch, as the averages of measures-11 need them.
 *
 * @param members the managers rated in the year, each once, the person to be graded included; read once, in
 * any order, without keeping them
 * @returns for each class that occurs: the number of managers, and exact totals of loans and of yuan
 * @throws {@link RuleInputError} for a member whose fields are missing or malformed, at `[index, field]`
 * @example
 * const totals = peerTotals([
 *   { branchType: "urban", loansGranted: 137, interestIncome: "1150000.00" },
 *   { branchType: "urban", loansGranted: 103, interestIncome: "850000.00" },
 * ]);
 * totals.urban?.loansGranted.toString(); // "240"
 */
export function peerTotals(members: Iterable<PeerMember>): PeerTotals {
  const totals: RunningTotals = {};
  let index = 0;
  for (const row of members) {
    const parsed = parse(member, onlyOwn(row));
    if (!parsed.ok) throw new RuleInputError(relocated(parsed.issues, [index]));
    addMember(totals, parsed.value);
    index += 1;
  }
  return publishTotals(totals);
}

/** The fields of a row that its class needs. */
function onlyOwn(row: unknown): unknown {
  if (typeof row !== "object" || row === null) return row;
  const { branchType, loansGranted, interestIncome } = row as PeerMember;
  return { branchType, loansGranted, interestIncome };
}

/** Adds one manager to running totals. */
export function addMember(
  totals: RunningTotals,
  {
    branchType,
    loansGranted,
    interestIncome,
  }: { branchType: BranchType; loansGranted: Ratio; interestIncome: Ratio },
): void {
  addTotal(totals, branchType, { managers: ONE, loansGranted, interestIncome });
}

/**
 * Merges totals of parts of a roster into the totals of the whole. The order and the grouping do not matter.
 *
 * @param parts totals of disjoint parts; none gives `{}`
 * @throws {@link RuleInputError} for malformed totals, at `[index, class, field]`
 * @example
 * const merged = mergePeerTotals(
 *   peerTotals([{ branchType: "urban", loansGranted: 137, interestIncome: "1150000" }]),
 *   peerTotals([{ branchType: "urban", loansGranted: 103, interestIncome: "850000" }]),
 * );
 * merged.urban?.interestIncome.toString(); // "2000000"
 */
export function mergePeerTotals(...parts: readonly PeerTotalsInput[]): PeerTotals {
  const totals: RunningTotals = {};
  parts.forEach((part, i) => {
    const parsed = readPeerTotals(part, [i]);
    for (const type of BRANCH_TYPES) {
      const addend = parsed[type];
      if (addend !== undefined) addTotal(totals, type, addend);
    }
  });
  return publishTotals(totals);
}

/**
 * The averages per manager of each class, to 34 significant digits. Points are decided on the totals, never on
 * these rounded figures.
 *
 * @throws {@link RuleInputError} for malformed totals
 * @example
 * const totals = peerTotals([{ branchType: "village", loansGranted: 7, interestIncome: "90000.50" }]);
 * peerAverages(totals).village?.interestIncome.toString(); // "90000.5"
 */
export function peerAverages(totals: PeerTotalsInput): PeerAverages {
  return mapClasses(readPeerTotals(totals), ({ managers, loansGranted, interestIncome }) => ({
    managers: Number(managers.n),
    loansGranted: toDecimal(loansGranted.over(managers)),
    interestIncome: toDecimal(interestIncome.over(managers)),
  }));
}

/** Totals as exact fractions. @throws {@link RuleInputError} with paths below `path`. */
export function readPeerTotals(
  totals: PeerTotalsInput,
  path: readonly (string | number)[] = [],
): RunningTotals {
  const parsed = parse(peerTotalsRecord, totals);
  if (!parsed.ok) throw new RuleInputError(relocated(parsed.issues, path));
  return parsed.value as RunningTotals;
}

/** Running totals as frozen data, every sum to its last digit. */
export function publishTotals(totals: RunningTotals): PeerTotals {
  return mapClasses(totals, ({ managers, loansGranted, interestIncome }) => ({
    managers: Number(managers.n),
    loansGranted: toExactDecimal(loansGranted),
    interestIncome: toExactDecimal(interestIncome),
  }));
}

function addTotal(totals: RunningTotals, type: BranchType, addend: RunningTotal): void {
  totals[type] ??= { managers: ZERO, loansGranted: ZERO, interestIncome: ZERO };
  const total = totals[type];
  total.managers = total.managers.plus(addend.managers);
  total.loansGranted = total.loansGranted.plus(addend.loansGranted);
  total.interestIncome = plusDecimal(total.interestIncome, addend.interestIncome);
}

function mapClasses<T extends object>(
  totals: RunningTotals,
  map: (total: RunningTotal) => T,
): { readonly [type in BranchType]?: T } {
  const classes: Partial<Record<BranchType, T>> = {};
  for (const type of BRANCH_TYPES) {
    const total = totals[type];
    if (total !== undefined) classes[type] = Object.freeze(map(total));
  }
  return Object.freeze(classes);
}
