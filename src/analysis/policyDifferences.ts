import { gradeManager } from "../grading/index.js";
import { definePolicy, type Policy, type PolicyOverrides } from "../policy/index.js";
import { refusedBy } from "../rule/index.js";

/** A figure or a reading of the annual grade in which two policies differ. */
export interface PolicyDifference {
  /** Its path: `grading.volume.bonusCap`, `readings.gradeOn`. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** A difference with the policy in which it alone is applied to the one before. */
export interface AppliedAlone extends PolicyDifference {
  /** The others that had to be applied with it, since a policy with this one alone is refused. */
  readonly with: readonly string[];
  readonly policy: Policy;
  /** The policy in which only those others are applied; nothing where they are no policy without it either. */
  readonly without: Policy | undefined;
}

type Tree = { readonly [key: string]: unknown };

/** What of a policy decides the annual grade. */
function decisive({ grading, readings }: Policy): Tree {
  const asked = Object.entries(readings).filter(([id]) => gradeManager.readings.includes(id));
  return { grading, readings: Object.fromEntries(asked) };
}

/** Every figure and reading of the annual grade in which two policies differ; a list of another length as a whole. */
function policyDifferences(before: Policy, after: Policy): PolicyDifference[] {
  return differing(decisive(before), decisive(after), "");
}

function differing(before: unknown, after: unknown, path: string): PolicyDifference[] {
  if (before === after) return [];
  // Where the one holds others, so does the other.
  const areTrees =
    typeof before === "object" &&
    (!Array.isArray(before) || before.length === (after as readonly unknown[]).length);
  if (!areTrees) return [{ path, before: told(before), after: told(after) }];
  return Object.keys(before as Tree).flatMap((key) =>
    differing((before as Tree)[key], (after as Tree)[key], path === "" ? key : `${path}.${key}`),
  );
}

function told(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/**
 * Each difference applied to the policy before without the others. One that the check of policies refuses by itself, as a
 * band that starts above the band before it, is applied with one other difference, the first that makes a policy of
 * it, or else with all but those that it can do without.
 */
export function appliedAlone(before: Policy, after: Policy): AppliedAlone[] {
  const all = policyDifferences(before, after);
  // Beside itself a difference adds nothing, so it is never needed.
  const paths = all.map(({ path }) => path);
  return all.map((difference) => {
    const using = (needed: readonly string[]) => applied(before, after, [difference.path, ...needed]);
    const few = [[], ...paths.map((other) => [other])].find((needed) => using(needed) !== undefined);
    const needed =
      few ??
      paths.reduceRight((kept, other) => {
        const fewer = kept.filter((each) => each !== other);
        return using(fewer) === undefined ? kept : fewer;
      }, paths);
    return {
      ...difference,
      with: needed,
      policy: using(needed) as Policy,
      without: applied(before, after, needed),
    };
  });
}

/** The policy before with what stands at some paths of the one after; nothing where that is no policy. */
function applied(before: Policy, after: Policy, paths: readonly string[]): Policy | undefined {
  const parts = JSON.parse(JSON.stringify(decisive(before))) as Tree;
  for (const path of paths) put(parts, path.split("."), decisive(after));
  try {
    return definePolicy(parts as PolicyOverrides, before);
  } catch (error) {
    refusedBy(error);
    return undefined;
  }
}

function put(into: Tree, path: readonly string[], from: Tree): void {
  const [key, ...rest] = path as [string, ...string[]];
  if (rest.length > 0) put(into[key] as Tree, rest, from[key] as Tree);
  else (into as Record<string, unknown>)[key] = from[key];
}
