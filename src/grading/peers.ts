import type { Decimal } from "../exact/index.js";
import { ONE, type Ratio, toDecimal, toExactDecimal, ZERO } from "../exact/index.js";
import type { Readings } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  type ChoiceWords,
  type In,
  parse,
  RuleInputError,
  refuse,
  relocated,
  shown,
  wordWithCode,
} from "../rule/index.js";
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

/** The totals of one class: how many managers, and what they reached together. */
const classTotal = field.record("同类", "The class", {
  ...volumeInput.peers.fields,
  ...interestInput.peers.fields,
});

/** The reading of the policy that decided on heads. */
export const headsInAverage = field.choice<HeadsInAverage>("负责人是否计入", "Whether heads count", {
  counted: ["计入", "counted"],
  left: ["不计入", "left out"],
});

type HeadsInAverage = Readings["headsInAverage"];

const rows = (zh: string, en: string) => field.optional(field.whole(zh, en));

/** Totals of the classes that have a manager. */
export const peerTotalsFields = {
  urban: field.optional(classTotal),
  township: field.optional(classTotal),
  village: field.optional(classTotal),
  /** Rows that are in no total since what counts of them cannot be read; none when left out. */
  missing: field.optional(
    field.record("未能计入的行", "Rows that could not be counted", {
      urban: rows("城关区", "Urban"),
      township: rows("乡镇区", "Township"),
      village: rows("行政村区", "Village"),
      /** Rows whose class cannot be read: they may be of any. */
      unplaced: rows("网点类别无法辨认", "Of no readable class"),
    }),
  ),
  /** The reading by which the branch heads of each class were counted or left out; absent where a class has none. */
  headsInAverage: field.optional(
    field.record("负责人是否计入", "Whether heads count", {
      urban: field.optional(headsInAverage),
      township: field.optional(headsInAverage),
      village: field.optional(headsInAverage),
      /** Heads whose class cannot be read. */
      unplaced: field.optional(headsInAverage),
    }),
  ),
};

/** The class of a row, or that it has none that can be read. */
export type Place = BranchType | "unplaced";

const PLACES: readonly Place[] = [...BRANCH_TYPES, "unplaced"];

/** The totals of one class, to the last digit. */
export interface PeerTotal {
  readonly managers: number;
  readonly loansGranted: Decimal;
  readonly interestIncome: Decimal;
}

/** How many rows are missing from the totals: by their class, or `unplaced` where that cannot be read. */
export type MissingRows = { readonly [place in Place]?: number };

type OfClasses<T> = { readonly [type in BranchType]?: T };

interface Counted {
  /** Rows that are in no total since what counts of them cannot be read; absent where there is none. */
  readonly missing?: MissingRows;
  /** How the policy had branch heads counted, by their class; absent where there is none. */
  readonly headsInAverage?: { readonly [place in Place]?: HeadsInAverage };
}

/** The totals of every class that has a manager. */
export interface PeerTotals extends OfClasses<PeerTotal>, Counted {}

/** The averages per manager of a class. */
export interface PeerAverage {
  /** How many managers the class has. */
  readonly managers: number;
  /** Loans granted per manager. */
  readonly loansGranted: Decimal;
  /** Interest income in yuan per manager. */
  readonly interestIncome: Decimal;
}

/** The averages per manager of every class that has one. */
export interface PeerAverages extends OfClasses<PeerAverage>, Counted {}

/** Totals as an input: as {@link peerTotals} returned them, or as JSON gave them back. */
export interface PeerTotalsInput extends In<typeof peerTotalsFields> {}

/** Running totals of one class, as exact fractions. */
export interface RunningTotal {
  managers: Ratio;
  loansGranted: Ratio;
  interestIncome: Ratio;
}

export interface RunningTotals extends Partial<Record<BranchType, RunningTotal>> {
  missing?: { [place in Place]?: number | undefined } | undefined;
  headsInAverage?: { [place in Place]?: HeadsInAverage | undefined } | undefined;
}

const peerTotalsRecord = field.record("同类合计", "Totals of the classes", peerTotalsFields);

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

/** Adds rows that cannot be counted to those missing. */
export function addMissing(totals: RunningTotals, place: Place, rows: number): void {
  totals.missing ??= {};
  totals.missing[place] = (totals.missing[place] ?? 0) + rows;
}

/** Notes by which reading a head was counted or left out. */
export function addHead(totals: RunningTotals, place: Place, reading: HeadsInAverage): void {
  totals.headsInAverage ??= {};
  totals.headsInAverage[place] = reading;
}

/** Refuses totals in which heads were counted by another reading than the one given. */
export function refuseOtherHeads(
  { headsInAverage: counted }: RunningTotals,
  reading: HeadsInAverage | undefined,
  path: readonly (string | number)[],
  places: readonly Place[] = PLACES,
): void {
  for (const place of places) {
    const made = counted?.[place];
    if (made === undefined || reading === undefined || made === reading) continue;
    refuse([...path, "headsInAverage", place], "inconsistent", {
      zh: `合计应按口径“${wordWithCode(headsInAverage, reading)}”计算，实际按“${wordWithCode(headsInAverage, made)}”计算`,
      en: `expected totals made by the reading ${shown(reading)}, got ${shown(made)}`,
    });
  }
}

/**
 * Merges totals of parts of a roster into the totals of the whole. The order and the grouping do not matter.
 *
 * @param parts totals of disjoint parts; none gives `{}`
 * @throws {@link RuleInputError} for malformed totals, at `[index, class, field]`, and for parts in which heads were counted
 * by different readings
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
    for (const place of PLACES) {
      addMissing(totals, place, parsed.missing?.[place] ?? 0);
      refuseOtherHeads(parsed, totals.headsInAverage?.[place], [i], [place]);
      const reading = parsed.headsInAverage?.[place];
      if (reading !== undefined) addHead(totals, place, reading);
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
  total.interestIncome = total.interestIncome.plusDecimal(addend.interestIncome);
}

/** The totals of each class made into something else, and what else is told of the whole. */
function mapClasses<T extends object>(
  totals: RunningTotals,
  map: (total: RunningTotal) => T,
): OfClasses<T> & Counted {
  const classes: { [type in BranchType]?: T } & { -readonly [key in keyof Counted]: Counted[key] } = {};
  for (const type of BRANCH_TYPES) {
    const total = totals[type];
    if (total !== undefined) classes[type] = Object.freeze(map(total));
  }
  const missing = byPlace(totals.missing);
  if (missing !== undefined) classes.missing = missing;
  const headsInAverage = byPlace(totals.headsInAverage);
  if (headsInAverage !== undefined) classes.headsInAverage = headsInAverage;
  return Object.freeze(classes);
}

/** What is told of the places, in their order, without zeros; nothing where that is nothing. */
function byPlace<T>(
  of: { readonly [place in Place]?: T | undefined } = {},
): { readonly [place in Place]?: T } | undefined {
  const told = PLACES.flatMap((place) => (of[place] ? [[place, of[place]] as const] : []));
  return told.length === 0 ? undefined : Object.freeze(Object.fromEntries(told) as { [place in Place]?: T });
}
