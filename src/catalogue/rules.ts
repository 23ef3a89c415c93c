import * as buyout from "../buyout/index.js";
import * as career from "../career/index.js";
import * as credit from "../credit/index.js";
import * as elimination from "../elimination/index.js";
import * as grading from "../grading/index.js";
import * as liability from "../liability/index.js";
import * as recovery from "../recovery/index.js";
import * as scorecard from "../scorecard/index.js";
import * as warning from "../warning/index.js";
import { coverage } from "./coverage/index.js";

/** What a room holds that is a rule. */
type RulesOf<Room> = Extract<Room[keyof Room], { readonly clause: unknown; readonly say: unknown }>;

/** Any of the rules. */
export type AnyRule =
  | RulesOf<typeof grading>
  | RulesOf<typeof career>
  | RulesOf<typeof liability>
  | RulesOf<typeof elimination>
  | RulesOf<typeof recovery>
  | RulesOf<typeof buyout>
  | RulesOf<typeof credit>
  | RulesOf<typeof warning>
  | RulesOf<typeof scorecard>;

/** The finding of any rule: `rule` tells which. */
export type AnyFinding = ReturnType<AnyRule>;

const rooms = [grading, career, liability, elimination, recovery, buyout, credit, warning, scorecard];

function isRule(value: unknown): value is AnyRule {
  return typeof value === "function" && "clause" in value && "say" in value;
}

const byName = new Map(
  rooms.flatMap((room) => Object.values<unknown>(room).filter(isRule)).map((rule) => [rule.name, rule]),
);

/**
 * Every rule, in the order of the clauses they decide.
 *
 * @example
 * rules.find(({ name }) => name === "volumeScore")?.title.zh; // "贷款发放业务量"
 */
export const rules: readonly AnyRule[] = Object.freeze(
  [...new Set(coverage.flatMap((entry) => (entry.status === "coded" ? entry.rules : [])))].map(
    (name) => byName.get(name) as AnyRule,
  ),
);
