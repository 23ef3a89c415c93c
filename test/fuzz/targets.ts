import type fc from "fast-check";
import {
  type AnyRule,
  canonical,
  chart,
  cite,
  compareAppraisals,
  comparePolicies,
  compareRosters,
  coverage,
  creditModel,
  creditScores,
  type DecisionRecord,
  definePolicy,
  describe,
  documents,
  explain,
  type Finding,
  type GradeEachOptions,
  gradeEach,
  gradeRoster,
  type Issue,
  inputSchema,
  type ManagerInput,
  mergePeerTotals,
  openReadings,
  outputSchema,
  type Policy,
  peerAverages,
  peerTotals,
  plain,
  policyInForce,
  readingsAtStake,
  record,
  referencePolicy,
  rosterTotals,
  rules,
  safely,
  sensitivity,
  shortfall,
  type Verification,
  verify,
} from "kaoping";
import { cellFunctions, isSheetError } from "kaoping/spreadsheet";
import { goodCalls } from "../spreadsheet/calls.js";
import { anyInput } from "../support/anyInput.js";
import { isResult } from "../support/cellResults.js";
import { anyRoster, PEERS } from "../support/managers.js";
import { type Reader, wrongFinding, wrongIssue, wrongText } from "./checks.js";
import { FAILS_WHEN_READ } from "./proxies.js";
import type { Random } from "./random.js";
import type { Spoiler } from "./spoil.js";

/** One call: what it is given, and what must hold of what it returns. */
export interface Attempt {
  readonly call: (...given: never[]) => unknown;
  readonly given: readonly unknown[];
  /** What is wrong with what it returned. */
  readonly wrong?: (result: never) => string[];
}

/** Something public that is called with anything. */
export interface Target {
  readonly name: string;
  /** How often it is called beside the others. */
  readonly weight: number;
  readonly attempt: (spoiler: Spoiler) => Attempt;
}

const byName = new Map(rules.map((rule) => [rule.name, rule] as const));
const ruleNamed = (name: string) => byName.get(name) as AnyRule;
const inputs = new Map<AnyRule, fc.Arbitrary<unknown>>();

function inputOf(rule: AnyRule, random: Random): unknown {
  const known = inputs.get(rule) ?? anyInput(rule);
  inputs.set(rule, known);
  return random.draw(known);
}

type Loose = (...given: unknown[]) => unknown;

/** A finding of some rule on an input that it takes. */
function someFinding(random: Random): Finding {
  for (;;) {
    const rule = random.pick(rules);
    const outcome = safely(rule as unknown as Loose)(inputOf(rule, random));
    if (outcome.ok) return outcome.finding as Finding;
  }
}

function someReader(random: Random): Reader {
  return {
    locale: random.pick(["zh", "en"]),
    audience: random.pick(["employee", "auditor"]),
    format: random.pick(["text", "markdown"]),
  };
}

/** Both languages, each for one reader. */
function someReaders(random: Random): Reader[] {
  return (["zh", "en"] as const).map((locale) => ({ ...someReader(random), locale }));
}

const bands = plain(referencePolicy) as unknown as Readonly<Record<string, unknown>>;

/** Some figures and readings of a policy, the figures a little changed or not. */
function someOverrides(random: Random): unknown {
  const { name, fingerprint, inForce, readings, ...rooms } = bands;
  const chosen = Object.entries(rooms).filter(() => random.chance(0.3));
  return {
    ...Object.fromEntries(chosen.map(([room, tree]) => [room, some(tree, random)])),
    ...(random.chance(0.4) && { name: random.pick(["2025", "试行", "x".repeat(1000)]) }),
    ...(random.chance(0.4) && { readings: someReadings(random) }),
    ...(random.chance(0.3) && {
      inForce: random.pick<unknown>([null, { from: "2025-01-01" }, { from: "2024-01-01", to: "2024-12-31" }]),
    }),
  };
}

function someReadings(random: Random): object {
  const chosen = openReadings.filter(() => random.chance(0.2));
  return Object.fromEntries(chosen.map(({ id, values }) => [id, random.pick<string>(values)]));
}

