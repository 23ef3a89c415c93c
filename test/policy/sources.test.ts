import { cite, openReadings, policySources, referencePolicy } from "kaoping";
import { describe, expect, test } from "vitest";

/** Every figure of a policy by its path, as text. */
function figures(value: unknown, path = ""): Record<string, string> {
  if (typeof value !== "object" || value === null) return { [path]: String(value) };
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) => figures(inner, path === "" ? key : `${path}.${key}`)),
  ) as Record<string, string>;
}

const { name, fingerprint, inForce, readings, ...rooms } = referencePolicy;
/** Chapter 3: what the text says, figure by figure. */
const GRADING: Readonly<Record<string, readonly [value: string, clause: string]>> = {
  "volume.fullMarks": ["20", "measures-11.1"],
  "volume.perPercent": ["0.1", "measures-11.1"],
  "volume.bonusCap": ["10", "measures-11.1"],
  "interest.fullMarks": ["50", "measures-11.2"],
  "interest.bonusCap": ["20", "measures-11.2"],
  "quality.fullMarks": ["30", "measures-11.3"],
  "quality.baseRatio": ["0.01", "measures-11.3"],
  "quality.step": ["0.001", "measures-11.3"],
  "quality.perStep": ["1", "measures-11.3"],
  "conduct.failedExams": ["3", "measures-12.1"],
  "conduct.fines": ["2", "measures-12.2"],
  "conduct.reprimands": ["5", "measures-12.2"],
  "conduct.seriousViolations": ["10", "measures-12.2"],
  "ceiling.seriousViolation": ["2", "measures-12.2c"],
  "ceiling.aboveTolerance": ["2", "measures-12.3"],
  "ceiling.farAboveTolerance": ["3", "measures-12.3"],
  "ceiling.farAboveFactor": ["1.5", "measures-12.3"],
  "gradeBands.0.grade": ["1", "measures-10"],
  "gradeBands.0.from": ["90", "measures-10"],
  "gradeBands.0.salaryCoefficient": ["2", "measures-10"],
  "gradeBands.1.grade": ["2", "measures-10"],
  "gradeBands.1.from": ["75", "measures-10"],
  "gradeBands.1.salaryCoefficient": ["1.8", "measures-10"],
  "gradeBands.2.grade": ["3", "measures-10"],
  "gradeBands.2.from": ["60", "measures-10"],
  "gradeBands.2.salaryCoefficient": ["1.6", "measures-10"],
  ratedInMonth: ["1", "measures-14"],
  "firstAppointment.grade": ["3", "measures-15"],
  "firstAppointment.protectionYears": ["2", "measures-15"],
};

test("every figure has a source, and every source a figure", () => {
  expect(Object.keys(policySources).sort()).toEqual(Object.keys(figures(rooms)).sort());
  for (const source of Object.values(policySources)) expect(cite(source, "zh")).not.toBe("");
  expect(Object.isFrozen(policySources)).toBe(true);
});

test("the figures of the annual grade are those of the text", () => {
  const stated = Object.entries(figures(referencePolicy.grading)).map(([path, value]) => [
    path,
    [value, policySources[`grading.${path}`]],
  ]);
  expect(Object.fromEntries(stated)).toEqual(GRADING);
});

test("a figure that no document states names where it comes from, never a clause", () => {
  const outside = Object.entries(policySources).filter(([, source]) => !/-\d/.test(source));
  const sources = new Map(outside.map(([path, source]) => [path.replace(/\.\d+\.value$/, ""), source]));
  expect(Object.fromEntries(sources)).toEqual({
    "credit.inconsistentFrom": "saaty1980",
    "credit.geometricConsistencyLimit.three": "aguaronMoreno2003",
    "credit.geometricConsistencyLimit.four": "aguaronMoreno2003",
    "credit.geometricConsistencyLimit.more": "aguaronMoreno2003",
    "credit.weightTolerance": "kaoping",
    "credit.reciprocalTolerance": "kaoping",
    "credit.stability.slightFrom": "siddiqi2006",
    "credit.stability.markedFrom": "siddiqi2006",
    "credit.randomIndex.saaty1980": "saaty1980",
    "credit.randomIndex.saaty2008": "saaty2008",
    "credit.randomIndex.alonsoLamata2006": "alonsoLamata2006",
    "credit.randomIndex.doneganDodd1991": "doneganDodd1991",
  });
});

