import { bands, type FigurePath, figure } from "./figures.js";

/** What a figure must be: as a formula over its cell what is wrong with it, and in words. */
export interface FigureRule {
  readonly wrong: (x: string) => string;
  readonly takes: string;
}

const between = (min: number, max: number, takes: string): FigureRule => ({
  wrong: (x) => `OR(${x}<${min},${x}>${max},ROUND(${x},6)<>${x})`,
  takes,
});

const POINTS = between(0, 1000, "0到1000的分数");
const COEFFICIENT = between(0, 100, "0到100的系数");
const PERCENT: FigureRule = {
  wrong: (x) => `OR(${x}<0,${x}>=0.1)`,
  takes: "小于10%的百分数，如1%（1是100%，不要漏写百分号）",
};
const STEP: FigureRule = { ...PERCENT, wrong: (x) => `OR(${x}<=0,${x}>=0.1)` };
const GRADE: FigureRule = {
  wrong: (x) => `COUNTIF(${bands("grade")},${x})=0`,
  takes: "有分数线的等级，1、2或3",
};

const OTHERS: Partial<Readonly<Record<FigurePath, FigureRule>>> = {
  "quality.baseRatio": PERCENT,
  "quality.step": STEP,
  "ceiling.seriousViolation": GRADE,
  "ceiling.aboveTolerance": GRADE,
  "ceiling.farAboveTolerance": {
    wrong: (x) => `OR(${GRADE.wrong(x)},${x}<${figure("ceiling.aboveTolerance")})`,
    takes: `有分数线的等级，不高于“${figure("ceiling.aboveTolerance")}”`,
  },
  "ceiling.farAboveFactor": between(1, 100, "1到100的倍数"),
  "firstAppointment.grade": GRADE,
  "firstAppointment.protectionYears": {
    wrong: (x) => `OR(${x}<>INT(${x}),${x}<1,${x}>50)`,
    takes: "1到50的整数年数",
  },
};

/** What a figure with a cell of its own must be. */
export const ruleOf = (path: FigurePath): FigureRule => OTHERS[path] ?? POINTS;

/** The figure of the grade above: its cell, and what it is called. */
interface Above {
  readonly cell: string;
  readonly called: string;
}

/** What the figure of a grade must be; the grades come from the best down. */
export function bandRule(column: Parameters<typeof bands>[0], above: Above | undefined): FigureRule {
  if (column === "salaryCoefficient") return COEFFICIENT;
  if (column === "from") {
    return above === undefined
      ? POINTS
      : {
          takes: `${POINTS.takes}，低于${above.called}`,
          wrong: (x) => `OR(${POINTS.wrong(x).slice(3, -1)},${x}>=${above.cell})`,
        };
  }
  const isGrade = (x: string) => `${x}<>1,${x}<>2,${x}<>3`;
  return above === undefined
    ? { wrong: (x) => `AND(${isGrade(x)})`, takes: "1、2或3" }
    : {
        wrong: (x) => `OR(AND(${isGrade(x)}),${x}<=${above.cell})`,
        takes: `1、2或3，低于${above.called}的等级`,
      };
}
