import { Ratio } from "../exact/index.js";
import { refusedBy } from "../rule/index.js";
import type { CompiledPolicy } from "./compile.js";
import { type Readings, readingValues } from "./readings/index.js";

/** A decision as text by which two can be told apart; a refusal is one, too. */
export function decisionText(decide: () => object): string {
  try {
    return JSON.stringify(decide(), (_, part) => {
      if (!(part instanceof Ratio)) return part;
      const { n, d } = part.reduced();
      return `${n}/${d}`;
    });
  } catch (error) {
    refusedBy(error);
    return "refused";
  }
}

/** Those of the readings under another value of which a decision is another, or is refused. */
export function influential<Id extends keyof Readings>(
  ids: readonly Id[],
  policy: CompiledPolicy,
  decide: (policy: CompiledPolicy) => object,
): { readonly [K in Id]?: Readings[K] } {
  const under = (readings: object) =>
    decisionText(() => decide({ ...policy, readings: { ...policy.readings, ...readings } }));
  const now = under({});
  const open = ids.filter((id) => {
    const values: readonly string[] = readingValues[id];
    return values.some((value) => value !== policy.readings[id] && under({ [id]: value }) !== now);
  });
  return Object.fromEntries(open.map((id) => [id, policy.readings[id]])) as { [K in Id]?: Readings[K] };
}