test("the reference policy is named, states no days and holds every default reading", () => {
  expect([name, inForce]).toEqual(["reference", null]);
  expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
  expect(readings).toEqual(Object.fromEntries(openReadings.map((open) => [open.id, open.default])));
});

/** Chapter 3: the open readings, the default first. */
const READINGS: Readonly<Record<string, readonly [clause: string, ...values: string[]]>> = {
  headsInAverage: ["measures-11", "counted", "left"],
  netNewNpl: ["measures-11.3", "reject", "asZero"],
  perPointSteps: ["measures-11.1", "continuous", "wholeSteps", "startedSteps"],
  interestProportion: ["measures-11.2", "ofFullMarks", "perPoint", "ofBonus"],
  gradeOn: ["measures-10", "exact", "recorded"],
  zeroPeerAverage: ["measures-11.1", "fullMarks", "reject"],
  zeroManagedLoans: ["measures-11.3", "reject", "zeroMarks", "fullMarksIfNoNpl"],
  missingTolerance: ["measures-12.3", "reject", "noCeiling", "breach"],
  protectedBelowStandard: ["measures-15", "protected", "cancelled"],
  protectedGrade: ["measures-15", "three", "atLeastThree"],
  protectionTestedOn: ["measures-15", "yearEnd", "ratingMonth"],
};

describe("the open readings", () => {
  test.each(Object.entries(READINGS))("%s", (id, [clause, ...values]) => {
    const reading = openReadings.find((open) => open.id === id);
    expect(reading).toMatchObject({ clause, values, default: values[0] });
  });

  test("of chapter 3 are all there are", () => {
    const ofChapter3 = openReadings.filter(({ clause }) => /^measures-(8|9|1[0-5])\b/.test(clause));
    expect(ofChapter3.map(({ id }) => id).sort()).toEqual(Object.keys(READINGS).sort());
  });

  test.each(openReadings)("$id is put in words, in both languages", ({ question, meanings, values, why }) => {
    expect(Object.keys(meanings)).toEqual(values);
    for (const { zh, en } of [question, why, ...Object.values(meanings)]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[ -~’×÷]+$/);
    }
  });

  test("name no figure that another policy may have otherwise", () => {
    const zh =
      /\d+[%年月日天人位级倍岁个]*|(?<![第哪某后])[一二三四五六七八九十两百千万○]+(?:年|月|天|人|位|级|倍|岁|分之)/gu;
    const en = /\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten|tenth|half|twice|double)\b/gi;
    const named = openReadings.flatMap(({ id, question, meanings }) =>
      [question, ...Object.values(meanings)].flatMap((said) => [
        ...Array.from(said.zh.matchAll(zh), ([figure]) => `${id}: ${figure}`),
        ...Array.from(
          said.en.replace(/(?:Article|item) \d+/g, "").matchAll(en),
          ([figure]) => `${id}: ${figure}`,
        ),
      ]),
    );
    expect(named).toEqual([
      "gradeOn: 两位",
      "gradeOn: 两位",
      "gradeOn: half",
      "gradeOn: 2",
      "netNewNpl: 0",
      "protectionTestedOn: 12月",
      "protectionTestedOn: 31日",
      "protectionTestedOn: 31",
      "protectedPayComparison: two",
      "fundOrder: two",
      "lastThreeRun: 1月",
      "settlementOrder: three",
      "settlementOrder: three",
      "warningOr: two",
    ]);
  });

  test("are frozen", () => {
    expect(Object.isFrozen(openReadings)).toBe(true);
    for (const open of openReadings) expect(Object.isFrozen(open) && Object.isFrozen(open.values)).toBe(true);
  });
});
