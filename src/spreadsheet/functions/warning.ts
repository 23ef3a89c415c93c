import { earlyWarning, earlyWarningInput, type WarningKind, type WarningLevel } from "../../warning/index.js";
import type { CellFunction } from "../cellFunction.js";
import { fail, SheetFailure } from "../failure.js";
import { choice, kindOf } from "../kinds.js";
import { quoted } from "../labels.js";
import { missing } from "../messages.js";
import type { Options } from "../options.js";
import { parameterOf, parametersOf } from "../parameterOf.js";
import { ruleFunction } from "../ruleFunction.js";
import { serialOfDay, serialOfMoment } from "../serial.js";

/** The kinds and levels in a word, where the text has a sentence. */
const KINDS: Readonly<Record<WarningKind, readonly [string]>> = {
  notRepayableAtMaturity: ["到期不能归还"],
  downgrade: ["拟划分不良"],
  interestArrears: ["欠息"],
  majorEvent: ["重大事项"],
  affiliate: ["关联或担保企业"],
  financialAnomaly: ["财务异常"],
  unauthorisedLending: ["越权放贷"],
  lendingViolation: ["违规放贷"],
  conditionsUnmet: ["条件未落实"],
};

const LEVELS: Readonly<Record<WarningLevel, readonly [string]>> = {
  yellow: ["黄色"],
  orange: ["橙色"],
  red: ["红色"],
};

const { kind, level, amount, discoveredAt, maturity, reportedAt, occurredAt } = earlyWarningInput;

const parameters = [
  parameterOf("kind", kind, { kind: (field) => choice(field, KINDS) }),
  parameterOf("level", level, { kind: (field) => choice(field, LEVELS) }),
  ...parametersOf({ amount, discoveredAt, maturity }),
];
const reported = parameterOf("reportedAt", reportedAt);
const occurred = parameterOf("occurredAt", occurredAt, { optional: true });

/** What a term in hours runs from. */
const STARTS = { fromDiscovery: discoveredAt, fromOccurrence: occurredAt, fromSubBranchReport: reportedAt };

interface Due {
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  readonly basis: string | null;
}

/**
 * The last moment of a term in hours; of a term in days the last day, the whole of which is included. The serial of
 * midnight is that of the day, which would be read as a whole day more.
 */
function serialOf({ dueAt, dueOn, basis }: Due, options: Options): number {
  if (dueAt !== null) {
    const serial = serialOfMoment(dueAt, options);
    if (!Number.isInteger(serial)) return serial;
    return fail(
      "#N/A",
      `${quoted(STARTS[basis as keyof typeof STARTS])}：没有时刻，而期限按小时计算；恰在零点的，请填0:00:01`,
    );
  }
  if (dueOn !== null) return serialOfDay(dueOn, options);
  if (basis === "fromSubBranchReport")
    throw new SheetFailure(missing(quoted(reportedAt), kindOf(reportedAt)));
  return fail("#N/A", `${quoted(kind)}：这一种类没有规定上报期限`);
}

export const warningFunctions: readonly CellFunction[] = [
  ruleFunction(earlyWarning, {
    name: "WARNINGDUE",
    alias: "支行预警期限",
    summary: {
      zh: "支行上报分行的期限，按自然日计；没有时刻的是当日全天有效。欠息、重大事项发生在发现之前的，填发生时间",
      en: "By when the sub-branch reports to the branch, in calendar days; a day without a time is included whole. Arrears and major events that occurred before they were found take the moment they occurred",
    },
    parameters: [...parameters, occurred],
    returns: {
      zh: "日期或日期时间（请设单元格格式）；早于发现时间的，上报已经迟了",
      en: "a date, or a date with its time (set the format of the cell); one before the discovery is late already",
    },
    result: ({ subBranchReport }, options) => serialOf(subBranchReport as Due, options),
  }),
  ruleFunction(earlyWarning, {
    name: "WARNINGBRANCHDUE",
    alias: "分行预警期限",
    summary: {
      zh: "分行上报总行的期限，按自然日计；业务风险自支行上报时间起算，管理风险自发现时间起算",
      en: "By when the branch reports to head office, in calendar days: for business risks from the report of the sub-branch, for management risks from discovery",
    },
    parameters: [...parameters, reported, occurred],
    returns: {
      zh: "日期或日期时间（请设单元格格式）；不需上报时为“不需上报”",
      en: "a date, or a date with its time (set the format of the cell); 不需上报 where no report is due",
    },
    result: ({ branchReport }, options) =>
      branchReport === null ? "不需上报" : serialOf(branchReport as Due, options),
  }),
];
