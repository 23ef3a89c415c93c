import { Decimal } from "decimal.js";
import {
  type Appraisal,
  type ConsistencyRepairFinding,
  explain,
  type RatingFinding,
  type ShortfallFinding,
} from "kaoping";
import type { CellFunctionName } from "../../src/spreadsheet/index.js";
import { leave, listOf, treeOf } from "./fixtureCells.js";
import { serialOf } from "./serials.js";

/** What a function shows: one value, a table, or an error with whatever message. */
export type Expected = unknown;
export const AN_ERROR: unique symbol = Symbol("an error");

interface Expectation {
  /** The rule whose fixtures are called from cells. */
  readonly rule: string;
  /** The rule's input by the parameters of the function, where the fields are called otherwise. */
  readonly input?: (input: Readonly<Record<string, unknown>>) => unknown;
  /** A field that the library may do without and the function may not. */
  readonly demands?: string;
  readonly value: (finding: never) => Expected;
}

type Figures<K extends string> = Readonly<Record<K, Decimal>>;

/** A figure of the library as a cell shows it. */
export function digits(figure: Decimal | string): number {
  return Number(new Decimal(figure).toSignificantDigits(15, Decimal.ROUND_HALF_UP));
}

const CREDIT: Readonly<Record<string, string>> = {
  excellent: "优",
  good: "良",
  medium: "中",
  fairlyPoor: "较差",
  poor: "差",
};

const REASONS: Readonly<Record<string, string>> = {
  bonusCap: "加分上限",
  ceiling: "等级上限",
  floor: "已降至零",
  protection: "首次任职保护期",
  notEnough: "增减多少都不够",
};

const points = ({ points }: Figures<"points">) => digits(points);
const gradeOf = (grade: number | null) => grade ?? "取消资格";

const ofManager: Expectation["input"] = ({ manager, peers, ...others }) => ({
  ...others,
  manager: [manager],
  peers: rowsOf(treeOf(peers)),
});

/** Totals as a table, in which what is told of the rows of a class stands beside it. */
function rowsOf({ missing, headsInAverage, ...classes }: Readonly<Record<string, unknown>>): unknown[] {
  const [rows, heads] = [missing, headsInAverage].map((each) => treeOf(each ?? {}));
  return Object.entries(classes).map(([branchType, totals]) => ({
    branchType,
    ...treeOf(totals),
    missing: rows?.[branchType],
    unplaced: rows?.unplaced,
    headsInAverage: heads?.[branchType],
  }));
}

/** The weights and votes of a tree that is one node over its indicators. */
const ofCredit: Expectation["input"] = (input) => {
  const { id, weights, children, ...others } = treeOf(input.model);
  const assessment = treeOf(input.assessment);
  const ids = listOf(children).map((child) => treeOf(child).id as string);
  const plain = listOf(children).every((child) => Object.keys(treeOf(child)).length === 1);
  if (!plain || Object.keys(assessment).sort().join() !== [...ids].sort().join()) leave("field");
  const votes = ids.map((each) => treeOf(assessment[each]));
  if (votes.some((each) => Object.keys(each).join() !== "votes")) leave("field");
  return {
    weights: weights ?? (ids.length === 1 ? [1] : undefined),
    votes: votes.map((each) => each.votes),
    ...others,
  };
};

/** A sheet tells the time to the second. */
const termEnd = ({ dueOn, dueAt }: { readonly dueOn: string | null; readonly dueAt: string | null }) => {
  if (dueOn !== null) return serialOf(dueOn);
  return dueAt === null
    ? AN_ERROR
    : serialOf(dueAt.slice(0, 10), /\d\d:\d\d(?::[\d.]+)?/.exec(dueAt.slice(11))?.[0]);
};

/** The functions that are no rule of one input; tests of their own call them. */
export const OTHERS = ["ROSTER", "PEERS", "COMPARE", "NUMBER"] as const;

type RuleName = Exclude<CellFunctionName, (typeof OTHERS)[number]>;

