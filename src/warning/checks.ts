import { type Instant, isAfter, refuse } from "../rule/index.js";
import { FROM_OCCURRENCE, type WarningKind } from "./kinds.js";
import { type WarningLevel, warningLevel } from "./levels.js";
import type { WarningRead } from "./warning.js";

/** Refuses moments that contradict each other, and an occurrence where no term runs from one. */
export function checkTimes({ kind, discoveredAt, occurredAt, reportedAt, asOf }: WarningRead): void {
  if (occurredAt !== undefined && !FROM_OCCURRENCE.includes(kind)) {
    refuse(["occurredAt"], "inconsistent", `expected only with ${FROM_OCCURRENCE.join(" or ")}, got ${kind}`);
  }
  let before: Instant | undefined;
  for (const [path, at] of Object.entries({ occurredAt, discoveredAt, reportedAt, asOf })) {
    if (at === undefined) continue;
    if (before !== undefined && isAfter(before, at))
      refuse([path], "inconsistent", `expected ${before} or later, got ${at}`);
    before = at;
  }
}

/** Refuses loans of the client that do not include the amount warned of. */
export function checkClientLoans({ amount, clientLoans }: WarningRead): void {
  if (clientLoans?.isBelow(amount))
    refuse(
      ["clientLoans"],
      "inconsistent",
      "expected all loans of the client, the amount warned of included",
    );
}

/** The level: of a major event by its clause, of every other warning as given. */
export function levelOf(kind: WarningKind, level: WarningLevel | undefined): WarningLevel {
  if (kind === "majorEvent") {
    if (level === undefined || level === "red") return "red";
    refuse(["level"], "inconsistent", `expected "red", which every major event is, got "${level}"`);
  }
  return (
    level ??
    refuse(["level"], "missing", `expected the level decided on, ${warningLevel.takes.en}, got nothing`)
  );
}
