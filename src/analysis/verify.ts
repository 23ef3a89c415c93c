import { definePolicy, knownPolicy, type Policy, referencePolicy } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  type Finding,
  type Issue,
  plain,
  readFields,
  relocated,
  safely,
  verified,
  withWords,
} from "../rule/index.js";
import { type Difference, difference, differences, standingAt } from "./differences.js";
import { type Json, plainData } from "./plainData.js";
import { type DecisionRecord, inputTaken, recordOf } from "./record.js";
import { type Decider, deciders } from "./recordable.js";
import { verificationOf, verifyNotes } from "./sayVerification.js";
import { LIBRARY, VERSION } from "./version.js";

type VerifyNote = keyof typeof verifyNotes;

/** Whether a record is what its own policy and input give, and where it is not. */
export interface Verification extends Finding<"verify", Readonly<Record<never, never>>, VerifyNote> {
  /** Whether the record says what is computed now. */
  readonly same: boolean;
  /** Every place where the record differs, in the order of the record. */
  readonly differences: readonly Difference[];
  /** Name of the rule whose decision is on record. */
  readonly recorded: string;
  /** The version that made the record, and the one that computed it again. */
  readonly version: string;
  /** The version that computed it anew. */
  readonly verifiedBy: string;
  /** Why this version refuses the policy or the input of the record; empty where it does not. */
  readonly issues: readonly Issue[];
  /**
   * What was computed again: a finding, or what a batch returns; null where policy or input are refused. Where the
   * record is the same, `explain` says of its findings that they were verified.
   */
  readonly finding: object | null;
}

/**
 * Computes a record again from its own policy and input, and says where it differs: a changed digit, a missing or an
 * added field, a figure of the policy that is not the one its fingerprint stands for. The order of keys does not matter.
 *
 * A changed figure of the policy is named where the policy it was is known: the reference policy, or the one given. An
 * input on which no figure depends changes only the digest. The digest is no signature: who changes a record on purpose
 * can make it anew, so a bank signs the {@link canonical} text.
 *
 * `explain` puts in words what is returned here, and not the same from JSON: that would prove nothing.
 *
 * @param record what `record` returned, or the same from JSON
 * @param policy the bank's own copy of the policy, with which the one on record is compared figure by figure
 * @returns {@link Verification}; a part that is missing is a difference, and a policy or input that this version refuses is
 * one, with its issues
 * @throws {@link RuleInputError} for what is no record: of another library or an unknown rule, without a version, or
 * unreadable
 * @example
 * const kept = record(gradeForScore, { score: "89.996" });
 * const { same, differences } = verify({ ...kept, finding: { ...kept.finding, grade: 1 } });
 * same; // false
 * differences; // [{ path: ["finding", "grade"], stored: 1, computed: 2 }]
 */
export function verify(record: unknown, policy?: Policy): Verification {
  const stored = plainData(record) as Json;
  const { version, rule } = readHead(stored);
  const decider = deciders.find(({ name }) => name === rule) as Decider;
  const again = computedAgain(stored as unknown as DecisionRecord, decider);
  const found = again.issues.map(({ path }) => difference(path, standingAt(stored, path)));
  if (again.policy !== undefined) found.push(...compared(stored, decider, again, policy));
  const same = found.length === 0;
  if (same) for (const each of decider.findings(again.finding as never)) verified(each);
  const verification: Verification = {
    rule: "verify",
    clause: decider.clause,
    ...(again.policy && { policy: again.policy.name, fingerprint: again.policy.fingerprint }),
    readings: {},
    notes: notesOn(version, found),
    same,
    differences: Object.freeze(found),
    recorded: decider.name,
    version,
    verifiedBy: VERSION,
    issues: Object.freeze(again.issues),
    finding: again.finding,
  };
  return withWords(verificationOf(decider), Object.freeze(verification));
}

const headFields = {
  library: field.choice("程序库", "Library", { [LIBRARY]: [LIBRARY, LIBRARY] }),
  version: field.text("版本", "Version"),
  rule: field.choice(
    "规则",
    "Rule",
    Object.fromEntries(deciders.map(({ name, title }) => [name, [title.zh, title.en] as const])),
  ),
};

/** What says how a record is to be read. */
function readHead(stored: Json) {
  const names = Object.keys(headFields);
  const isRecord = typeof stored === "object" && stored !== null && !Array.isArray(stored);
  const head = isRecord && Object.fromEntries(Object.entries(stored).filter(([key]) => names.includes(key)));
  return readFields(headFields, isRecord ? head : stored);
}

interface Again {
  readonly policy?: Policy;
  readonly input: unknown;
  readonly finding: object | null;
  readonly issues: readonly Issue[];
}

/** The decision, made again from what the record holds. */
function computedAgain({ policy: stored, input: given }: DecisionRecord, { decide }: Decider): Again {
  const input = inputTaken(given);
  const policy = safely(ownPolicy)(stored);
  if (!policy.ok) return { input, finding: null, issues: relocated(policy.issues, ["policy"]) };
  const outcome = safely(decide)(input, policy.finding);
  return {
    policy: policy.finding,
    input,
    finding: outcome.ok ? outcome.finding : null,
    issues: outcome.ok ? [] : relocated(outcome.issues, ["input"]),
  };
}

/** The policy on record; whether its fingerprint is its own is seen when it is compared. */
function ownPolicy(stored: DecisionRecord["policy"]): Policy {
  if (typeof stored !== "object" || stored === null) return definePolicy(stored);
  const { fingerprint: _, ...rest } = stored;
  return definePolicy(rest as never);
}

function compared(
  stored: Json,
  decider: Decider,
  { policy, input, finding }: Again,
  given: Policy | undefined,
): Difference[] {
  const { version, finding: storedFinding, policy: storedPolicy } = stored as unknown as DecisionRecord;
  const own = policy as Policy;
  const computed = recordOf(decider, version, own, input, finding ?? {});
  return differences(
    stored,
    {
      ...computed,
      policy: plain(expectedPolicy(own, storedPolicy.fingerprint, given)),
      // What could not be decided differs nowhere from the finding on record.
      finding: finding === null ? storedFinding : computed.finding,
    } as unknown as Json,
    [],
  );
}

/** The policy that stood in the record when it was made, as far as that is known. */
function expectedPolicy(own: Policy, fingerprint: unknown, given: Policy | undefined): Policy {
  if (given !== undefined) return knownPolicy(given, ["policy"]);
  if (fingerprint !== referencePolicy.fingerprint) return own;
  return { ...referencePolicy, name: own.name, inForce: own.inForce };
}

function notesOn(version: string, found: readonly Difference[]): Verification["notes"] {
  const codes: VerifyNote[] = [];
  if (version !== VERSION) codes.push("otherVersion");
  const [first, ...others] = found;
  // Of a digest that is not there nothing can be told.
  if (first?.path[0] === "digest" && first.stored !== undefined && others.length === 0)
    codes.push("onlyDigest");
  return Object.freeze(codes.map((code) => Object.freeze({ code, clause: verifyNotes[code].clause })));
}