function some(tree: unknown, random: Random): unknown {
  if (typeof tree === "string")
    return random.chance(0.8) ? tree : String(Number(tree) * random.pick([0.5, 1.5, 2]));
  if (typeof tree === "number") return random.chance(0.8) ? tree : tree + random.pick([-1, 1]);
  if (typeof tree !== "object" || tree === null) return tree;
  if (Array.isArray(tree)) return tree.map((each) => some(each, random));
  const kept = Object.entries(tree).filter(() => random.chance(0.7));
  return Object.fromEntries(kept.map(([key, part]) => [key, some(part, random)]));
}

function somePolicy(random: Random): Policy {
  const outcome = safely(definePolicy)(someOverrides(random) as object);
  return outcome.ok ? outcome.finding : referencePolicy;
}

/** The policy of a call, if it is given one: mostly as it was made, sometimes from JSON, seldom spoiled. */
function policyArgument(spoiler: Spoiler): unknown[] {
  const { random } = spoiler;
  if (random.chance(0.85)) return [];
  const policy = somePolicy(random);
  return [
    random.pick<() => unknown>([() => policy, () => plain(policy), () => spoiler.spoiled(plain(policy))])(),
  ];
}

const rulesTargets: readonly Target[] = rules.map((rule) => ({
  name: rule.name,
  weight: 1,
  attempt: (spoiler) => {
    const { random } = spoiler;
    const readers = random.chance(0.3) ? someReaders(random) : [];
    return {
      call: rule as never,
      given: [spoiler.maybe(inputOf(rule, random)), ...policyArgument(spoiler)],
      wrong: (finding: Finding) => wrongFinding(finding, readers),
    };
  },
}));

type Batch = { readonly index: number; readonly issues?: readonly Issue[] };

function wrongRows(results: readonly Batch[], given: readonly unknown[]): string[] {
  const wrong = results.flatMap(({ issues }) => (issues ?? []).flatMap(wrongIssue));
  const indexes = results.map(({ index }) => index).sort((a, b) => a - b);
  if (indexes.length !== given.length || indexes.some((index, i) => index !== i))
    wrong.push(`${given.length} rows gave the results ${indexes.join(" ")}`);
  return wrong;
}

function wrongFigures(result: object): string[] {
  return JSON.stringify(plain(result)) === JSON.stringify(result) ? [] : ["plain gives other text than JSON"];
}

/** Rows of a roster, some of them hostile; seldom the list itself is. */
function someRows(spoiler: Spoiler): { readonly rows: unknown; readonly list: readonly unknown[] } {
  const { random } = spoiler;
  const rows = random.draw(anyRoster).slice(0, 6);
  const list = rows.map((row) => {
    if (random.chance(0.6)) return { ...row };
    return random.chance(0.2) ? spoiler.value() : spoiler.spoiled(row);
  });
  return { rows: list, list };
}

