import { type Bilingual, type Field, type IssueCode, isDate, isInstant } from "../rule/index.js";
import { type Cell, isBlank, shortNumber } from "./cell.js";
import { bankTime, type DateSystem, dayOf, isBankTime, momentOf } from "./serial.js";

/**
 * How a cell becomes what a rule takes. It never refuses: a cell of the wrong kind becomes what the rule refuses
 * with the code that says so, so that there is one place that tells right from wrong.
 */
export interface Kind {
  /** What the cell should hold, in the words of both languages. */
  readonly zh: string;
  readonly en: string;
  /** Whether it is a number, of which 0 is another than a blank. */
  readonly numeric: boolean;
  /** What is wrong with a cell, where the kind can say it better than the code of the issue alone. */
  readonly wrong: Partial<Record<IssueCode, string>>;
  /** A cell that is not blank as the value for the rule. */
  read(cell: NonNullable<Cell>, system: DateSystem): unknown;
}

/** Of no kind that any field takes. */
export const NO_VALUE: object = Object.freeze({});

/** A serial number between two days, which is no day. */
const NO_DAY = "";

/** How the cells of a field are read; what a cell should hold is what the field takes. */
export type KindOf = (field: Field) => Kind;

function kind({ zh, en }: Bilingual, read: Kind["read"], wrong: Kind["wrong"] = {}): Kind {
  return { zh, en, numeric: false, wrong, read };
}

const number: KindOf = ({ takes }) => ({
  ...kind(takes, (cell) => (typeof cell === "number" ? shortNumber(cell) : NO_VALUE)),
  numeric: true,
});

const whole: KindOf = (field) => ({ ...number(field), wrong: { notWhole: "不是整数" } });

const TEXT: Kind["wrong"] = { unknownValue: "不能作编号或姓名" };

const text: KindOf = ({ takes }) => kind(takes, (cell) => cell, TEXT);

/** A text that may be typed as a number. */
export const identifier: KindOf = () =>
  kind(
    { zh: "文字或整数编号", en: "a text, or a whole number" },
    (cell) => (Number.isSafeInteger(cell) ? String(cell) : cell),
    { ...TEXT, wrongType: "不是文字，也不是15位以内的整数；更长的编号请设为文本格式" },
  );

const WRONG_DATE: Kind["wrong"] = {
  wrongType: "不是日期",
  belowMinimum: "日期太早；1904日期系统的工作簿请加选项date1904，取值TRUE",
  aboveMaximum: "日期太晚",
};

/** A year typed for a date would be a day of 1905, and protect nobody. */
const isYear = (serial: number): boolean => Number.isInteger(serial) && serial >= 1900 && serial < 2100;

/** The number that is a day's serial, or the day written YYYY-MM-DD. */
const day: KindOf = ({ takes: { zh } }) =>
  kind(
    { zh, en: "a date, such as 2025-06-30" },
    (cell, system) => {
      if (typeof cell === "number") {
        return isYear(cell) ? NO_VALUE : (dayOf(shortNumber(cell), system) ?? NO_DAY);
      }
      return typeof cell === "string" && isDate(cell) ? cell : NO_VALUE;
    },
    { ...WRONG_DATE, notADate: "带有时刻，这里只能是整日" },
  );

const moment: KindOf = () =>
  kind(
    {
      zh: "日期和时间（北京时间），如2025-06-10 15:00",
      en: "a date with its time (Beijing time), such as 2025-06-10 15:00",
    },
    (cell, system) => {
      if (typeof cell === "number" && isYear(cell)) return NO_VALUE;
      if (typeof cell === "number") return momentOf(shortNumber(cell), system) ?? NO_VALUE;
      if (typeof cell !== "string") return NO_VALUE;
      const written = bankTime(cell);
      return isInstant(written) && isBankTime(written) ? written : NO_VALUE;
    },
    { ...WRONG_DATE, wrongType: "不是日期和时间" },
  );

const FLAGS: ReadonlyMap<unknown, boolean> = new Map([
  ["是", true],
  ["否", false],
]);

const flag: KindOf = () =>
  kind({ zh: "“是”或“否”（TRUE或FALSE）", en: "TRUE or FALSE (是 or 否)" }, (cell) =>
    typeof cell === "boolean" ? cell : (FLAGS.get(cell) ?? NO_VALUE),
  );

/** One of the values of a field, or what it is called; the names that staff use come first. */
export function choice(
  { values = {} }: Field,
  names: Readonly<Record<string, readonly string[]>> = {},
): Kind {
  const called = Object.entries(values).map(
    ([value, { zh }]) => [value, [...(names[value] ?? (isNumber(value) ? [value] : [])), zh]] as const,
  );
  const known = new Map(called.flatMap(([value, all]) => [value, ...all].map((name) => [name, value])));
  const shown = called.map(([value, [first = value]]) => [value, first] as const);
  return kind(
    {
      zh: oneOf(shown.map(([, name]) => name)),
      en: shown.map(([value, name]) => (value === name ? value : `${value} (${name})`)).join(", "),
    },
    (cell) => {
      const value = known.get(String(cell));
      if (value === undefined) return NO_VALUE;
      return isNumber(value) ? Number(value) : value;
    },
  );
}

/** Whether a value is a number, as a grade is, which a cell holds as one. */
function isNumber(value: string): boolean {
  return /^\d+$/.test(value);
}

/** Names of which one is to be written; some of them say 或 themselves. */
function oneOf(names: readonly string[]): string {
  return names.length === 2 ? names.join("或") : `${names.join("、")}之一`;
}

/** Numbers of a judgement: 0.333333333333333 stands for the third that no decimal can write. */
export const judgement: KindOf = (field) => ({
  ...number(field),
  read: (cell) => {
    if (typeof cell === "string") return /^\d+\/\d+$/.test(cell) ? cell : NO_VALUE;
    if (typeof cell !== "number") return NO_VALUE;
    const value = shortNumber(cell);
    const whole = Math.round(1 / value);
    return whole > 1 && Number.isSafeInteger(whole) && shortNumber(1 / whole) === value
      ? `1/${whole}`
      : value;
  },
});

const KINDS: Readonly<Partial<Record<Field["kind"], KindOf>>> = {
  money: number,
  ratio: number,
  points: number,
  coefficient: number,
  number,
  count: whole,
  whole,
  year: whole,
  month: whole,
  text,
  date: day,
  instant: moment,
  flag,
  choice: (field) => choice(field),
};

/** How a cell of a field is read, by the kind of the field. */
export const kindOf: KindOf = (field) => {
  const of = KINDS[field.kind];
  if (of === undefined) throw new Error(`no cell holds a ${field.kind}`);
  return of(field);
};

/** The value of a cell for the rule; nothing where it is blank. */
export function readCell(kind: Kind, cell: Cell, system: DateSystem): unknown {
  return isBlank(cell) ? undefined : kind.read(cell, system);
}
