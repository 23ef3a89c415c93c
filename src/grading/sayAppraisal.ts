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
import { binds } from "./ceiling.js";
import { conductDeduction } from "./conduct.js";
import { gradeCeiling } from "./gradeCeiling.js";
import { boundsOf, coefficientWords, gradeForScore } from "./gradeForScore.js";
import { interestScore } from "./interest.js";
import type { BranchType } from "./peers.js";
import { ratingMonthEnd } from "./protection.js";
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
      `${name}，{class}，{year}年度：总分{score:points}，初评{proposed}{reference}，{appliesTo}年度{coefficient}`,
      `${name}, {class}, {year}: {score:points}, proposed: {proposed}{reference}, {coefficient} for {appliesTo}`,
      {
        class: CLASSES[f.branchType],
        score,
        reference,
        coefficient: coefficientWords(f.salaryCoefficient),
        proposed: f.grade === null ? words("结果为{grade}", "{grade}") : words("{grade}", "{grade}"),
      },
    ),
    steps: [
      part("定量考核：1、贷款发放业务量", "Quantitative item 1: loans granted", [
        { rule: volumeScore, finding: f.items.volume },
      ]),
      part("定量考核：2、贷款利息收入", "Quantitative item 2: interest income", [
        { rule: interestScore, finding: f.items.interest },
      ]),
      part("定量考核：3、贷款质量", "Quantitative item 3: loan quality", [
        { rule: qualityScore, finding: f.items.quality },
      ]),
      part("定性考核", "Deductions for conduct", [{ rule: conductDeduction, finding: f.conduct }]),
      part("总分", "Score", [
        { sum: "marks", of: ["items.volume.points", "items.interest.points", "items.quality.points"] },
        {
          field: "score",
          formula: "{marks:number} − {conduct.deduction:number}",
          result: words("{score:points}", "{score:points}", { score }),
        },
        { rule: gradeForScore, finding: f.gradeForScore, taken: [0, 2] },
      ]),
      part("等级和工资系数", "Grade and coefficient", [
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
  return [
    {
      clause: decidedBy(f),
      what: words("初评等级{reference}", "Proposed grade{reference}", { reference }),
      result: gradedWords(f),
    },
    {
      field: "salaryCoefficient",
      clause: coefficientClause(f),
      what: words("{appliesTo}年度工资系数", "Salary coefficient for {appliesTo}"),
      result: paidWords(f),
    },
    ...recoveryLine(f),
    {
      field: "stage",
      result: words(
        "{stage}，由支行（部）于{ratedIn:date}进行，报总行审核批准后，确定客户经理等级和{appliesTo}年度岗位工资系数",
        "{stage} by the sub-branch in {ratedIn:date}; the grade and the coefficient for {appliesTo} stand once the head office has approved them",
      ),
    },
  ];
}

function recoveryLine({ recoveryMonths, protection }: Appraisal): Line[] {
  if (recoveryMonths === null) return [];
  if (protection !== null) return [{ field: "recoveryMonths" }];
  const result = words(
    "{recoveryMonths}（不在首次任职保护期内的）",
    "{recoveryMonths}, unless still under protection",
  );
  return [{ field: "recoveryMonths", result }];
}

function coefficientClause({ coefficientFrom, priorCoefficient }: Appraisal): ClauseId {
  if (coefficientFrom === "post") return "measures-13";
  return priorCoefficient === null ? "measures-10" : "measures-7";
}

/** The coefficient to pay by, and why that one and how long. */
function paidWords({ coefficientFrom, priorCoefficient, protection, appliesTo }: Appraisal): Words {
  if (coefficientFrom === null) return words("无", "none");
  if (coefficientFrom === "post")
    return words("{salaryCoefficient}（岗位职务工资系数）", "{salaryCoefficient}, that of the post");
  if (priorCoefficient === null) return words("{salaryCoefficient}", "{salaryCoefficient}");
  if (coefficientFrom === "grade")
    return words(
      "{salaryCoefficient}（等级工资系数，不低于任新职前的{priorCoefficient}）",
      "{salaryCoefficient}, that of the grade, which is not below {priorCoefficient} of the post before",
    );
  const until = protection !== null && protection.until < yearEnd(appliesTo) ? protection.until : null;
  return until === null
    ? words(
        "{salaryCoefficient}（任新职前的工资系数，高于等级工资系数{gradeCoefficient}，保护期内从高）",
        "{salaryCoefficient}, that of the post before, higher than {gradeCoefficient} of the grade and so paid under protection",
      )
    : words(
        "{salaryCoefficient}（任新职前的工资系数，高于等级工资系数{gradeCoefficient}，保护期内从高），执行至{until:date}，次日起{gradeCoefficient}",
        "{salaryCoefficient}, that of the post before, higher than {gradeCoefficient} of the grade and so paid under protection, through {until:date}; {gradeCoefficient} from the day after",
        { until },
      );
}

/** The clause that the grade finally rests on. */
function decidedBy(f: Appraisal): ClauseId {
  const { protection, causes, scoreGrade, ceiling, grade } = f;
  if (protection?.applies && !isLifted(f)) return grade === null ? "measures-10" : "measures-15";
  const held = causes.find((cause) => binds(cause, scoreGrade) && cause.ceiling === ceiling);
  return held?.clause ?? "measures-10";
}

/** Whether the protection gave a better grade than the initial one, as a reading lets it. */
function isLifted({ notes }: Appraisal): boolean {
  return notes.some(({ code }) => code === "liftedInProtection");
}

function gradedWords(f: Appraisal): Words {
  const byScore =
    f.scoreGrade === null
      ? words("未达到等级标准", "below the standard of the grades")
      : words("应为{scoreGrade}（{coefficient}）", "{scoreGrade} ({coefficient})", {
          coefficient: coefficientWords(f.gradeForScore.salaryCoefficient),
        });
  const ceiling = f.ceiling === null ? words("无等级限制", "no ceiling") : notAboveWords(f.ceiling);
  const values = { byScore, ceiling, grade: gradeWords(f.grade) };
  if (f.grade === null) return words("按总分{byScore}，{grade}", "by the score {byScore}: {grade}", values);
  return f.protection?.applies && !isLifted(f)
    ? words(
        "按总分{byScore}；保护期内定为{grade}",
        "by the score {byScore}; under protection {grade}",
        values,
      )
    : words(
        "按总分{byScore}，{ceiling}，初评为{grade}",
        "by the score {byScore}; {ceiling}; result: {grade}",
        values,
      );
}

function protectionWords({ protection, year, ratedIn, readings }: Appraisal): Words {
  if (protection === null)
    return words("不适用，未提供首次任职日期", "not applied, since no day of first appointment was given");
  const byMonth = readings.protectionTestedOn === "ratingMonth";
  const day = { day: byMonth ? ratingMonthEnd(ratedIn) : yearEnd(year) };
  return protection.applies
    ? words(
        "适用，保护期至{protection.until}（含），{day:date}仍在期内",
        "applied, since it lasts through {protection.until} and so covers {day:date}",
        day,
      )
    : words(
        "不适用，保护期至{protection.until}（含），{day:date}已经届满",
        "not applied, since it lasted through {protection.until} and was over on {day:date}",
        day,
      );
}
