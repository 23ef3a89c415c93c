import { gradeName, notAbove } from "../policy/index.js";
import {
  type Account,
  type Bilingual,
  type ClauseId,
  type NoteTexts,
  type Pen,
  partOf,
  type Step,
  yearEnd,
} from "../rule/index.js";
import type { Appraisal } from "./appraisal.js";
import { binding, ceilingNoteTexts, gradeCeiling } from "./ceiling.js";
import { conductDeduction } from "./conduct.js";
import { boundsOf, gradeForScore, gradeNoteTexts, saidOfCoefficient } from "./gradeForScore.js";
import { interestScore } from "./interest.js";
import { peerNoteTexts } from "./peerDeviation.js";
import type { BranchType } from "./peers.js";
import { qualityScore } from "./quality.js";
import { volumeScore } from "./volume.js";

/** The words of the notes that an appraisal can carry, those of its items included. */
export const appraisalNoteTexts: NoteTexts = {
  ...peerNoteTexts,
  ...ceilingNoteTexts,
  ...gradeNoteTexts,
  gradeCapped: {
    zh: "按本条规定，最终等级低于按总分应评的等级",
    en: "This clause holds the grade below the one the score would give",
  },
  protected: {
    zh: "首次任职保护期内，等级按初定等级，不论总分；总分仅供参考，工资待遇另按第七条执行",
    en: "Within the protection of a first appointment the grade is the initial one whatever the score; the score is for reference, and pay follows Article 7",
  },
  cancelledInProtection: {
    zh: "虽在首次任职保护期内，总分未达到等级标准，按所选口径取消客户经理资格",
    en: "Although under protection, the score is below standard, and the reading chosen cancels the qualification",
  },
  recoveryTask: {
    zh: "保护期满后未达到等级标准：取消岗位，专门下达不良贷款清收任务予以考核",
    en: "Below standard once the protection has ended: the post is cancelled and a recovery task is set",
  },
  gradeForReference: {
    zh: "负责人的等级仅作履职能力的参考，工资系数按岗位职务系数执行",
    en: "A branch head's grade is for reference; the salary coefficient is that of the post",
  },
};

const CLASSES: Readonly<Record<BranchType, Bilingual>> = {
  urban: { zh: "城关区（一类行）", en: "urban (class one)" },
  township: { zh: "乡镇区（二类行）", en: "township (class two)" },
  village: { zh: "行政村区（三类行）", en: "village (class three)" },
};

/** How an annual appraisal is said: each item as its own rule says it, then the total, the ceilings, the outcome. */
export function sayAppraisal(f: Appraisal, pen: Pen): Account {
  const { volume, interest, quality } = f.items;
  const points = pen.points(f.score, 0, boundsOf(f.band));
  const { zh, en } = CLASSES[f.branchType];
  const coefficient = saidOfCoefficient(pen, f.salaryCoefficient);
  const reference = f.role === "branchHead" ? pen.say("（仅供参考）", " (for reference)") : "";
  const grade = gradeName(pen, f.grade) + reference;
  const name = f.name === undefined ? pen.text(f.id) : `${pen.text(f.name)} (${pen.text(f.id)})`;
  return {
    headline: pen.say(
      `${name}，${zh}，${f.year}年度：总分${points}，${grade}，${f.appliesTo}年度${coefficient}`,
      `${name}, ${en}, ${f.year}: ${points}, ${grade}, ${coefficient} for ${f.appliesTo}`,
    ),
    steps: [
      ...partOf(pen.say("一、贷款发放业务量", "1. Loans granted"), volumeScore.say(volume, pen).steps),
      ...partOf(pen.say("二、贷款利息收入", "2. Interest income"), interestScore.say(interest, pen).steps),
      ...partOf(pen.say("三、贷款质量", "3. Loan quality"), qualityScore.say(quality, pen).steps),
      ...partOf(
        pen.say("四、定性考核扣分", "4. Deductions for conduct"),
        conductDeduction.say(f.conduct, pen).steps,
      ),
      ...partOf(pen.say("五、总分", "5. Score"), [
        ...totalSteps(f, pen),
        ...gradeForScore.say(f.band, pen).steps.slice(0, 2),
      ]),
      ...partOf(pen.say("六、等级限制和结果", "6. Ceilings and outcome"), [
        ...gradeCeiling.say(f.limits, pen).steps,
        ...outcome(f, pen, coefficient),
      ]),
    ],
  };
}

