import { type Account, type IsoDate, isOver, type Step, type Words, words } from "../rule/index.js";
import type { ExitGroundsFinding } from "./exitGroundsFields.js";
import type { ExitItem } from "./exitItems.js";
import { usedExtension } from "./transition.js";

/** What is looked at for each item, whichever way it turns out. */
const CHECKED: Readonly<Record<ExitItem, Words>> = {
  grade: words("等级评定", "Grade"),
  consecutiveExamFailures: words("任职资格考试", "Qualification exam"),
  branchAssessment: words("支行考核", "Sub-branch’s assessment"),
  headOfficeQualification: words("总行资格评定", "Head office’s review"),
  age: words("任职年龄", "Age"),
  unfitThroughIllness: words("因病不能胜任信贷工作", "Unfit for credit work through illness"),
  majorViolation: words("重大违规行为", "Major violation"),
};

/** How the grounds for leaving the post are said: each item, then what follows from those that apply. */
export function sayExitGrounds(f: ExitGroundsFinding): Account {
  return {
    headline: headlineOf(f),
    steps: [
      {
        each: "checks",
        say: (i) => {
          const { item, status } = f.checks[i] as ExitGroundsFinding["checks"][number];
          const result =
            status === "notStated"
              ? words("{status}", "{status}")
              : words("{stated}，{status}", "{stated}: {status}", { stated: statedWords(item, f) });
          return [{ what: CHECKED[item], result }];
        },
      },
      ...whatFollows(f),
    ],
  };
}

function headlineOf(f: ExitGroundsFinding): Words {
  const grounds = f.checks.flatMap(({ status }, i) =>
    status === "applies" ? [words(`{checks.${i}.item}`, `{checks.${i}.item}`)] : [],
  );
  if (grounds.length > 0) {
    return ageApplies(f)
      ? words(
          "应退出客户经理岗位（{grounds}）；贷款移交过渡期至{transition.endsOn}届满",
          "must leave the post ({grounds}); loans are handed over through {transition.endsOn}",
          { grounds },
        )
      : words("应退出客户经理岗位（{grounds}）", "must leave the post ({grounds})", { grounds });
  }
  return f.checks.some(({ status }) => status === "notStated")
    ? words(
        "已提供的各项均不构成退出条件，其余未作判断",
        "none of those stated applies; the others are not judged",
      )
    : words("没有应退出的情形", "none applies");
}

function ageApplies({ checks }: ExitGroundsFinding): boolean {
  return checks.some(({ item, status }) => item === "age" && status === "applies");
}

/** What follows from the age, also from that of a term still extended, and from any exit. */
function whatFollows(f: ExitGroundsFinding): Step[] {
  const onAge: Step[] = [
    {
      clause: "measures-43",
      what: words("平稳移交", "Hand-over"),
      result: words(
        "由支行安排办理移交，过渡期{transition.years}年，自{transition.startsOn}起算，至{transition.endsOn}（含）",
        "arranged by the sub-branch; {transition.years} years, counted from {transition.startsOn}, through {transition.endsOn}",
      ),
    },
    {
      clause: "measures-44",
      what: words("全面停止贷款权", "End of the right to grant loans"),
      result: words(
        "过渡期内每年减少第一责任贷款的{transition.yearlyReduction}，过渡期届满后停止所有贷款的发放权",
        "in the transition the loans the person is primarily responsible for fall by {transition.yearlyReduction} a year; after it no loan may be granted any more",
      ),
    },
    {
      clause: "measures-45",
      what: words("绩效待遇", "Performance pay"),
      result: words(
        "退出当年和以后各年的效益工资，按到龄退出的规定兑现",
        "in the year of the exit and later, by the rules for an exit on age",
      ),
    },
  ];
  const years = f.yearsWithoutPost === 1 ? "one full year" : "{yearsWithoutPost} full years";
  const onAnyGround: Step = {
    clause: "measures-46",
    what: words("退出以后", "After the exit"),
    result: words(
      "退出满{yearsWithoutPost}年未安排相应岗位的，转入专职清收",
      `who is without another post for ${years} is transferred to full-time recovery`,
    ),
  };
  return [...(f.transition === null ? [] : onAge), ...(f.mustExit ? [onAnyGround] : [])];
}

/** What is known of an item. */
function statedWords(item: ExitItem, { extendedUntil, asOf, exitFrom }: ExitGroundsFinding): Words {
  switch (item) {
    case "consecutiveExamFailures":
      return words(
        "连续未通过{stated.consecutiveExamFailures}次（连续{examFailureLimit}次未通过的应退出）",
        "failures in a row: {stated.consecutiveExamFailures} (a ground from {examFailureLimit} on)",
      );
    case "age":
      return words(
        "{sex}，{birthDate}出生，{asOf}时{completedAge}周岁；{limitBirthday}满{ageLimit}周岁，自{exitFrom}起超过{ageLimit}周岁{extension}",
        "{sex} born {birthDate}, aged {completedAge} on {asOf}; turns {ageLimit} on {limitBirthday} and is above it from {exitFrom}{extension}",
        { extension: extensionWords(extendedUntil, asOf, exitFrom) },
      );
    default:
      return words(`{stated.${item}}`, `{stated.${item}}`);
  }
}

function extensionWords(extendedUntil: IsoDate | null, asOf: IsoDate, exitFrom: IsoDate): Words {
  if (extendedUntil === null) return words("", "");
  if (usedExtension(extendedUntil, exitFrom) === undefined) {
    return words(
      "；经总行同意延长任职至{extendedUntil}，至该日尚未超过任职年龄，无需延长",
      "; the term was extended until {extendedUntil}, which was not needed: the age is not above the limit by then",
    );
  }
  return isOver(extendedUntil, asOf)
    ? words(
        "；经总行同意延长任职至{extendedUntil}，延长期已届满",
        "; the term was extended until {extendedUntil}, which is over",
      )
    : words(
        "；经总行同意延长任职至{extendedUntil}（期满后退出）",
        "; the term was extended until {extendedUntil}, the post ends from {ageEndsPostFrom}",
      );
}
