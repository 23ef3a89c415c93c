import { type IsoDate, refuse } from "../rule/index.js";

/** Refuses a day that lies before the one it counts from; `fields` names the two, the later first. */
export function refuseBefore(
  [laterField, earlierField]: readonly [later: string, earlier: string],
  later: IsoDate,
  earlier: IsoDate,
): void {
  if (later < earlier)
    refuse([laterField], "inconsistent", `expected a day from ${earlierField} (${earlier}) on, got ${later}`);
}
