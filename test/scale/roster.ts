import type { ManagerInput } from "kaoping";
import { managers } from "../bench/managers.js";

const SPOILT: readonly ((manager: ManagerInput) => unknown)[] = [
  (manager) => ({ ...manager, loansGranted: -1 }),
  (manager) => ({ ...manager, nplTolerance: "1.2" }),
  (manager) => ({ ...manager, branchType: "rural" }),
  () => null,
];

/** Rows of which every hundredth is spoilt, and every hundredth, if wanted, repeats the id of an earlier one. */
export function* spoilt(count: number, isRepeating: boolean): Generator<ManagerInput, void, undefined> {
  let index = 0;
  for (const manager of managers(count)) {
    const spoil = SPOILT[Math.floor(index / 100) % SPOILT.length];
    if (index % 100 === 57 && spoil !== undefined) yield spoil(manager) as ManagerInput;
    else if (isRepeating && index % 100 === 83) yield { ...manager, id: `AM-${Math.floor(index / 2)}` };
    else yield manager;
    index += 1;
  }
}