const rosterTargets: readonly Target[] = [
  ...[sensitivity, comparePolicies, compareRosters].map(
    (analysis): Target => ({
      name: analysis.name,
      weight: 1,
      attempt: (spoiler) => {
        const [managers, after] = [someRows(spoiler).rows, someRows(spoiler).rows];
        const year = spoiler.random.chance(0.95) ? 2025 : spoiler.value();
        const policies = { before: referencePolicy, after: spoiler.spoiled(referencePolicy) };
        const inputs = {
          sensitivity: { year, managers },
          comparePolicies: { year, managers, ...policies },
          compareRosters: { year, before: managers, after },
        };
        return { call: analysis, given: [inputs[analysis.name as keyof typeof inputs]] };
      },
    }),
  ),
  {
    name: "compareAppraisals",
    weight: 2,
    attempt: (spoiler) => {
      const rule = ruleNamed("gradeManager") as unknown as Loose;
      const outcome = safely(rule)(inputOf(ruleNamed("gradeManager"), spoiler.random));
      const appraisal = outcome.ok ? plain(outcome.finding as object) : {};
      return { call: compareAppraisals, given: [appraisal, spoiler.spoiled(appraisal)] };
    },
  },
  {
    name: "shortfall",
    weight: 2,
    attempt: (spoiler) => {
      const input = inputOf(ruleNamed("gradeManager"), spoiler.random) as object;
      const asked = { ...input, grade: spoiler.random.pick([1, 2, 3]) };
      return {
        call: shortfall,
        given: [spoiler.maybe(asked, 0.7), ...policyArgument(spoiler)],
        wrong: (finding: Finding) => wrongFinding(finding, someReaders(spoiler.random)),
      };
    },
  },
  {
    name: "readingsAtStake",
    weight: 1,
    attempt: (spoiler) => {
      const rule = spoiler.random.pick(rules);
      return { call: readingsAtStake, given: [rule, spoiler.spoiled(inputOf(rule, spoiler.random))] };
    },
  },
  {
    name: "gradeRoster",
    weight: 6,
    attempt: (spoiler) => {
      const { rows, list } = someRows(spoiler);
      const year = spoiler.random.chance(0.95) ? 2025 : spoiler.value();
      const whole = { year, managers: rows };
      const input = spoiler.random.chance(0.1) ? spoiler.value() : whole;
      return {
        call: gradeRoster,
        given: [input, ...policyArgument(spoiler)],
        wrong: (roster: ReturnType<typeof gradeRoster>) => {
          const { appraisals, rejected } = roster;
          const wrong = rejected.flatMap(({ issues }) => issues.flatMap(wrongIssue));
          if (input === whole && appraisals.length + rejected.length !== list.length)
            wrong.push(
              `${list.length} rows gave ${appraisals.length} appraisals and ${rejected.length} rejected`,
            );
          return [...wrong, ...wrongFigures(roster)];
        },
      };
    },
  },
  {
    name: "gradeEach",
    weight: 6,
    attempt: (spoiler) => {
      const { rows, list } = someRows(spoiler);
      const peers = { urban: PEERS.urban, township: PEERS.urban, village: PEERS.urban };
      const options = spoiler.maybe({ year: 2025, peers }, 0.2);
      return {
        call: (list: Iterable<ManagerInput>, options: GradeEachOptions, policy?: Policy) => [
          ...gradeEach(list, options, policy),
        ],
        given: [rows, options, ...policyArgument(spoiler)],
        wrong: (results: readonly Batch[]) => wrongRows(results, list),
      };
    },
  },
  {
    name: "rosterTotals",
    weight: 3,
    attempt: (spoiler) => ({
      call: rosterTotals,
      given: [someRows(spoiler).rows, ...policyArgument(spoiler)],
      wrong: wrongFigures,
    }),
  },
  {
    name: "peerTotals",
    weight: 3,
    attempt: (spoiler) => ({
      call: peerTotals,
      given: [someRows(spoiler).rows, ...policyArgument(spoiler)],
      wrong: wrongFigures,
    }),
  },
  {
    name: "mergePeerTotals",
    weight: 2,
    attempt: (spoiler) => {
      const parts = [0, 1].map(() => totalsOf(spoiler));
      return { call: mergePeerTotals, given: parts, wrong: wrongFigures };
    },
  },
  {
    name: "peerAverages",
    weight: 2,
    attempt: (spoiler) => ({ call: peerAverages, given: [totalsOf(spoiler)], wrong: wrongFigures }),
  },
];

function totalsOf(spoiler: Spoiler): unknown {
  const totals = rosterTotals(spoiler.random.draw(anyRoster));
  return spoiler.maybe(spoiler.random.chance(0.5) ? plain(totals) : { ...totals });
}

type CreditCase = { readonly model: unknown; readonly assessment: unknown };

const creditTargets: readonly Target[] = [
  {
    name: "creditModel",
    weight: 4,
    attempt: (spoiler) => {
      const { model } = inputOf(ruleNamed("creditScore"), spoiler.random) as CreditCase;
      return { call: creditModel, given: [spoiler.maybe(model), ...policyArgument(spoiler)] };
    },
  },
  {
    name: "creditScores",
    weight: 4,
    attempt: (spoiler) => {
      const { random } = spoiler;
      const { model, assessment } = inputOf(ruleNamed("creditScore"), random) as CreditCase;
      const made = random.chance(0.5) ? safely(creditModel)(model as never) : undefined;
      const assessments = [0, 1, 2].map(() =>
        random.chance(0.1) ? spoiler.value() : spoiler.maybe(assessment, 0.4),
      );
      const used = made?.ok ? made.finding : spoiler.maybe(model, 0.1);
      return {
        call: creditScores,
        given: [{ model: used, assessments }, ...policyArgument(spoiler)],
        wrong: ({ scored, rejected }: ReturnType<typeof creditScores>) =>
          wrongRows([...scored, ...rejected], assessments),
      };
    },
  },
  {
    name: "creditScores: the whole",
    weight: 2,
    attempt: (spoiler) => {
      const { model, assessment } = inputOf(ruleNamed("creditScore"), spoiler.random) as CreditCase;
      const whole = { model, assessments: [assessment] };
      const given = spoiler.spoiled(whole);
      // Every entry of a list gives one result, so that one that claims to be endless is endless.
      const isEndless = spoiler.kinds.some((kind) => /claims/.test(kind));
      return { call: creditScores, given: [isEndless ? whole : given] };
    },
  },
];

