import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type In, joined, refuse, shown, type Words, words, wordWithCode } from "../rule/index.js";

const ITEMS = {
  companyProfile: ["企业基本状况", "profile of the company"],
  finances: ["财务状况", "finances"],
  cashFlow: ["现金流量情况", "cash flow"],
  creditLines: ["授信状况", "credit lines"],
  affiliateLoans: ["关联企业在我行贷款业务情况", "loans of affiliates here"],
  lendingProcess: [
    "贷款尽职调查、尽职审查、审批及贷款发放后的资金流向等情况",
    "due diligence, review, approval and the use of the money",
  ],
  causes: ["贷款发生风险的原因", "causes of the risk"],
  measures: ["拟采取的措施", "measures intended"],
  other: ["其他需要说明的情况", "anything else to explain"],
} as const;

/** A part of a warning report. */
export type ReportItem = keyof typeof ITEMS;

const REPORT_ITEMS = Object.keys(ITEMS) as readonly ReportItem[];

const item = field.choice<ReportItem>("内容", "Part", ITEMS);

const warningReportContentsInput = {
  /** The parts that the report has, each once. */
  provided: field.list("已有内容", "Parts it has", item),
};

const warningReportContentsOutput = {
  /** Whether no part is missing. */
  complete: field.flag("内容完整", "Complete"),
  /** In the order of the regulation, as the missing ones. */
  provided: warningReportContentsInput.provided,
  /** `other` is never missing: there may be nothing else to explain. */
  missing: field.list("缺少内容", "Parts missing", item),
};

export interface WarningReportContentsInput extends In<typeof warningReportContentsInput> {}
export interface WarningReportContentsFinding
  extends Found<"warningReportContents", typeof warningReportContentsOutput> {}

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
  input: warningReportContentsInput,
  output: warningReportContentsOutput,
  decide: ({ provided }) => {
    provided.forEach((each, i) => {
      if (provided.indexOf(each) < i)
        refuse(["provided", i], "duplicate", {
          zh: `每项内容只填一次，${wordWithCode(item, each)}重复`,
          en: `expected each part once, got ${shown(each)} again`,
        });
    });
    const missing = REPORT_ITEMS.filter((item) => item !== "other" && !provided.includes(item));
    return {
      complete: missing.length === 0,
      provided: REPORT_ITEMS.filter((item) => provided.includes(item)),
      missing,
    };
  },
  say: (f) => {
    const missing = itemWords(f.missing);
    return {
      headline: f.complete
        ? words("内容完整", "complete")
        : words("缺少{count}项内容", "parts missing: {count}", { count: f.missing.length }),
      steps: [
        { field: "provided", result: itemWords(f.provided) },
        { field: "missing", result: missing },
      ],
    };
  },
});

/** Items in words; a list of them would be joined by 、, which stands in one of them. */
function itemWords(items: readonly ReportItem[]): Words {
  return items.length === 0
    ? words("没有", "none")
    : joined(
        items.map((item) => words(ITEMS[item][0], ITEMS[item][1])),
        "；",
        "; ",
      );
}
