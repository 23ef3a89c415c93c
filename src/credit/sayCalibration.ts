import { type Account, type Line, type Said, words } from "../rule/index.js";
import type { CalibrationFinding } from "./calibrationFinding.js";
import { creditGradeWords } from "./grade.js";
import { lineForEach } from "./lists.js";

const OWN = "kaoping";

/** How well scores foretold defaults, in words. The text names no such test: each is its author's. */
export function sayCalibration(f: CalibrationFinding): Account {
  // Below one half the score ranks the wrong way: never so rounded that it meets it.
  const auc = { value: f.auc, bounds: ["0.5"] };
  const rates = f.grades.flatMap(({ rate }) => (rate === null ? [] : [rate]));
  return {
    headline: words("AUC {auc:number}，KS {ks}", "AUC {auc:number}, KS {ks}", { auc }),
    steps: [
      {
        field: "count",
        result: words("{count}，其中违约{defaulted}", "{count}, of whom {defaulted} defaulted"),
      },
      {
        field: "auc",
        what: words(
          "曲线下面积AUC（Hanley、McNeil，Radiology 143，1982）",
          "Area under the curve, AUC (Hanley, McNeil, Radiology 143, 1982)",
        ),
        formula: words(
          "（违约客户得分较低的{ordered} + 得分相同的{tied} ÷ 2）÷ 全部{pairs}",
          "({ordered} pairs with the lower score for the default + {tied} equal pairs ÷ 2) ÷ all {pairs} pairs",
        ),
        result: words("{auc:number}", "{auc:number}", { auc }),
        clause: OWN,
      },
      ...ksLines(f),
      lineForEach("grades", f.grades, (each) => gradeLine(each, rates)),
      ...orderLines(f),
    ],
  };
}

const KS = words("KS值（Kolmogorov–Smirnov）", "KS (Kolmogorov–Smirnov)");

function ksLines({ widest, cutOff }: CalibrationFinding): Line[] {
  if (widest === null)
    return [
      { field: "widest", clause: OWN },
      { field: "ks", what: KS, clause: OWN },
    ];
  // Without a cut-off it is the other group that has more of the low scores.
  const formula =
    cutOff === null ? "{widest.others} − {widest.defaulted}" : "{widest.defaulted} − {widest.others}";
  return [
    {
      field: "widest",
      result: words(
        "{widest.score}；得分不高于此分的，占违约客户的{widest.defaulted}，占未违约客户的{widest.others}",
        "{widest.score}; {widest.defaulted} of the defaulted and {widest.others} of the others score no more than this",
      ),
      clause: OWN,
    },
    { field: "ks", what: KS, formula, clause: OWN },
    { field: "cutOff", clause: OWN },
  ];
}

/** A rate of default, never so rounded that it meets that of another grade. */
function gradeLine({ grade, rate }: CalibrationFinding["grades"][number], bounds: readonly Said[]): Line {
  const what = words("违约率（{grade}）", "Rate of default ({grade})", { grade: creditGradeWords(grade) });
  if (rate === null) return { field: "rate", what, clause: OWN };
  return {
    what,
    formula: "{defaulted} ÷ {count}",
    result: words("{rate:percent}", "{rate:percent}", { rate: { value: rate, bounds } }),
    clause: OWN,
  };
}

function orderLines({ monotonic, reversals }: CalibrationFinding): Line[] {
  const order: Line = { field: "monotonic", clause: OWN };
  if (monotonic !== false) return [order];
  const pairs = reversals.map(({ better, worse }) =>
    words("“{worse}”的违约率低于“{better}”", "lower for {worse} than for {better}", {
      better: creditGradeWords(better),
      worse: creditGradeWords(worse),
    }),
  );
  return [order, { field: "reversals", result: words("{pairs}", "{pairs}", { pairs }), clause: OWN }];
}