function totalSteps({ items, marks, conduct, score, band }: Appraisal, pen: Pen): Step[] {
  const points = [items.volume, items.interest, items.quality].map((item) => pen.number(item.points));
  const clause = "measures-12.C";
  return [
    { clause, what: pen.say("三项得分", "Items"), formula: points.join(" + "), result: pen.points(marks) },
    {
      clause,
      what: pen.say("三项得分减扣分", "Items less deductions"),
      formula: `${pen.number(marks)} − ${pen.number(conduct.deduction)}`,
      result: pen.points(score, 0, boundsOf(band)),
    },
  ];
}

function outcome(f: Appraisal, pen: Pen, coefficient: string): Step[] {
  const isHead = f.role === "branchHead";
  const coefficientStep = pen.number(f.salaryCoefficient ?? 0, 1);
  return [
    {
      clause: "measures-15",
      what: pen.say("首次任职保护期", "Protection of a first appointment"),
      result: saidOfProtection(f, pen),
    },
    {
      clause: decidedBy(f),
      what: isHead ? pen.say("评定等级（仅供参考）", "Grade (for reference)") : pen.say("评定等级", "Grade"),
      result: saidOfGrade(f, pen),
    },
    {
      clause: isHead ? "measures-13" : "measures-10",
      what: pen.say(`${f.appliesTo}年度工资系数`, `Salary coefficient for ${f.appliesTo}`),
      result:
        f.salaryCoefficient === null
          ? coefficient
          : coefficientStep + (isHead ? pen.say("（岗位职务系数）", ", that of the post") : ""),
    },
  ];
}

/** The clause that the grade finally rests on. */
function decidedBy({ protection, causes, scoreGrade, ceiling, grade }: Appraisal): ClauseId {
  if (protection?.applies) return grade === null ? "measures-10" : "measures-15";
  const held = binding(causes, scoreGrade).find((cause) => cause.ceiling === ceiling);
  return held?.clause ?? "measures-10";
}

function saidOfGrade(f: Appraisal, pen: Pen): string {
  const scored = saidOfCoefficient(pen, f.band.salaryCoefficient);
  const byScore = gradeName(pen, f.scoreGrade) + pen.say(`（${scored}）`, ` (${scored})`);
  const final = gradeName(pen, f.grade);
  const ceiling = f.ceiling === null ? pen.say("无等级限制", "no ceiling") : notAbove(pen, f.ceiling);
  return f.protection?.applies && f.grade !== null
    ? pen.say(
        `按总分应为${byScore}；保护期内定为${final}`,
        `by the score ${byScore}; under protection ${final}`,
      )
    : pen.say(
        `按总分应为${byScore}，${ceiling}，评定为${final}`,
        `by the score ${byScore}; ${ceiling}; final grade: ${final}`,
      );
}

function saidOfProtection({ protection, year }: Appraisal, pen: Pen): string {
  if (protection === null)
    return pen.say("不适用：未提供首次任职日期", "not applied: no day of first appointment given");
  const { until, applies } = protection;
  const end = yearEnd(year);
  return applies
    ? pen.say(
        `适用：保护期至${until}，${end}仍在期内`,
        `applied: it lasts until ${until}, and so over ${end}`,
      )
    : pen.say(
        `不适用：保护期至${until}，在${end}之前届满`,
        `not applied: it ended on ${until}, before ${end}`,
      );
}
