import { max, min, overCommonDenominator, type Ratio } from "../exact/index.js";
import * as field from "../rule/fields.js";
import { type Exact, refuse } from "../rule/index.js";
import { refuseLength } from "./refuseLength.js";

/** What objective weights are made of. */
export const applicantsInput = {
  /** For each indicator whether more of it speaks for an applicant or against him. */
  directions: field.list(
    "各指标的方向",
    "Directions of the indicators",
    field.choice<"benefit" | "cost">("指标方向", "Direction", {
      benefit: ["正向指标，越大越好", "the more the better"],
      cost: ["逆向指标，越小越好", "the less the better"],
    }),
  ),
  /** A row for each applicant, in it a figure for each indicator. */
  table: field.list(
    "各申请人的指标值",
    "Figures of the applicants",
    field.list("一个申请人的指标值", "Figures of an applicant", field.number("指标值", "Figure")),
  ),
};

type Applicants = Exact<typeof applicantsInput>;

/** More indicators than one level of any model has, and more figures than a loan officer looks at. */
const MOST = { indicators: 30, figures: 10_000 } as const;

/** Checks a table of applicants and turns it: for each indicator its figures, over one denominator. */
export function columnsOf({ directions, table }: Applicants): (readonly Ratio[])[] {
  const indicators = directions.length;
  if (indicators > MOST.indicators)
    refuse(["directions"], "tooLarge", {
      zh: `指标最多${MOST.indicators}项，填的是${indicators}项`,
      en: `expected at most ${MOST.indicators} indicators, got ${indicators}`,
    });
  if (indicators * table.length > MOST.figures)
    refuse(["table"], "tooLarge", {
      zh: `指标值最多${MOST.figures}个，填的是${indicators * table.length}个`,
      en: `expected at most ${MOST.figures} figures, got ${indicators * table.length}`,
    });
  if (indicators === 0)
    refuse(["directions"], "missing", {
      zh: "应至少有一项指标，一项也没有",
      en: "expected at least one indicator, got none",
    });
  if (table.length < 2)
    refuse(["table"], "undetermined", {
      zh: `应至少有两个申请人，才看得出指标值的差别，填的是${table.length}个`,
      en: `expected at least two applicants, whose figures can differ, got ${table.length}`,
    });
  table.forEach((row, i) => {
    refuseLength(["table", i], row, indicators, {
      zh: "指标值（每项指标一个）",
      en: "figures, one for each indicator",
    });
  });
  return directions.map((_, j) => overCommonDenominator(table.map((row) => row[j] as Ratio)));
}

/** The figures of an indicator counted from the worst, in whole numbers: 0 for the worst, most for the best. */
export function fromWorst(
  column: readonly Ratio[],
  direction: Applicants["directions"][number] | undefined,
  j: number,
): bigint[] {
  const [least, most] = [column.reduce(min).n, column.reduce(max).n];
  if (least === most)
    refuse(["table"], "undetermined", {
      zh: `第${j + 1}项指标各申请人的值都相同，极差为0，不能按极差标准化；应去掉这项指标`,
      en: `expected figures of indicator ${j + 1} that differ: their range, by which is divided, is 0; leave it out`,
    });
  return column.map(({ n }) => (direction === "cost" ? most - n : n - least));
}
