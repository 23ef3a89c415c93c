import { CANCELLED } from "../../words.js";
import { bands, figure } from "./figures.js";
import { rosterCell, YEAR } from "./layout.js";
import { HEADINGS, type NativeField, nativeFields, own } from "./nativeCells.js";
import * as rules from "./nativeRules.js";
import { type ColumnLook, MESSAGE, RESULT_LOOKS } from "./resultLooks.js";
import { fen, netFen } from "./rowCheck.js";

/** A column of the sheet that grades by native formulas. */
export interface NativeColumn extends ColumnLook {
  readonly field: NativeField;
  readonly heading: string;
  readonly formula: (row: number) => string;
}

const STEP: ColumnLook = { width: 9, step: true };
const WHOLE: ColumnLook = { ...STEP, format: "#,##0" };
const FEN: ColumnLook = { ...WHOLE, width: 16 };

const LOOKS: Readonly<Record<NativeField, ColumnLook>> = {
  id: { width: 11 },
  name: { width: 10 },
  branchType: { width: 10 },
  ...RESULT_LOOKS,
  isProtected: { width: 9, centred: true },
  message: MESSAGE,
  check: { width: 11, centred: true },
  ownCheck: { ...STEP, width: 20 },
  isValid: STEP,
  counts: STEP,
  interestFen: FEN,
  isRated: STEP,
  classManagers: WHOLE,
  classLoans: WHOLE,
  classInterestFen: FEN,
  classMissing: WHOLE,
  unplaced: WHOLE,
  newNplFen: FEN,
  netLoansFen: FEN,
  newNplRatio: { ...STEP, width: 11, format: "0.000%" },
  bandsReached: STEP,
};

const FORMULAS: Readonly<Record<NativeField, (row: number) => string>> = {
  id: (row) => rules.text(rosterCell("id", row)),
  name: (row) => rules.text(rosterCell("name", row)),
  branchType: (row) => rules.text(rosterCell("branchType", row)),
  grade: rules.grade,
  coefficient: rules.coefficient,
  score: (row) =>
    rules.rated(
      row,
      `${own("volume", row)}+${own("interest", row)}+${own("quality", row)}-${own("conduct", row)}`,
    ),
  volume: (row) => {
    const ratio = rules.deviation(
      rosterCell("loansGranted", row),
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
      own("interestFen", row),
      own("classManagers", row),
      own("classInterestFen", row),
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
  isProtected: (row) => {
    const appointed = rosterCell("appointedOn", row);
    const runs = `EDATE(${appointed},12*${figure("firstAppointment.protectionYears")})>=DATE(${YEAR},12,31)`;
    return rules.rated(row, `IF(LEN(${appointed})=0,"否",IF(${runs},"是","否"))`);
  },
  message: rules.message,
  check: rules.check,
  ownCheck: rules.ownCheck,
  isValid: (row) => `IF(LEN(${own("ownCheck", row)})>0,0,IF(${rules.isBlank(row)},"",1))`,
  counts: rules.counts,
  interestFen: (row) =>
    `IF(OR(${own("counts", row)}=1,${own("isValid", row)}=1),${fen(rosterCell("interestIncome", row))},"")`,
  isRated: (row) => {
    const [managers, loans, interest] = (["managers", "loans", "interestFen"] as const).map((list) =>
      rules.ofClass(list, row),
    ) as [string, string, string];
    const noInterest = `${interest}<0,AND(${interest}=0,${own("interestFen", row)}<>0)`;
    const noLoans = `AND(${loans}=0,${rosterCell("loansGranted", row)}<>0)`;
    const undetermined = `OR(${managers}=0,${noInterest},${noLoans})`;
    return `IF(${own("isValid", row)}=1,IF(${undetermined},0,1),"")`;
  },
  classManagers: (row) => rules.rated(row, rules.ofClass("managers", row)),
  classLoans: (row) => rules.rated(row, rules.ofClass("loans", row)),
  classInterestFen: (row) => rules.rated(row, rules.ofClass("interestFen", row)),
  classMissing: (row) => rules.rated(row, rules.ofClass("missing", row)),
  unplaced: (row) => rules.rated(row, rules.ofClass("unplaced", row)),
  newNplFen: (row) => rules.rated(row, fen(rosterCell("newNplBalance", row))),
  netLoansFen: (row) => rules.rated(row, netFen(row)),
  newNplRatio: (row) => rules.rated(row, `${own("newNplFen", row)}/${own("netLoansFen", row)}`),
  bandsReached: (row) =>
    rules.rated(
      row,
      `SUMPRODUCT(--(ROUND(${own("score", row)},${rules.COMPARED_DECIMALS})>=${bands("from")}))`,
    ),
};

export const nativeColumns: readonly NativeColumn[] = nativeFields.map((field) => ({
  field,
  heading: HEADINGS[field],
  ...LOOKS[field],
  formula: FORMULAS[field],
}));