export const expectations: Readonly<Record<RuleName, Expectation>> = {
  GRADE: { rule: "gradeManager", input: ofManager, value: ({ grade }: Appraisal) => gradeOf(grade) },
  EXPLAIN: {
    rule: "gradeManager",
    input: ofManager,
    value: (appraisal: Appraisal) =>
      explain(appraisal, { locale: "zh", format: "text", audience: "employee" }).trimEnd(),
  },
  SHORTFALL: {
    rule: "shortfall",
    input: ofManager,
    value: ({ levers }: Pick<ShortfallFinding, "levers">) => [
      [levers.loansGranted, levers.interestIncome, levers.newNplBalance].map(({ change, reason }) =>
        change === null ? REASONS[reason ?? ""] : digits(change),
      ),
    ],
  },
  VOLUME: { rule: "volumeScore", value: points },
  INTEREST: { rule: "interestScore", value: points },
  QUALITY: { rule: "qualityScore", value: points },
  CONDUCT: { rule: "conductDeduction", value: ({ deduction }: Figures<"deduction">) => digits(deduction) },
  CEILING: {
    rule: "gradeCeiling",
    value: ({ ceiling }: { readonly ceiling: number | null }) => ceiling ?? "不限",
  },
  SCOREGRADE: {
    rule: "gradeForScore",
    value: ({ grade }: { readonly grade: number | null }) => gradeOf(grade),
  },
  TOLERANCE: { rule: "toleranceAmount", value: ({ amount }: Figures<"amount">) => digits(amount) },
  BUYOUT: { rule: "retirementBuyout", value: ({ payable }: Figures<"payable">) => digits(payable) },
  SETTLEMENT: {
    rule: "retirementBuyout",
    demands: "sources",
    value: ({ payable, paid, shortfall, held }: Figures<"payable" | "paid" | "shortfall" | "held">) => [
      [payable, paid, shortfall, held].map(digits),
    ],
  },
  RECOVERYSHARE: { rule: "recoveryShare", value: ({ share }: Figures<"share">) => digits(share) },
  VINTAGE: {
    rule: "buyoutVintage",
    value: ({ vintage }: { readonly vintage: number | null }) => vintage ?? AN_ERROR,
  },
  COMPENSATION: { rule: "compensation", value: ({ payable }: Figures<"payable">) => digits(payable) },
  AHPWEIGHTS: {
    rule: "judgementWeights",
    value: ({ weights }: { readonly weights: readonly Decimal[] }) =>
      weights.map((weight) => [digits(weight)]),
  },
  AHPRATIO: {
    rule: "judgementWeights",
    value: ({ consistencyRatio }: { readonly consistencyRatio: Decimal | null }) =>
      consistencyRatio === null ? AN_ERROR : digits(consistencyRatio),
  },
  AHPREPAIR: {
    rule: "consistencyRepair",
    value: ({ consistent, revisions }: ConsistencyRepairFinding) =>
      consistent
        ? "不必修改"
        : revisions.map(({ row, column, given, suggested, consistencyRatio }) => [
            row + 1,
            column + 1,
            ...[given, suggested, consistencyRatio].map(digits),
          ]),
  },
  AHPCONSENSUS: { rule: "consensus", value: ({ index }: Figures<"index">) => digits(index) },
  RATING: {
    rule: "rating",
    // A cell tells fuzzy sets from bands by their tops.
    input: ({ bands, trapezoids, ...others }) => {
      const hasTop = listOf(trapezoids ?? []).some(
        (set) => "fullFrom" in treeOf(set) || "fullTo" in treeOf(set),
      );
      if (trapezoids !== undefined && (bands !== undefined || !hasTop)) leave("field");
      return { ...others, scale: bands ?? trapezoids };
    },
    value: ({ membership }: RatingFinding) => [membership.map(digits)],
  },
  CREDITSCORE: {
    rule: "creditScore",
    input: ofCredit,
    value: ({ score }: Figures<"score">) => digits(score),
  },
  CREDITGRADE: {
    rule: "creditScore",
    input: ofCredit,
    value: ({ grade }: { readonly grade: string }) => CREDIT[grade],
  },
  WARNINGDUE: {
    rule: "earlyWarning",
    value: ({ subBranchReport }: { readonly subBranchReport: never }) => termEnd(subBranchReport),
  },
  WARNINGBRANCHDUE: {
    rule: "earlyWarning",
    demands: "reportedAt",
    value: ({ branchReport }: { readonly branchReport: never | null }) =>
      branchReport === null ? "不需上报" : termEnd(branchReport),
  },
};
