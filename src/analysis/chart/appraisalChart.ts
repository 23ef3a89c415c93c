import { parseDecimal, type Ratio, ZERO } from "../../exact/index.js";
import { conductDeduction, interestScore, qualityScore, volumeScore } from "../../grading/index.js";
import {
  CANCELLED,
  grade,
  gradeWords,
  knownPolicy,
  type Policy,
  referencePolicy,
} from "../../policy/index.js";
import * as field from "../../rule/fields.js";
import { type Exact, refuse } from "../../rule/index.js";
import { drawRows, type Row, type RowChart } from "./rows.js";
import { view } from "./view.js";
import { heading, moreRows, type Reader, written } from "./words.js";

const figure = field.points("得分", "Points");
const compared = { points: figure, fullMarks: figure, bonusCap: figure };

const fields = {
  fingerprint: field.optional(field.text("指纹", "Fingerprint")),
  id: field.text("编号", "Id"),
  name: field.optional(field.text("姓名", "Name")),
  year: field.year("考评年度", "Year rated"),
  items: field.record("三项", "Items", {
    volume: field.record("贷款发放业务量", "Loans granted", compared),
    interest: field.record("贷款利息收入", "Interest income", compared),
    quality: field.record("贷款质量", "Quality", { points: figure, fullMarks: figure }),
  }),
  conduct: field.record("扣分", "Deductions", { deduction: figure }),
  score: figure,
  scoreGrade: field.nullable(grade("按总分评定的等级", "Grade by the score"), ...CANCELLED),
  gradeForScore: field.record("等级", "Grade", {
    band: field.record("分数段", "Band", { from: field.nullable(figure), below: field.nullable(figure) }),
  }),
  grade: field.nullable(grade("评定等级", "Grade"), ...CANCELLED),
};

type Appraised = Exact<typeof fields>;

/** The points of each item against what the average of the class gives, and the score against the limits of the grades. */
export function drawAppraisal(finding: unknown, reader: Reader): string {
  const appraised = view(fields, finding);
  const { id, name, year, grade: decided } = appraised;
  const { pen } = reader;
  const who = pen.text(name === undefined ? id : pen.say(`${name}（${id}）`, `${name} (${id})`));
  const chart: RowChart = {
    title: pen.say(
      `${who} ${year}年度得分：${gradeWords(decided).zh}`,
      `Points of ${who} in ${year}: ${gradeWords(decided).en}`,
    ),
    rows: rowsOf(appraised, reader),
    unit: pen.say("分", "points"),
    tick: (value) => pen.number(written(value)),
    limits: limitsOf(appraised, reader),
    legend: [
      { sign: "solid", name: pen.say("得分", "points") },
      { sign: "hatch", name: pen.say("扣分", "deductions") },
      {
        sign: "diamond",
        name: pen.say("达到同类平均数（质量为基数）的得分", "what the average (for quality: the base) gives"),
      },
      { sign: "stop", name: pen.say("加分后的上限", "the most, bonus included") },
    ],
    none: "",
    more: moreRows(reader),
  };
  return drawRows(chart);
}

function rowsOf({ items, conduct, score, grade: decided }: Appraised, reader: Reader): Row[] {
  const { pen } = reader;
  const { volume, interest, quality } = items;
  const points = (value: Ratio) => pen.points(written(value));
  const number = (value: Ratio) => pen.number(written(value));
  const peerRow = (title: typeof volumeScore.title, item: typeof volume): Row => {
    const most = item.fullMarks.plus(item.bonusCap);
    return {
      ...bar(heading(title, reader), item.points, points(item.points)),
      marks: [
        { at: item.fullMarks, shape: "diamond" },
        { at: most, shape: "stop" },
      ],
      values: [
        points(item.points),
        pen.say(
          `同类平均得${number(item.fullMarks)}，最多${number(most)}`,
          `average ${number(item.fullMarks)}, at most ${number(most)}`,
        ),
      ],
    };
  };
  const gives = number(quality.fullMarks);
  return [
    peerRow(volumeScore.title, volume),
    peerRow(interestScore.title, interest),
    {
      ...bar(heading(qualityScore.title, reader), quality.points, points(quality.points)),
      marks: [{ at: quality.fullMarks, shape: "diamond" }],
      values: [points(quality.points), pen.say(`达到基数得${gives}`, `the base gives ${gives}`)],
    },
    {
      name: heading(conductDeduction.title, reader),
      stretches: [
        { from: ZERO, to: conduct.deduction.negated(), fill: "hatch", title: points(conduct.deduction) },
      ],
      values: [points(conduct.deduction.negated())],
    },
    {
      ...bar(pen.say("总分", "Score"), score, points(score)),
      values: [points(score), heading(gradeWords(decided), reader)],
    },
  ];
}

function bar(name: string, value: Ratio, title: string) {
  return { name, stretches: [{ from: ZERO, to: value, fill: "solid" as const, title }] };
}

/** The limits of the grades: of the policy where it is known, and else of the grade reached. */
function limitsOf({ fingerprint, scoreGrade, gradeForScore: { band } }: Appraised, { policy, pen }: Reader) {
  const applied = appliedPolicy(fingerprint, policy);
  const from = (name: { readonly zh: string; readonly en: string }, at: Ratio) => {
    const limit = pen.points(written(at));
    return { at, name: pen.say(`${name.zh}：${limit}起`, `${name.en}: from ${limit}`) };
  };
  if (applied !== undefined)
    return applied.grading.gradeBands.map((each) =>
      from(gradeWords(each.grade), parseDecimal(each.from) as Ratio),
    );
  return [
    ...(band.below === null ? [] : [from({ zh: "上一等级", en: "the next better grade" }, band.below)]),
    ...(band.from === null ? [] : [from(gradeWords(scoreGrade), band.from)]),
  ];
}

function appliedPolicy(fingerprint: string | undefined, given: Policy | undefined): Policy | undefined {
  if (given === undefined) return fingerprint === referencePolicy.fingerprint ? referencePolicy : undefined;
  const policy = knownPolicy(given, ["policy"]);
  if (policy.fingerprint === fingerprint) return policy;
  return refuse(["policy"], "inconsistent", {
    zh: "应为作出这项认定的参数版本，指纹不符",
    en: "expected the policy by which this was decided: its fingerprint is another",
  });
}
