import { BRANCH_TYPES, branchType, managerFields } from "../grading/index.js";
import { type Issue, type IssueCode, issueCodes } from "../rule/index.js";
import { labelOf, wordOf } from "./labels.js";

/** What a code means of a cell, where that is said otherwise than of a field. */
const OF_CELLS: Readonly<Partial<Record<IssueCode, string>>> = {
  missing: "空白",
  wrongType: "类型不对",
  notADecimal: "不是数字",
  notFinite: "不是有限的数",
  tooManyDigits: "数太大，或小数位数太多",
  notWhole: "小数位数太多",
  percentMistake: "比率太大，多半是把百分数直接填了进来",
  inconsistent: "与其他数字或参数矛盾，请核对",
};

/** What a field of a roster is called. */
const label = (field: keyof typeof managerFields): string => labelOf(managerFields[field]).zh;

const ZERO_AVERAGE = "同类网点的合计为零或为负，平均数不能作除数";

/** Why a field is refused that is right by itself; by the code of the issue and the name of the field. */
const REASONS: Readonly<Record<string, string>> = {
  "inconsistent discountedAcceptances": `大于${label("managedLoans")}，而${label("discountedAcceptances")}是其中的一部分`,
  "inconsistent newNplBalance": `大于${label("managedLoans")}减去${label("discountedAcceptances")}，而${label("newNplBalance")}是其中的一部分`,
  "undetermined managedLoans": `减去${label("discountedAcceptances")}后没有贷款，不良率没有分母`,
  "undetermined loansGranted": ZERO_AVERAGE,
  "undetermined interestIncome": ZERO_AVERAGE,
  "inconsistent appointedOn": "晚于考评年度的最后一天",
  "missing headCoefficient": `空白；${label("role")}是负责人的必须填`,
  "inconsistent headCoefficient": `${label("role")}不是负责人的，不填${label("headCoefficient")}`,
  "inconsistent priorCoefficient": `只由填了${label("appointedOn")}的客户经理填写`,
  "duplicate id": `与前面的${label("id")}重复`,
  "duplicate branchType": `与前面的${label("branchType")}重复`,
  ...Object.fromEntries(
    BRANCH_TYPES.map((type) => {
      const name = wordOf(branchType, type);
      return [`missing ${type}`, `没有${name}的合计，而客户经理属${name}`];
    }),
  ),
  "inconsistent unplaced": "各类网点的这一项应相同",
  ...Object.fromEntries(
    BRANCH_TYPES.flatMap((type) => [
      [`undetermined ${type}`, `${wordOf(branchType, type)}没有人计入平均数，无法比较`],
      [`inconsistent ${type}`, "与选项中的口径不同；两个函数应用同样的选项"],
    ]),
  ),
  "inconsistent inDisposal": "只有抵押贷款填处置中",
  "inconsistent alreadyCompensated": "职工直系亲属贷款应全额赔偿，不填已考核赔偿",
  "aboveMaximum personalInterest": "多于规定的年数，每年一格",
  "aboveMaximum corporateInterest": "多于规定的年数，每年一格",
  "undetermined nplBalance": "不超过容忍额的，没有清收绩效比例",
  "inconsistent exemptAmount": "这一年度形成的不良贷款没有免责金额，应填0",
  "inconsistent weights": "合计应为1",
  "undetermined votes": "没有一票，无法计算",
  "undetermined value": "正好在两段的分界点上，应填“分界点归属”",
  "inconsistent level": "重大事项的预警级别只能是红色",
  "inconsistent reportedAt": "早于发现时间",
};

/** What a rule refuses for reasons that neither the code nor the field tells apart: its own words say which. */
const IN_WORDS_OF_THE_RULE: ReadonlySet<string> = new Set([
  "inconsistent loansGranted",
  "inconsistent interestIncome",
  "undetermined matrix",
  "inconsistent matrix",
  "tooLarge matrix",
]);

/** Why a rule refuses a field, in a sheet's words or its own; nothing where only the code tells. */
export function reasonOf({ code, path, detail }: Issue): string | undefined {
  const of = `${code} ${path.findLast((key) => typeof key === "string")}`;
  return IN_WORDS_OF_THE_RULE.has(of) ? detail.zh : REASONS[of];
}

/** What a code means where no other reason is known. */
export function meaningOf(code: IssueCode): string {
  return OF_CELLS[code] ?? issueCodes[code].zh;
}
