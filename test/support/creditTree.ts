import fc from "fast-check";
import type { CreditModelDefinition } from "kaoping";

const pair = fc.tuple(fc.nat(4), fc.nat(4)).filter(([a, b]) => a + b > 0);
const decisive = fc.constantFrom(undefined, undefined, true);

/** U over A and B, A over A1 and A2; any of them may be decisive. */
export const creditTree: fc.Arbitrary<CreditModelDefinition> = fc
  .record({ top: pair, inner: pair, u: decisive, a: decisive, a1: decisive, b: decisive })
  .map(({ top, inner, u, a, a1, b }) => ({
    id: "U",
    normaliseWeights: true,
    decisive: u,
    weights: top,
    children: [
      { id: "A", decisive: a, weights: inner, children: [{ id: "A1", decisive: a1 }, { id: "A2" }] },
      { id: "B", decisive: b },
    ],
  }));

/** The indicators of that tree. */
export const LEAVES = ["A1", "A2", "B"] as const;