const policyTargets: readonly Target[] = [
  {
    name: "definePolicy",
    weight: 5,
    attempt: (spoiler) => {
      const { random } = spoiler;
      const base = random.chance(0.5) ? [] : [spoiler.maybe(plain(somePolicy(random)), 0.6)];
      return {
        call: definePolicy,
        given: [spoiler.maybe(someOverrides(random)), ...base],
        wrong: (policy: Policy) => {
          const back = definePolicy(plain(policy));
          return JSON.stringify(back) === JSON.stringify(policy) ? [] : ["the policy does not survive JSON"];
        },
      };
    },
  },
  {
    name: "policyInForce",
    weight: 2,
    attempt: (spoiler) => {
      const policies = [
        { ...plain(referencePolicy), name: "2024", inForce: { from: "2024-01-01", to: "2024-12-31" } },
        { ...plain(referencePolicy), name: "2025", inForce: { from: "2025-01-01" } },
      ];
      return { call: policyInForce, given: [spoiler.maybe(policies), spoiler.maybe("2025-06-30", 0.3)] };
    },
  },
];

const clauses = [
  ...coverage.map(({ clause }) => clause),
  ...Object.keys(documents),
  "measures-10x",
  "saaty1980",
];

const wordTargets: readonly Target[] = [
  {
    name: "explain: a tampered finding",
    weight: 8,
    attempt: (spoiler) => ({
      call: explain,
      given: [spoiler.spoiled(plain(someFinding(spoiler.random))), someReader(spoiler.random)],
      wrong: wrongStored,
    }),
  },
  {
    name: "explain: options",
    weight: 1,
    attempt: (spoiler) => {
      // A finding makes its figures when they are first read: it is not among what may not change.
      const finding = someFinding(spoiler.random);
      return {
        call: (options: Reader) => explain(finding, options),
        given: [spoiler.spoiled({ ...someReader(spoiler.random), person: "A" })],
        wrong: wrongText,
      };
    },
  },
  {
    name: "cite",
    weight: 2,
    attempt: (spoiler) => {
      const { random } = spoiler;
      const how = random.chance(0.5) ? "zh" : { locale: "en", quote: random.chance(0.5) };
      return {
        call: cite,
        given: [spoiler.maybe(random.pick(clauses), 0.5), spoiler.maybe(how, 0.5)],
        wrong: wrongText,
      };
    },
  },
  {
    name: "plain",
    weight: 2,
    attempt: (spoiler) => {
      const given = spoiler.spoiled(plain(someFinding(spoiler.random)));
      // A roster may be of any length, so that nothing is too long for `plain`: what is written
      // without end is not tried, a Decimal of 10^15 digits among it.
      const isEndless = spoiler.kinds.some((kind) =>
        /^(?:shared|array: claims|Proxy: claims a length|Decimal)/.test(kind),
      );
      return { call: plain, given: [isEndless ? {} : given] };
    },
  },
  {
    name: "describe",
    weight: 2,
    attempt: (spoiler) => {
      const outcome = safely(ruleNamed("gradeForScore") as unknown as Loose)({ score: "x" });
      const [issue] = outcome.ok ? [] : outcome.issues;
      return {
        call: describe,
        given: [spoiler.maybe(issue, 0.7), spoiler.maybe("zh", 0.3)],
        wrong: (said: unknown) => (typeof said === "string" ? [] : [`no text but ${typeof said}`]),
      };
    },
  },
  {
    name: "inputSchema, outputSchema",
    weight: 2,
    attempt: (spoiler) => {
      const { random } = spoiler;
      const { name, clause, title, input, output, readings, notes } = random.pick(rules);
      const described = { name, clause, title, input, output, readings, notes };
      const given = spoiler.maybe(random.chance(0.7) ? described : random.pick(rules));
      // A description is code, not data: what is written without end is not tried in it.
      const isEndless = spoiler.kinds.some((kind) =>
        /^(?:shared|Decimal|array: claims|Proxy: claims)/.test(kind),
      );
      return {
        call: random.pick([inputSchema, outputSchema]),
        given: [isEndless ? described : given],
        wrong: wrongFigures,
      };
    },
  },
];

