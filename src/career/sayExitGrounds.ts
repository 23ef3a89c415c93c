import { gradeName } from "../policy/index.js";
import type { Account, Bilingual, Pen } from "../rule/index.js";
import type { ExitGroundsFinding, ExitItem, ExitStatus } from "./exitGroundsFinding.js";
import { type QualificationRating, RATING_NAMES } from "./qualification.js";

const ITEMS: Readonly<Record<ExitItem, Bilingual>> = {
  grade: { zh: "等级评定低于三级", en: "Grade below three" },
  consecutiveExamFailures: { zh: "连续未通过任职资格考试", en: "Exam failures in a row" },
  branchAssessment: { zh: "支行考核不合格", en: "Unqualified in the sub-branch’s assessment" },
  headOfficeQualification: { zh: "总行资格评定不合格", en: "Unqualified in the head office’s review" },
  age: { zh: "超过任职年龄", en: "Age above the limit" },
  unfitThroughIllness: { zh: "因病不能胜任信贷工作", en: "Unfit for credit work through illness" },
  majorViolation: { zh: "有重大违规行为", en: "Major violation" },
};

const STATUSES: Readonly<Record<ExitStatus, Bilingual>> = {
  applies: { zh: "符合退出条件", en: "a ground" },
  doesNotApply: { zh: "不构成退出条件", en: "no ground" },
  extended: {
    zh: "经总行同意延长任职期限，不因年龄退出",
    en: "no ground: the head office extended the term",
  },
  notStated: { zh: "未提供，未作判断", en: "not stated, so not judged" },
};

/** The grounds in words, those that do not apply included. */
export function sayExitGrounds(f: ExitGroundsFinding, pen: Pen): Account {
  const grounds = f.checks
    .filter(({ status }) => status === "applies")
    .map(({ item }) => pen.words(ITEMS[item]));
  const allStated = f.checks.every(({ status }) => status !== "notStated");
  const none = allStated
    ? pen.say("没有应退出的情形", "none applies")
    : pen.say("已提供的各项均不构成退出条件", "none of those stated applies");
  return {
    headline: f.mustExit
      ? pen.say("应退出客户经理岗位：", "must leave: ") + grounds.join(pen.say("、", "; "))
      : none,
    steps: f.checks.map(({ clause, item, status }) => {
      const stated = saidOfItem(item, f, pen);
      const result = pen.words(STATUSES[status]);
      return {
        clause,
        what: pen.words(ITEMS[item]),
        result: stated === "" ? result : `${stated}${pen.say("，", ": ")}${result}`,
      };
    }),
  };
}

/** What is known of an item; nothing where it was not stated or the item's name says it all. */
function saidOfItem(item: ExitItem, f: ExitGroundsFinding, pen: Pen): string {
  if (item === "age") return saidOfAge(f, pen);
  const { grade, consecutiveExamFailures: failures } = f.stated;
  if (item === "grade") return grade === undefined ? "" : gradeName(pen, grade);
  if (item === "consecutiveExamFailures") {
    if (failures === undefined) return "";
    const [own, limit] = [pen.number(failures), pen.number(f.examFailureLimit)];
    return pen.say(`连续${own}次（满${limit}次退出）`, `${own} (${limit} end the post)`);
  }
  const stated: QualificationRating | boolean | undefined = f.stated[item];
  if (stated === undefined) return "";
  if (typeof stated === "boolean") return stated ? pen.say("是", "yes") : pen.say("否", "no");
  return pen.words(RATING_NAMES[stated]);
}

function saidOfAge(f: ExitGroundsFinding, pen: Pen): string {
  const [age, limit] = [pen.number(f.completedAge), pen.number(f.ageLimit)];
  const extra = f.extensionApproved && f.asOf < f.exitFrom;
  return (
    pen.say(
      `${f.sex === "male" ? "男" : "女"}，${f.birthDate}出生，${f.asOf}时${age}周岁；${f.limitBirthday}满${limit}周岁，自${f.exitFrom}起超过${limit}周岁`,
      `${f.sex === "male" ? "man" : "woman"} born ${f.birthDate}, aged ${age} on ${f.asOf}; ${limit} on ${f.limitBirthday}, above it from ${f.exitFrom}`,
    ) + (extra ? pen.say("（批准的延长尚未用到）", " (the extension is not needed yet)") : "")
  );
}
