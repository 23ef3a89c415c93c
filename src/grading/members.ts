import { type CompiledPolicy, compiledPolicy, type Policy } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type In, parse, type Read, RuleInputError, readFields, relocated } from "../rule/index.js";
import { interestInput } from "./interest.js";
import {
  addHead,
  addMember,
  addMissing,
  branchType,
  type PeerTotals,
  publishTotals,
  type RunningTotals,
} from "./peers.js";
import { managerFields } from "./row.js";
import { volumeInput } from "./volume.js";

/** What a manager brings to the totals of the class. Other fields, as in a full roster row, are ignored. */
const memberFields = {
  branchType,
  loansGranted: volumeInput.loansGranted,
  interestIncome: interestInput.interestIncome,
  role: managerFields.role,
  inClassAverage: managerFields.inClassAverage,
};

/** What of a manager the totals of the class count. */
export interface PeerMember extends In<typeof memberFields> {}

/** A row of a roster as far as its class needs it; any of it may be malformed. */
export interface RosterMember {
  readonly id?: unknown;
  readonly branchType?: unknown;
  readonly loansGranted?: unknown;
  readonly interestIncome?: unknown;
  readonly role?: unknown;
  readonly inClassAverage?: unknown;
}

/** What counts of a row, as far as it can be read. */
export type Member = {
  readonly [name in "id" | keyof typeof memberFields]?: Read<(typeof rowFields)[name]> | undefined;
};

const rowFields = { id: managerFields.id, ...memberFields };
const rowRecord = field.record("成员", "Member", rowFields);

/**
 * Totals loans granted and interest income per class of branch, as the averages of measures-11 need them.
 *
 * @param members the managers rated in the year, each once, the person to be graded included; read once, in
 * any order, without keeping them; one with `inClassAverage: false` is left out
 * @param policy the policy whose reading `headsInAverage` counts branch heads or leaves them out, by default the
 * reference policy
 * @returns for each class that occurs: the number of managers, and exact totals of loans and of yuan
 * @throws {@link RuleInputError} for a member of whom what the totals go by is missing or malformed, at `[index, field]`:
 * not the figures of one who is left out, nor a role that decides nothing; {@link rosterTotals} counts such rows instead
 * @example
 * const totals = peerTotals([
 *   { branchType: "urban", loansGranted: 137, interestIncome: "1150000.00" },
 *   { branchType: "urban", loansGranted: 103, interestIncome: "850000.00" },
 * ]);
 * totals.urban?.loansGranted.toString(); // "240"
 */
export function peerTotals(members: Iterable<PeerMember>, policy?: Policy): PeerTotals {
  const compiled = compiledPolicy(policy);
  const totals: RunningTotals = {};
  let index = 0;
  for (const row of rowsOf(members)) {
    const { member, issues } = readMember(row);
    const isKnown = count(totals, member, compiled, true);
    if (!isKnown) throw new RuleInputError(relocated(issues, [index]));
    index += 1;
  }
  return publishTotals(totals);
}

/**
 * The totals of a roster as {@link gradeRoster} makes them, for the first pass of {@link gradeEach}: no row throws.
 *
 * A row counts in its class if its id, branch type, loans granted and interest income can be read and, where they are
 * given, `inClassAverage` and, under the reading `headsInAverage: "left"`, its role; whatever else is wrong with it. One
 * of which they cannot is counted under `missing`, by its class, or as `unplaced` where its branch type cannot be read:
 * every appraisal of a class that may lack it carries the note `classIncomplete`. Of rows with the same id the first
 * counts; the later ones are not missing either. Nothing but the ids is kept.
 *
 * @param managers the rows of the roster, read once
 * @param policy the policy that {@link gradeEach} is to apply: its reading `headsInAverage` counts branch heads or leaves
 * them out
 * @example
 * const totals = rosterTotals([
 *   { id: "AM-001", branchType: "urban", loansGranted: 137, interestIncome: "1150000.00" },
 *   { id: "AM-002", branchType: "urban", loansGranted: 103, interestIncome: "many" },
 * ]);
 * totals.urban?.managers; // 1
 * totals.missing?.urban; // 1
 */
export function rosterTotals(managers: Iterable<RosterMember>, policy?: Policy): PeerTotals {
  const compiled = compiledPolicy(policy);
  const totals: RunningTotals = {};
  const ids = new Set<string>();
  for (const row of rowsOf(managers)) {
    const { id, member } = readMember(row);
    if (id !== null && ids.has(id)) continue;
    if (id !== null) ids.add(id);
    count(totals, member, compiled, id !== null);
  }
  return publishTotals(totals);
}

/**
 * Counts a row in its class, or, where what counts of it cannot be read, among those missing. One that is left out is
 * neither. Returns whether that is known.
 */
export function count(
  totals: RunningTotals,
  member: Member,
  policy: CompiledPolicy,
  hasId: boolean,
): boolean {
  const { branchType, loansGranted, interestIncome, role, inClassAverage } = member;
  if (inClassAverage === false) return true;
  const place = branchType ?? "unplaced";
  const { headsInAverage } = policy.readings;
  const canCount =
    inClassAverage === true &&
    hasId &&
    branchType !== undefined &&
    loansGranted !== undefined &&
    interestIncome !== undefined;
  // One who cannot count and may be a head or not is missing under either reading.
  if (role === "branchHead" || (role === undefined && canCount)) addHead(totals, place, headsInAverage);
  if (role === "branchHead" && headsInAverage === "left") return true;
  if (canCount && (role !== undefined || headsInAverage === "counted")) {
    addMember(totals, { branchType, loansGranted, interestIncome });
    return true;
  }
  addMissing(totals, place, 1);
  return false;
}

/** Reads what counts of a row that may be anything, each part once; a row may hold more than that. */
function readMember(row: unknown) {
  const parsed = parse(rowRecord, row);
  if (parsed.ok) return { id: parsed.value.id, member: parsed.value, issues: [] };
  const { partial } = parsed;
  const own = parsed.issues.filter(({ path }) => (path[0] as string) in memberFields);
  // A row of which nothing is read may be refused for what it holds beside.
  return { id: partial.id ?? null, member: partial, issues: own.length > 0 ? own : parsed.issues };
}

const memberRows = { members: field.rows<unknown>("各行", "Rows") };

function rowsOf(members: unknown): Iterable<unknown> {
  return readFields(memberRows, { members }).members;
}
