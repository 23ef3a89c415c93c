import { type IsoDate, refuse, type Words, words } from "../rule/index.js";

/** Refuses a day that lies before the one it counts from; `fields` names the two, the later first. */
export function refuseBefore(
  [laterField, earlierField]: readonly [later: string, earlier: string],
  later: IsoDate,
  earlier: IsoDate,
): void {
  if (later < earlier)
    refuse([laterField], "inconsistent", `expected a day from ${earlierField} (${earlier}) on, got ${later}`);
}

/** Whether full years are complete on the day judged, behind the day on which they are. */
export function completeWords(isComplete: boolean): Words {
  return isComplete ? words("{asOf}已满", "so on {asOf} too") : words("{asOf}未满", "not yet on {asOf}");
}