function wrongStored(said: string): string[] {
  const wrong = typeof said === "string" ? [] : [`no text but ${typeof said}`];
  return /本单据按已存的认定打印|Printed as stored/.test(said)
    ? wrong
    : [...wrong, "does not say that it was stored"];
}

/** Kinds of cells that no spreadsheet holds, and that may end in the error of a program gone wrong. */
const OF_NO_SHEET = new RegExp(`${FAILS_WHEN_READ.source}|^field unknown`);

const cellTargets: readonly Target[] = cellFunctions.map(({ name, call }) => ({
  name: `=${name}`,
  weight: 1,
  attempt: (spoiler) => {
    const args = (goodCalls[name] ?? []).map((each) => spoiler.maybe(each, 0.4));
    if (spoiler.random.chance(0.2)) args.push(spoiler.value());
    return {
      call: call as Loose,
      given: args,
      wrong: (result: unknown) => {
        if (!isResult(result)) return ["neither a value, nor an error, nor a table"];
        const isBroken = isSheetError(result) && result.message.includes("程序内部错误");
        return isBroken && !spoiler.kinds.some((kind) => OF_NO_SHEET.test(kind))
          ? ["the error of a program gone wrong"]
          : [];
      },
    };
  },
}));

/** What a rule decides on an input that it takes, with all it was decided on. */
function someRecord(random: Random): DecisionRecord {
  for (;;) {
    const rule = random.pick(rules);
    const outcome = safely(record as Loose)(rule, inputOf(rule, random));
    if (outcome.ok) return outcome.finding as DecisionRecord;
  }
}

const DRAWN = ["gradeManager", "creditScore", "creditSensitivity", "retirementBuyout"];

const recordTargets: readonly Target[] = [
  {
    name: "record",
    weight: 4,
    attempt: (spoiler) => {
      const rule = spoiler.random.pick(rules);
      return {
        call: record,
        given: [rule, spoiler.maybe(inputOf(rule, spoiler.random)), ...policyArgument(spoiler)],
        wrong: (made: DecisionRecord) => (verify(made).same ? [] : ["the record is not the same"]),
      };
    },
  },
  {
    name: "verify",
    weight: 6,
    attempt: (spoiler) => ({
      call: verify,
      given: [spoiler.spoiled(someRecord(spoiler.random))],
      // The words show what stands in the record: it may say NaN itself.
      wrong: (found: Verification) =>
        (["zh", "en"] as const)
          .flatMap((locale) => wrongText(explain(found, { locale, format: "text" })))
          .filter((each) => !each.startsWith("words that were not made")),
    }),
  },
  {
    name: "canonical",
    weight: 2,
    attempt: (spoiler) => ({ call: canonical, given: [spoiler.spoiled(someRecord(spoiler.random))] }),
  },
  {
    name: "chart",
    weight: 4,
    attempt: (spoiler) => {
      const rule = ruleNamed(spoiler.random.pick(DRAWN));
      const outcome = safely(rule as unknown as Loose)(inputOf(rule, spoiler.random));
      const finding = outcome.ok ? plain(outcome.finding as object) : {};
      return {
        call: chart,
        given: [spoiler.maybe(finding, 0.7), { locale: spoiler.random.pick(["zh", "en"]) }],
      };
    },
  },
];

export const targets: readonly Target[] = [
  ...rulesTargets,
  ...recordTargets,
  ...rosterTargets,
  ...creditTargets,
  ...policyTargets,
  ...wordTargets,
  ...cellTargets,
];
