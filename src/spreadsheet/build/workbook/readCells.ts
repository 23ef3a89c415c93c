import { branchType, managerFields } from "../../../grading/index.js";
import { managerColumns } from "../../columns.js";
import { rosterCell } from "./layout.js";
import type { RosterField } from "./ratingFields.js";

/** What a cell of the roster that holds an error is read as. */
export const ERROR = "#错误值";

/** What a cell for yes or no holds. */
export const YES = "是";
export const NO = "否";

/** Numbers that no figure can be, on either side: they are read as they are, and refused. */
const FINEST = "10^-29";
const HUGE = "10^30";
/** The largest whole number that is counted exactly. */
export const MOST_WHOLE: number = Number.MAX_SAFE_INTEGER;

/** A cell that holds a text, a date, a word; nothing where it is blank. */
const other = (x: string) => `IF(${x}="","",${x})`;

/** TRUE and FALSE are numbers to some hosts, and to none of ours. */
const logical = (x: string, rest: string) => `IF(ISLOGICAL(${x}),IF(${x},"TRUE ","FALSE "),${rest})`;

/** A number with the 15 digits that a sheet shows of it. */
const short = (x: string) =>
  `IF(${x}=0,0,IF(OR(ABS(${x})<${FINEST},ABS(${x})>=${HUGE}),${x},ROUND(${x},14-INT(LOG10(ABS(${x}))))))`;

const number = (x: string) => logical(x, `IF(ISNUMBER(${x}),${short(x)},${other(x)})`);

/** An id, which may be a whole number, as a text; another number gets a blank behind it, with which it is none. */
function id(x: string): string {
  const whole = `AND(${x}=INT(${x}),ABS(${x})<=${MOST_WHOLE})`;
  return logical(x, `IF(ISNUMBER(${x}),IF(${whole},TEXT(${x},"0"),${x}&" "),${other(x)})`);
}

/** A choice by its word, also where it is written as the library writes it. */
function choice(field: "branchType" | "role"): (x: string) => string {
  const { values = {} } = field === "branchType" ? branchType : managerFields.role;
  return (x) =>
    Object.entries(values).reduceRight(
      (rest, [value, { zh }]) => `IF(EXACT(${x},"${value}"),"${zh}",${rest})`,
      other(x),
    );
}

const flag = (x: string) => `IF(ISLOGICAL(${x}),IF(${x},"${YES}","${NO}"),${other(x)})`;

/** The first day whose serial number all hosts count alike, 1 March 1900; before it the day makes no difference. */
export const FIRST_DAY = 61;
/** Serial numbers of days that were meant for years. */
export const YEARS_NOT_DAYS = [1900, 2099] as const;
const LAST_YEAR = 9599;

/** A date; one that is written 2025-06-30 by its serial number. The calendar repeats itself after 400 years. */
function date(x: string): string {
  const [year, month, day] = [`LEFT(${x},4)`, `MID(${x},6,2)`, `RIGHT(${x},2)`];
  const digits = `SUMPRODUCT(--ISNUMBER(FIND(MID(${x},{1,2,3,4,6,7,9,10},1),"0123456789")))=8`;
  const written = `IF(LEN(${x})=10,IF(MID(${x},5,1)&MID(${x},8,1)="--",${digits},FALSE()),FALSE())`;
  const inRange = `AND(${year}>="1900",${year}<="${LAST_YEAR}",${month}>="01",${month}<="12",${day}>="01")`;
  const exists = `DAY(DATE(VALUE(${year})+400,VALUE(${month}),VALUE(${day})))=VALUE(${day})`;
  const serial = `MAX(${FIRST_DAY},DATE(VALUE(${year}),VALUE(${month}),VALUE(${day})))`;
  const text = `IF(${written},IF(${inRange},IF(${exists},${serial},${x}),${x}),${x})`;
  return logical(x, `IF(ISNUMBER(${x}),${short(x)},IF(${x}="","",${text}))`);
}

const READERS: Readonly<Partial<Record<RosterField, (x: string) => string>>> = {
  id,
  name: (x) => logical(x, other(x)),
  branchType: choice("branchType"),
  role: choice("role"),
  appointedOn: date,
  inClassAverage: flag,
  branch: (x) => logical(x, `${x}&""`),
  lastGrade: other,
};

const NUMERIC: ReadonlySet<string> = new Set(
  managerColumns.filter(({ field, kind }) => kind.numeric && !(field in READERS)).map(({ field }) => field),
);

/** A cell of the roster as the formulas take it: a blank is "", an error a text of its own. */
export function readCell(field: RosterField): string {
  const x = rosterCell(field);
  const reader = READERS[field] ?? (NUMERIC.has(field) ? number : other);
  return `IF(ISERROR(${x}),"${ERROR}",${reader(x)})`;
}
