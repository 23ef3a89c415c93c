import { gradeWords, notAboveWords } from "../policy/index.js";
import {
  type Account,
  type ClauseId,
  type Line,
  type Step,
  type Words,
  words,
  yearEnd,
} from "../rule/index.js";
import type { Appraisal } from "./appraisal.js";
import { binding } from "./ceiling.js";
import { conductDeduction } from "./conduct.js";
import { gradeCeiling } from "./gradeCeiling.js";
import { boundsOf, coefficientWords, gradeForScore } from "./gradeForScore.js";
import { interestScore } from "./interest.js";
import type { BranchType } from "./peers.js";
import { qualityScore } from "./quality.js";
import { volumeScore } from "./volume.js";

const CLASSES: Readonly<Record<BranchType, Words>> = {
  urban: words("城关区（一类行）", "urban (class one)"),
  township: words("乡镇区（二类行）", "township (class two)"),
  village: words("行政村区（三类行）", "village (class three)"),
};

/** How an annual appraisal is said: each item as its own rule says it, then the total, the ceilings, the outcome. */
export function sayAppraisal(f: Appraisal): Account {
  const score = { value: f.score, bounds: boundsOf(f.gradeForScore) };
  const reference = f.role === "branchHead" ? words("（仅供参考）", " (for reference)") : words("", "");
  const name = f.name === undefined ? "{id}" : "{name} ({id})";
  return {
    headline: words(
      `${name}，{class}，{year}年度：总分{score:points}，{grade}{reference}，{appliesTo}年度{coefficient}`,
      `${name}, {class}, {year}: {score:points}, {grade}{reference}, {coefficient} for {appliesTo}`,
      { class: CLASSES[f.branchType], score, reference, coefficient: coefficientWords(f.salaryCoefficient) },
    ),
    steps: [
      part("一、贷款发放业务量", "1. Loans granted", [{ rule: volumeScore, finding: f.items.volume }]),
      part("二、贷款利息收入", "2. Interest income", [{ rule: interestScore, finding: f.items.interest }]),
      part("三、贷款质量", "3. Loan quality", [{ rule: qualityScore, finding: f.items.quality }]),
      part("四、定性考核扣分", "4. Deductions for conduct", [{ rule: conductDeduction, finding: f.conduct }]),
      part("五、总分", "5. Score", [
        { sum: "marks", of: ["items.volume.points", "items.interest.points", "items.quality.points"] },
        {
          field: "score",
          formula: "{marks:number} − {conduct.deduction:number}",
          result: words("{score:points}", "{score:points}", { score }),
        },
        { rule: gradeForScore, finding: f.gradeForScore, taken: [0, 2] },
      ]),
      part("六、等级限制和结果", "6. Ceilings and outcome", [
        { rule: gradeCeiling, finding: f.gradeCeiling },
        { field: "protection", clause: "measures-15", result: protectionWords(f) },
        ...outcome(f, reference),
      ]),
    ],
  };
}

function part(zh: string, en: string, say: readonly Step[]): Step {
  return { part: words(zh, en), say };
}

function outcome(f: Appraisal, reference: Words): Line[] {
  const isHead = f.role === "branchHead";
  const ofPost = isHead ? { zh: "（岗位职务系数）", en: ", that of the post" } : { zh: "", en: "" };
  return [
    {
      clause: decidedBy(f),
      what: words("评定等级{reference}", "Grade{reference}", { reference }),
      result: gradedWords(f),
    },
    {
      field: "salaryCoefficient",
      clause: isHead ? "measures-13" : "measures-10",
      what: words("{appliesTo}年度工资系数", "Salary coefficient for {appliesTo}"),
      result:
        f.salaryCoefficient === null
          ? coefficientWords(null)
          : words(`{salaryCoefficient}${ofPost.zh}`, `{salaryCoefficient}${ofPost.en}`),
    },
  ];
}

/** The clause that the grade finally rests on. */
function decidedBy({ protection, causes, scoreGrade, ceiling, grade }: Appraisal): ClauseId {
  if (protection?.applies) return grade === null ? "measures-10" : "measures-15";
  const held = binding(causes, scoreGrade).find((cause) => cause.ceiling === ceiling);
  return held?.clause ?? "measures-10";
}

function gradedWords(f: Appraisal): Words {
  const byScore = words("{scoreGrade}（{coefficient}）", "{scoreGrade} ({coefficient})", {
    coefficient: coefficientWords(f.gradeForScore.salaryCoefficient),
  });
  const ceiling = f.ceiling === null ? words("无等级限制", "no ceiling") : notAboveWords(f.ceiling);
  const values = { byScore, ceiling, grade: gradeWords(f.grade) };
  return f.protection?.applies && f.grade !== null
    ? words(
        "按总分应为{byScore}；保护期内定为{grade}",
        "by the score {byScore}; under protection {grade}",
        values,
      )
    : words(
        "按总分应为{byScore}，{ceiling}，评定为{grade}",
        "by the score {byScore}; {ceiling}; final grade: {grade}",
        values,
      );
}

function protectionWords({ protection, year }: Appraisal): Words {
  if (protection === null)
    return words("不适用：未提供首次任职日期", "not applied: no day of first appointment given");
  const end = yearEnd(year);
  return protection.applies
    ? words(
        "适用：保护期至{protection.until}，{end}仍在期内",
        "applied: it lasts until {protection.until}, and so over {end}",
        { end },
      )
    : words(
        "不适用：保护期至{protection.until}，在{end}之前届满",
        "not applied: it ended on {protection.until}, before {end}",
        { end },
      );
}
