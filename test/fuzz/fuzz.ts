import { isCallers } from "./callers.js";
import { isRefusal, wrongRefusal } from "./checks.js";
import { pollution } from "./pollution.js";
import { Random } from "./random.js";
import { snapshot } from "./snapshot.js";
import { Spoiler } from "./spoil.js";
import { type Attempt, type Target, targets } from "./targets.js";

/** A call that did what no call may do, and the seed that makes it again. */
export interface Violation {
  readonly seed: number;
  readonly target: string;
  readonly kinds: readonly string[];
  readonly wrong: readonly string[];
}

export interface Timed {
  readonly ms: number;
  readonly seed: number;
  readonly target: string;
  readonly kinds: readonly string[];
}

type Ending = "returned" | "refused" | "callers" | "violation";

/** What some calls came to. */
export interface Report {
  readonly calls: number;
  readonly violations: readonly Violation[];
  readonly endings: Readonly<Record<Ending, number>>;
  /** How many calls there were of each target, and of each kind of hostility. */
  readonly byTarget: ReadonlyMap<string, number>;
  readonly byKind: ReadonlyMap<string, number>;
  readonly slowest: readonly Timed[];
}

export interface Settings {
  /** The seed of the first call; each call after it has the next. */
  readonly seed: number;
  /** Whether there is to be a call after so many. */
  readonly goesOn: (calls: number) => boolean;
  /** Told the seed of a call before it is made. */
  readonly before?: (seed: number) => void;
  readonly found?: (violation: Violation) => void;
  /** Whether a call that takes too long is a violation. */
  readonly timed?: boolean;
}

/** No call may take longer, in milliseconds; one that is given far more than 100 KB may take three times as long. */
const LONGEST = 1000;
const LONGEST_OF_HUGE = 3 * LONGEST;
const HUGE = /10\^[56]/;
const SLOWEST_KEPT = 10;

export function fuzz({ seed: first, goesOn, before, found, timed = false }: Settings): Report {
  const violations: Violation[] = [];
  const endings: Record<Ending, number> = { returned: 0, refused: 0, callers: 0, violation: 0 };
  const byTarget = new Map<string, number>();
  const byKind = new Map<string, number>();
  let slowest: Timed[] = [];
  let calls = 0;
  for (; goesOn(calls); calls += 1) {
    const seed = (first + calls) >>> 0;
    before?.(seed);
    const { target, kinds, ms, wrong, ending } = timed ? tried(seed) : attempted(seed);
    endings[ending] += 1;
    count(byTarget, target);
    for (const kind of new Set(kinds)) count(byKind, kind);
    if (ms > (slowest[SLOWEST_KEPT - 1]?.ms ?? 0))
      slowest = [...slowest, { ms, seed, target, kinds }].sort((a, b) => b.ms - a.ms).slice(0, SLOWEST_KEPT);
    if (ending !== "violation") continue;
    const violation = { seed, target, kinds, wrong };
    violations.push(violation);
    found?.(violation);
  }
  return { calls, violations, endings, byTarget, byKind, slowest };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

interface Tried extends Timed {
  readonly wrong: readonly string[];
  readonly ending: Ending;
}

/** A call that took too long is made again: the machine may have been busy. */
function tried(seed: number): Tried {
  const once = attempted(seed);
  const longest = once.kinds.some((kind) => HUGE.test(kind)) ? LONGEST_OF_HUGE : LONGEST;
  if (once.ms <= longest) return once;
  const twice = attempted(seed);
  const quicker = twice.ms < once.ms ? twice : once;
  if (quicker.ms <= longest) return quicker;
  return { ...quicker, ending: "violation", wrong: [...quicker.wrong, `took ${Math.round(quicker.ms)} ms`] };
}

function attempted(seed: number): Tried {
  const random = new Random(seed);
  const spoiler = new Spoiler(random);
  const target = someTarget(random);
  const attempt = target.attempt(spoiler);
  const before = attempt.given.map(snapshot);
  const { ms, ending, wrong } = called(target.name, attempt, spoiler.kinds);
  const all = [...wrong];
  const after = attempt.given.map(snapshot);
  if (after.some((text, i) => text !== before[i])) all.push("changed or froze what it was given");
  all.push(...pollution());
  const isViolation = all.length > 0;
  return {
    seed,
    target: target.name,
    kinds: spoiler.kinds,
    ms,
    wrong: all,
    ending: isViolation ? "violation" : ending,
  };
}

interface Called {
  readonly ms: number;
  readonly ending: Ending;
  readonly wrong: readonly string[];
}

function called(name: string, { call, given, wrong = () => [] }: Attempt, kinds: readonly string[]): Called {
  const since = stopwatch();
  let ms: number | undefined;
  try {
    const result = call(...(given as never[]));
    ms = since();
    return { ms, ending: "returned", wrong: wrong(result as never) };
  } catch (error) {
    ms ??= since();
    if (isRefusal(error)) return { ms, ending: "refused", wrong: wrongRefusal(error) };
    return isCallers(name, kinds, error)
      ? { ms, ending: "callers", wrong: [] }
      : { ms, ending: "violation", wrong: [`threw ${saidOf(error)}`] };
  }
}

/** Milliseconds that went by, or that this process worked where that is less: others may keep the machine busy. */
function stopwatch(): () => number {
  const [start, worked] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(worked);
    return Math.min(performance.now() - start, (user + system) / 1000);
  };
}

/** An error and where it comes from. */
function saidOf(error: unknown): string {
  if (!(error instanceof Error)) return `a ${typeof error}`;
  const places = (error.stack ?? "").match(/(?:src|test)\/[\w/]+\.ts:\d+/g) ?? [];
  return `${error.name}: ${error.message.slice(0, 200)} (${places.slice(0, 5).join(" < ")})`;
}

const total = targets.reduce((sum, { weight }) => sum + weight, 0);

function someTarget(random: Random): Target {
  let place = random.below(total);
  const found = targets.find(({ weight }) => {
    place -= weight;
    return place < 0;
  });
  return found as Target;
}
