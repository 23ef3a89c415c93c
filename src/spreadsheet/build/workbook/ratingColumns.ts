import { CANCELLED } from "../../words.js";
import { bands, figure } from "./figures.js";
import { columnOf, own } from "./layout.js";
import { HEADINGS, type RatingField, type RosterField, ratingFields } from "./ratingFields.js";
import * as rules from "./ratingRules.js";
import { readCell } from "./readCells.js";
import { type ColumnLook, INPUT_LOOKS, MESSAGE, RESULT_LOOKS } from "./resultLooks.js";

/** A column of the sheet that grades by native formulas. */
interface RatingColumn extends ColumnLook {
  readonly field: RatingField;
  readonly heading: string;
  readonly formula: (row: number) => string;
}

const STEP: ColumnLook = { width: 9, step: true };
const WHOLE: ColumnLook = { ...STEP, format: "#,##0" };
const YUAN: ColumnLook = { ...STEP, width: 16, format: "#,##0.00" };

type Derived = Exclude<RatingField, RosterField>;

const LOOKS: Readonly<Record<Derived, ColumnLook>> = {
  ...RESULT_LOOKS,
  isProtected: { width: 7, centred: true },
  message: MESSAGE,
  filled: STEP,
  row: STEP,
  repeated: STEP,
  ownCheck: { ...STEP, width: 20 },
  isValid: STEP,
  counts: STEP,
  countedInterest: YUAN,
  isRated: STEP,
  classManagers: WHOLE,
  classLoans: WHOLE,
  classInterest: YUAN,
  classMissing: WHOLE,
  unplaced: WHOLE,
  netLoans: YUAN,
  newNplRatio: { ...STEP, width: 11, format: "0.000%" },
  bandsReached: STEP,
};

/** The columns that read the roster, from the first to the last. */
const READ: readonly (readonly [RatingField, RatingField])[] = [
  ["id", "branch"],
  ["loansGranted", "lastGrade"],
];

const FORMULAS: Readonly<Record<Derived, (row: number) => string>> = {
  grade: rules.grade,
  coefficient: rules.coefficient,
  score: (row) =>
    rules.rated(
      row,
      `${own("volume", row)}+${own("interest", row)}+${own("quality", row)}-${own("conduct", row)}`,
    ),
  volume: (row) => {
    const ratio = rules.deviation(
      own("loansGranted", row),
      own("classManagers", row),
      own("classLoans", row),
    );
    return rules.rated(
      row,
      `MAX(0,${figure("volume.fullMarks")}+MIN(${figure("volume.bonusCap")},${figure("volume.perPercent")}*100*${ratio}))`,
    );
  },
  interest: (row) => {
    const ratio = rules.deviation(
      own("interestIncome", row),
      own("classManagers", row),
      own("classInterest", row),
    );
    return rules.rated(
      row,
      `MAX(0,${figure("interest.fullMarks")}+MIN(${figure("interest.bonusCap")},${figure("interest.fullMarks")}*${ratio}))`,
    );
  },
  quality: (row) =>
    rules.rated(
      row,
      `MAX(0,${figure("quality.fullMarks")}+${figure("quality.perStep")}*(${figure("quality.baseRatio")}-${own("newNplRatio", row)})/${figure("quality.step")})`,
    ),
  conduct: (row) => rules.rated(row, rules.deduction(row)),
  scoreGrade: (row) => {
    const reached = own("bandsReached", row);
    return rules.rated(
      row,
      `IF(${reached}=0,"${CANCELLED}",INDEX(${bands("grade")},ROWS(${bands("grade")})+1-${reached}))`,
    );
  },
  ceiling: (row) => rules.rated(row, rules.ceiling(row)),
  isProtected: (row) => rules.rated(row, rules.isProtected(row)),
  message: rules.message,
  filled: (row) =>
    READ.map(
      ([first, last]) => `SUMPRODUCT(--(LEN($${columnOf(first)}${row}:$${columnOf(last)}${row})>0))`,
    ).join("+"),
  row: (row) => `IF(${own("filled", row)}=0,"",ROW())`,
  repeated: rules.repeated,
  ownCheck: rules.ownCheck,
  isValid: rules.isValid,
  counts: rules.counts,
  countedInterest: (row) => `IF(${own("counts", row)}=1,${own("interestIncome", row)},"")`,
  isRated: rules.isRated,
  classManagers: (row) => rules.rated(row, rules.ofClass("managers", row)),
  classLoans: (row) => rules.rated(row, rules.ofClass("loans", row)),
  classInterest: (row) => rules.rated(row, rules.ofClass("interest", row)),
  classMissing: (row) => rules.rated(row, rules.ofClass("missing", row)),
  unplaced: (row) => rules.rated(row, rules.ofClass("unplaced", row)),
  netLoans: rules.netLoans,
  newNplRatio: (row) => rules.rated(row, `${own("newNplBalance", row)}/${own("netLoans", row)}`),
  bandsReached: (row) =>
    rules.rated(
      row,
      `SUMPRODUCT(--(ROUND(${own("score", row)},${rules.COMPARED_DECIMALS})>=${bands("from")}))`,
    ),
};

const isDerived = (field: RatingField): field is Derived => field in FORMULAS;

/** The columns, in their order. */
export const ratingColumns: readonly RatingColumn[] = ratingFields.map((field) => ({
  field,
  heading: HEADINGS[field],
  ...(isDerived(field) ? LOOKS[field] : INPUT_LOOKS[field]),
  formula: isDerived(field) ? FORMULAS[field] : () => readCell(field),
}));
