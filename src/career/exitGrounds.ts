import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type Exact, type In, type Words, words } from "../rule/index.js";
import { refuseBefore } from "./chronology.js";
import { ageInput, ageOfExit, ageOutput } from "./exitAge.js";
import { checkedItems, checkItems, type ExitItem, statedItems } from "./exitItems.js";

const extension = {
  /** Whether the head office extended the term beyond the age; not when left out. */
  extensionApproved: field.optional(
    field.flag("总行同意延长任职期限", "Extension approved", { clause: "measures-41.5" }),
    false,
  ),
};

const exitGroundsInput = { ...ageInput, ...statedItems, ...extension };

const exitGroundsOutput = {
  ...ageOutput,
  ...extension,
  /** What the input stated of the other items; what it left out is not here. */
  stated: field.record("已提供的各项", "Stated", statedItems),
  ...checkedItems,
};

const exitGroundsNotes = {
  loansToCheck: {
    clause: "measures-42",
    zh: "已到龄：由支行牵头，对其第一责任贷款进行全面核查，形成风险排查报告上报风险部",
    en: "The age is reached: the sub-branch checks all loans the person is primarily responsible for and reports to the risk department",
  },
} as const;

export interface ExitGroundsInput extends In<typeof exitGroundsInput> {}
export interface ExitGroundsFinding
  extends Found<"exitGrounds", typeof exitGroundsOutput, typeof exitGroundsNotes, "exitAge"> {}

function decide(
  { asOf, birthDate, sex, extensionApproved, ...stated }: Exact<typeof exitGroundsInput>,
  policy: CompiledPolicy,
) {
  refuseBefore(["asOf", "birthDate"], asOf, birthDate);
  const age = ageOfExit({ asOf, birthDate, sex }, policy);
  const exceeded = asOf >= age.exitFrom;
  return {
    ...age,
    extensionApproved,
    stated,
    ...checkItems(stated, { exceeded, extensionApproved }, policy),
    // The day from which the age counts is another one under each value.
    readings: { exitAge: policy.readings.exitAge },
    notes: exceeded ? (["loansToCheck"] as const) : [],
  };
}

/**
 * Whether an account manager must leave the post, and on which grounds: a grade below three, two failures of
 * the exam in a row, an assessment by the sub-branch or a qualification by the head office of unqualified, an
 * age above 55 (men) or 45 (women), illness, a major violation. Grade three itself is no ground.
 *
 * @param input the dates, and what is known of each ground ({@link ExitGroundsInput})
 * @returns `mustExit`, the clause of each ground that applies, what every item came to, and the first day on
 * which the age counts as exceeded; `loansToCheck` is noted once it does, an approved extension or not
 * @throws {@link RuleInputError} for a missing or impossible date, an unknown word, a count that is no whole
 * number, and a day before the birth
 * @see measures-41, measures-42
 * @example
 * const man = { birthDate: "1970-06-30", sex: "male" } as const;
 * exitGrounds({ ...man, asOf: "2025-12-31" }).mustExit; // false
 * exitGrounds({ ...man, asOf: "2026-06-30" }).grounds.map(({ clause }) => clause); // ["measures-41.5"]
 */
export const exitGrounds: Rule<ExitGroundsInput, ExitGroundsFinding> = rule({
  name: "exitGrounds",
  clause: "measures-41",
  title: { zh: "岗位退出条件", en: "Grounds for leaving the post" },
  input: exitGroundsInput,
  output: exitGroundsOutput,
  readings: ["exitAge"],
  notes: exitGroundsNotes,
  decide,
  say: (f) => ({
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
          return [{ what: words("{item}", "{item}"), result }];
        },
      },
    ],
  }),
});

function headlineOf(f: ExitGroundsFinding): Words {
  const grounds = f.checks.flatMap(({ status }, i) =>
    status === "applies" ? [words(`{checks.${i}.item}`, `{checks.${i}.item}`)] : [],
  );
  if (grounds.length > 0) return words("应退出客户经理岗位：{grounds}", "must leave: {grounds}", { grounds });
  return f.checks.some(({ status }) => status === "notStated")
    ? words("已提供的各项均不构成退出条件", "none of those stated applies")
    : words("没有应退出的情形", "none applies");
}

/** What is known of an item. */
function statedWords(item: ExitItem, { extensionApproved, asOf, exitFrom }: ExitGroundsFinding): Words {
  switch (item) {
    case "consecutiveExamFailures":
      return words(
        "连续{stated.consecutiveExamFailures}次（满{examFailureLimit}次退出）",
        "{stated.consecutiveExamFailures} ({examFailureLimit} end the post)",
      );
    case "age":
      return words(
        "{sex}，{birthDate}出生，{asOf}时{completedAge}周岁；{limitBirthday}满{ageLimit}周岁，自{exitFrom}起超过{ageLimit}周岁{unused}",
        "{sex} born {birthDate}, aged {completedAge} on {asOf}; {ageLimit} on {limitBirthday}, above it from {exitFrom}{unused}",
        {
          unused:
            extensionApproved && asOf < exitFrom
              ? words("（批准的延长尚未用到）", " (the extension is not needed yet)")
              : words("", ""),
        },
      );
    default:
      return words(`{stated.${item}}`, `{stated.${item}}`);
  }
}
