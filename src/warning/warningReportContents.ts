import * as z from "zod/mini";
import { type Rule, rule } from "../policy/index.js";
import {
  type Bilingual,
  choice,
  type Decided,
  type Finding,
  list,
  NO_NOTES,
  NO_READINGS,
  refuse,
  shown,
} from "../rule/index.js";

/** A part of a warning report. */
export type ReportItem =
  | "companyProfile"
  | "finances"
  | "cashFlow"
  | "creditLines"
  | "affiliateLoans"
  | "lendingProcess"
  | "causes"
  | "measures"
  | "other";

export interface WarningReportContentsInput {
  /** The parts that the report has, each once. */
  readonly provided: readonly ReportItem[];
}

export interface WarningReportContentsFinding extends Finding {
  /** Whether no part is missing. */
  readonly complete: boolean;
  /** In the order of the regulation, as the missing ones. */
  readonly provided: readonly ReportItem[];
  /** `other` is never missing: there may be nothing else to explain. */
  readonly missing: readonly ReportItem[];
}

const ITEMS: Readonly<Record<ReportItem, Bilingual>> = {
  companyProfile: { zh: "企业基本状况", en: "profile of the company" },
  finances: { zh: "财务状况", en: "finances" },
  cashFlow: { zh: "现金流量情况", en: "cash flow" },
  creditLines: { zh: "授信状况", en: "credit lines" },
  affiliateLoans: { zh: "关联企业在我行贷款业务情况", en: "loans of affiliates here" },
  lendingProcess: {
    zh: "贷款尽职调查、尽职审查、审批及贷款发放后的资金流向等情况",
    en: "due diligence, review, approval and the use of the money",
  },
  causes: { zh: "贷款发生风险的原因", en: "causes of the risk" },
  measures: { zh: "拟采取的措施", en: "measures intended" },
  other: { zh: "其他需要说明的情况", en: "anything else to explain" },
};

const REPORT_ITEMS: readonly ReportItem[] = Object.keys(ITEMS) as ReportItem[];

function decide({ provided }: WarningReportContentsInput): Decided<WarningReportContentsFinding> {
  provided.forEach((item, i) => {
    if (provided.indexOf(item) < i)
      refuse(["provided", i], "duplicate", `expected each part once, got ${shown(item)} again`);
  });
  const missing = REPORT_ITEMS.filter((item) => item !== "other" && !provided.includes(item));
  return {
    complete: missing.length === 0,
    provided: REPORT_ITEMS.filter((item) => provided.includes(item)),
    missing,
    readings: NO_READINGS,
    notes: NO_NOTES,
  };
}

/**
 * Whether a warning report has the parts the regulation lists, and which are missing.
 *
 * @param input the parts it has ({@link WarningReportContentsInput})
 * @returns the missing parts in the order of the regulation
 * @throws {@link RuleInputError} for a part that is unknown or given twice
 * @see early-warning-16
 * @example
 * const provided = ["companyProfile", "finances", "cashFlow", "creditLines", "affiliateLoans", "lendingProcess"];
 * warningReportContents({ provided }).missing; // ["causes", "measures"]
 */
export const warningReportContents: Rule<WarningReportContentsInput, WarningReportContentsFinding> = rule({
  name: "warningReportContents",
  clause: "early-warning-16",
  title: { zh: "预警报告内容", en: "Contents of a warning report" },
  input: z.strictObject({ provided: list(choice(REPORT_ITEMS)) }),
  decide,
  say: (f, pen) => {
    const { clause } = f;
    const names = (items: readonly ReportItem[]) =>
      items.length === 0
        ? pen.say("没有", "none")
        : pen.say(
            items.map((item) => ITEMS[item].zh).join("；"),
            items.map((item) => ITEMS[item].en).join("; "),
          );
    const missing = names(f.missing);
    return {
      headline: f.complete
        ? pen.say("内容完整", "complete")
        : pen.say(`缺少：${missing}`, `missing: ${missing}`),
      steps: [
        { clause, what: pen.say("已有内容", "Parts it has"), result: names(f.provided) },
        { clause, what: pen.say("缺少内容", "Parts missing"), result: missing },
      ],
    };
  },
});
