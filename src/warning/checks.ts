import { type Instant, isAfter, refuse } from "../rule/index.js";
import { FROM_OCCURRENCE, type WarningKind } from "./kinds.js";
import { WARNING_LEVELS, type WarningLevel } from "./levels.js";
import type { WarningFacts } from "./reports.js";

/** Refuses moments that contradict each other, and an occurrence where no term runs from one. */
export function checkTimes({ kind, discoveredAt, occurredAt, reportedAt, asOf }: WarningFacts): void {
  if (occurredAt !== undefined && !FROM_OCCURRENCE.includes(kind)) {
    refuse(["occurredAt"], "inconsistent", `expected only with ${FROM_OCCURRENCE.join(" or ")}, got ${kind}`);
  }
  const order: readonly (readonly [path: string, instant: Instant | undefined])[] = [
    ["occurredAt", occurredAt],
    ["discoveredAt", discoveredAt],
    ["reportedAt", reportedAt],
    ["asOf", asOf],
  ];
  let before: Instant | undefined;
  for (const [path, at] of order) {
    if (at === undefined) continue;
    if (before !== undefined && isAfter(before, at))
      refuse([path], "inconsistent", `expected ${before} or later, got ${at}`);
    before = at;
  }
}

/** The level: of a major event by its clause, of every other warning as given. */
export function levelOf(kind: WarningKind, level: WarningLevel | undefined): WarningLevel {
  if (kind === "majorEvent") {
    if (level === undefined || level === "red") return "red";
    refuse(["level"], "inconsistent", `expected "red", which every major event is, got "${level}"`);
  }
  const known = WARNING_LEVELS.join(", ");
  return level ?? refuse(["level"], "missing", `expected the level decided on (${known}), got nothing`);
}
