import { expected, type Instant, isAfter, refuse, wordWithCode } from "../rule/index.js";
import { FROM_OCCURRENCE, type WarningKind, warningKind } from "./kinds.js";
import { type WarningLevel, warningLevel } from "./levels.js";
import type { WarningRead } from "./warning.js";

const said = (kind: WarningKind) => wordWithCode(warningKind, kind);

/** Refuses moments that contradict each other, and an occurrence where no term runs from one. */
export function checkTimes({ kind, discoveredAt, occurredAt, reportedAt, asOf }: WarningRead): void {
  if (occurredAt !== undefined && !FROM_OCCURRENCE.includes(kind)) {
    refuse(["occurredAt"], "inconsistent", {
      zh: `只在预警种类为${FROM_OCCURRENCE.map(said).join("或")}时填写，这里是${said(kind)}`,
      en: `expected only with ${FROM_OCCURRENCE.join(" or ")}, got ${kind}`,
    });
  }
  let before: Instant | undefined;
  for (const [path, at] of Object.entries({ occurredAt, discoveredAt, reportedAt, asOf })) {
    if (at === undefined) continue;
    if (before !== undefined && isAfter(before, at))
      refuse([path], "inconsistent", {
        zh: `应不早于${before}，填的是${at}`,
        en: `expected ${before} or later, got ${at}`,
      });
    before = at;
  }
}

/** Refuses loans of the client that do not include the amount warned of. */
export function checkClientLoans({ amount, clientLoans }: WarningRead): void {
  if (clientLoans?.isBelow(amount))
    refuse(["clientLoans"], "inconsistent", {
      zh: "应填该客户的全部贷款，预警金额包括在内",
      en: "expected all loans of the client, the amount warned of included",
    });
}

/** The level: of a major event by its clause, of every other warning as given. */
export function levelOf(kind: WarningKind, level: WarningLevel | undefined): WarningLevel {
  if (kind === "majorEvent") {
    if (level === undefined || level === "red") return "red";
    refuse(["level"], "inconsistent", {
      zh: `重大事项一律为${wordWithCode(warningLevel, "red")}，填的是${wordWithCode(warningLevel, level)}`,
      en: `expected "red", which every major event is, got "${level}"`,
    });
  }
  return (
    level ??
    refuse(
      ["level"],
      "missing",
      expected(
        {
          zh: `认定的预警级别：${warningLevel.takes.zh}`,
          en: `the level decided on, ${warningLevel.takes.en}`,
        },
        undefined,
      ),
    )
  );
}
