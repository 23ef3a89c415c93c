import { conductInput } from "../grading/index.js";
import { type Grade, gradeWords, type Policy, policySources } from "../policy/index.js";
import { inSentence, type SourceId, type Words, words } from "../rule/index.js";
import { type Reading, readingNamed } from "./readingWords.js";

/** What the figures of the annual grade are called, by their paths. */
const NAMES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  "grading.volume.fullMarks": ["贷款发放业务量的满分", "full marks for loans granted"],
  "grading.volume.perPercent": [
    "贷款发放业务量每1个百分点的分数",
    "points for each percent of loans granted",
  ],
  "grading.volume.bonusCap": ["贷款发放业务量的加分上限", "bonus cap for loans granted"],
  "grading.interest.fullMarks": ["贷款利息收入的满分", "full marks for interest income"],
  "grading.interest.bonusCap": ["贷款利息收入的加分上限", "bonus cap for interest income"],
  "grading.quality.fullMarks": ["贷款质量的满分", "full marks for loan quality"],
  "grading.quality.baseRatio": ["新增不良贷款率的基数", "base of the new NPL ratio"],
  "grading.quality.step": ["新增不良贷款率的每档", "step of the new NPL ratio"],
  "grading.quality.perStep": ["贷款质量每档的分数", "points for each step of the new NPL ratio"],
  ...deductions(),
  "grading.ceiling.seriousViolation": ["有严重违规的等级上限", "ceiling after a serious violation"],
  "grading.ceiling.aboveTolerance": ["超过不良容忍度的等级上限", "ceiling above the NPL tolerance"],
  "grading.ceiling.farAboveTolerance": ["远超不良容忍度的等级上限", "ceiling far above the NPL tolerance"],
  "grading.ceiling.farAboveFactor": ["远超不良容忍度的倍数", "times the NPL tolerance that are far above it"],
  "grading.gradeBands": ["等级的分数段", "bands of the grades"],
  "grading.gradeBands.grade": ["分数段的等级", "grade of a band"],
  "grading.gradeBands.from": ["分数段的起点分", "score from which a band starts"],
  "grading.gradeBands.salaryCoefficient": ["分数段的工资系数", "salary coefficient of a band"],
  "grading.ratedInMonth": ["评定月份", "month of the rating"],
  "grading.firstAppointment.grade": ["首次任职的初定等级", "initial grade of a first appointment"],
  "grading.firstAppointment.protectionYears": ["首次任职的保护年数", "years of protection"],
};

function deductions() {
  return Object.fromEntries(
    Object.entries(conductInput).map(([occasion, { title }]) => [
      `grading.conduct.${occasion}`,
      [`${title.zh}每次的扣分`, `deduction for each of the ${inSentence(title.en)}`] as const,
    ]),
  );
}

/** A figure or reading of a policy in words, by its path; a band is told by its place. */
export function pathWords(path: string): Words {
  const reading = readingAt(path);
  if (reading !== undefined) return words("解释口径（{id}）", "reading {id}", { id: reading.name });
  const place = /\.(\d)\./.exec(path)?.[1];
  const name = NAMES[kindOf(path)];
  if (name === undefined) return words("{path}", "{path}", { path });
  if (place === undefined) return words(...name);
  return words(`第${Number(place) + 1}个${name[0]}`, `${name[1]}, number ${Number(place) + 1}`);
}

/** What stands at the path: a figure by its kind, never so rounded that it meets the other, a reading by what it means. */
export function valueWords(path: string, value: string, other: string): Words {
  const reading = readingAt(path);
  if (reading !== undefined) return words("“{meaning}”", "“{meaning}”", { meaning: reading.meaning(value) });
  // What was stored may be no figure.
  return FORMS[kindOf(path)]?.(value, other) ?? words("{value}", "{value}", { value });
}

/** The path without the place of the band. */
function kindOf(path: string): string {
  return path.replace(/\.\d/, "");
}

const isFigure = (text: string) => /^-?\d+(\.\d+)?$/.test(text);
const isGrade = (value: unknown): value is Grade => value === 1 || value === 2 || value === 3;

const gradeNamed = (value: string) => {
  const named = Number(value);
  return isGrade(named) ? gradeWords(named) : undefined;
};

const ratioIn = (form: "percent" | "percentagePoints") => (value: string, other: string) =>
  isFigure(value) && isFigure(other)
    ? words(`{value:${form}}`, `{value:${form}}`, { value: { value, bounds: [other] } })
    : undefined;

/** How what is neither points nor a plain number is told. */
const FORMS: Readonly<Record<string, (value: string, other: string) => Words | undefined>> = {
  "grading.quality.baseRatio": ratioIn("percent"),
  "grading.quality.step": ratioIn("percentagePoints"),
  "grading.ceiling.seriousViolation": gradeNamed,
  "grading.ceiling.aboveTolerance": gradeNamed,
  "grading.ceiling.farAboveTolerance": gradeNamed,
  "grading.gradeBands": bandsWords,
  "grading.gradeBands.grade": gradeNamed,
  "grading.firstAppointment.grade": gradeNamed,
};

function bandsWords(value: string): Words | undefined {
  const bands = bandsIn(value).map(({ grade, ...band }) =>
    words(
      "{grade}{from:points}起（工资系数{salaryCoefficient:number}）",
      "{grade} at {from:points} or more (salary coefficient {salaryCoefficient:number})",
      { ...band, grade: gradeWords(grade) },
    ),
  );
  return bands.length === 0 ? undefined : words("{bands}", "{bands}", { bands });
}

type Band = Policy["grading"]["gradeBands"][number];

/** The bands of a policy; none where the text is not theirs. */
function bandsIn(text: string): readonly Band[] {
  try {
    const bands = JSON.parse(text) as readonly Band[];
    const areBands = bands.every(
      ({ grade, from, salaryCoefficient }) => isGrade(grade) && isFigure(from) && isFigure(salaryCoefficient),
    );
    return areBands ? bands : [];
  } catch {
    return [];
  }
}

/** What a figure or a reading rests on; nothing for a list of figures, which rests on the clause of each. */
export function sourceAt(path: string): SourceId | undefined {
  return readingAt(path)?.clause ?? policySources[path];
}

function readingAt(path: string): Reading | undefined {
  return path.startsWith(READINGS) ? readingNamed(path.slice(READINGS.length)) : undefined;
}

const READINGS = "readings.";
