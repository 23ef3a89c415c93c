import { type Bilingual, type IsoDate, refuse } from "../rule/index.js";

/** Refuses a day that lies before the one it counts from; `fields` names the two, the later first, `title` the earlier. */
export function refuseBefore(
  [laterField, earlierField]: readonly [later: string, earlier: string],
  later: IsoDate,
  earlier: IsoDate,
  title: Bilingual,
): void {
  if (later < earlier)
    refuse([laterField], "inconsistent", {
      zh: `应不早于“${title.zh}”${earlier}，填的是${later}`,
      en: `expected a day from ${earlierField} (${earlier}) on, got ${later}`,
    });
}
