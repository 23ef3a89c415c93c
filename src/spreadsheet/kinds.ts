import { type IssueCode, isDate, isInstant } from "../rule/index.js";
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

function kind(zh: string, en: string, read: Kind["read"], wrong: Kind["wrong"] = {}): Kind {
  return { zh, en, numeric: false, wrong, read };
}

const plainNumber: Kind["read"] = (cell) => (typeof cell === "number" ? shortNumber(cell) : NO_VALUE);

const number = (zh: string, en: string): Kind => ({ ...kind(zh, en, plainNumber), numeric: true });

const WHOLE: Kind["wrong"] = { notWhole: "不是整数" };

export const count: Kind = { ...number("不小于0的整数", "a whole number, 0 or more"), wrong: WHOLE };
export const managers: Kind = { ...number("不小于1的整数", "a whole number, 1 or more"), wrong: WHOLE };
export const money: Kind = number("金额（元），不小于0", "yuan, 0 or more");
export const fen: Kind = number("精确到分的金额（元），不小于0", "yuan in whole fen, 0 or more");
export const signedMoney: Kind = number("金额（元），可以为负", "yuan, may be negative");
export const share: Kind = number("0到1的比率，1.2%即0.012", "a ratio from 0 to 1 (1.2 % is 0.012)");
export const completion: Kind = number("0到2的比率，85%即0.85", "a ratio from 0 to 2 (85 % is 0.85)");
export const points: Kind = number("得分，如91", "points, such as 91");
export const coefficient: Kind = number("不小于0的系数", "a coefficient, 0 or more");
export const year: Kind = {
  ...number("四位年份，如2025", "a year of four digits, such as 2025"),
  wrong: WHOLE,
};

const TEXT: Kind["wrong"] = { unknownValue: "不能作编号或姓名" };

export const identifier: Kind = kind(
  "文字或整数编号",
  "a text, or a whole number",
  (cell) => (typeof cell === "number" && Number.isSafeInteger(cell) ? String(cell) : textOf(cell)),
  { ...TEXT, wrongType: "不是文字，也不是15位以内的整数；更长的编号请设为文本格式" },
);

export const name: Kind = kind("文字", "a text", textOf, TEXT);

const WRONG_DATE: Kind["wrong"] = {
  wrongType: "不是日期",
  belowMinimum: "日期太早；1904日期系统的工作簿请加选项date1904，取值TRUE",
  aboveMaximum: "日期太晚",
};

/** A year typed for a date would be a day of 1905, and protect nobody. */
const isYear = (serial: number): boolean => Number.isInteger(serial) && serial >= 1900 && serial < 2100;

/** The number that is a day's serial, or the day written YYYY-MM-DD. */
export const day: Kind = kind(
  "日期，如2025-06-30",
  "a date, such as 2025-06-30",
  (cell, system) => {
    if (typeof cell === "number") {
      return isYear(cell) ? NO_VALUE : (dayOf(shortNumber(cell), system) ?? NO_DAY);
    }
    return typeof cell === "string" && isDate(cell) ? cell : NO_VALUE;
  },
  { ...WRONG_DATE, notADate: "带有时刻，这里只能是整日" },
);

export const moment: Kind = kind(
  "日期和时间（北京时间），如2025-06-10 15:00",
  "a date with its time (Beijing time), such as 2025-06-10 15:00",
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

export const flag: Kind = kind("“是”或“否”（TRUE或FALSE）", "TRUE or FALSE (是 or 否)", (cell) =>
  typeof cell === "boolean" ? cell : (FLAGS.get(cell) ?? NO_VALUE),
);

/** One of the words of a rule, or what it is called in Chinese; of several names the first is shown. */
export function choice(words: Readonly<Record<string, string | readonly string[]>>): Kind {
  const names = Object.entries(words).map(([word, zh]) => [word, [zh].flat()] as const);
  const known = new Map(names.flatMap(([word, zh]) => [word, ...zh].map((name) => [name, word] as const)));
  return kind(
    oneOf(names.map(([, [zh = ""]]) => zh)),
    names.map(([word, [zh]]) => `${word} (${zh})`).join(", "),
    (cell) => known.get(cell as string) ?? NO_VALUE,
  );
}

/** Names of which one is to be written; some of them say 或 themselves. */
function oneOf(names: readonly string[]): string {
  return names.length === 2 ? names.join("或") : `${names.join("、")}之一`;
}

/** Numbers of a judgement: 0.333333333333333 stands for the third that no decimal can write. */
export const judgement: Kind = {
  ...number("大于0的数，或1/3这样的分数", "a number above 0, or a fraction such as 1/3"),
  read: (cell) => {
    if (typeof cell === "string") return /^\d+\/\d+$/.test(cell) ? cell : NO_VALUE;
    if (typeof cell !== "number") return NO_VALUE;
    const value = shortNumber(cell);
    const whole = Math.round(1 / value);
    return whole > 1 && Number.isSafeInteger(whole) && shortNumber(1 / whole) === value
      ? `1/${whole}`
      : value;
  },
};

/** The value of a cell for the rule; nothing where it is blank. */
export function readCell(kind: Kind, cell: Cell, system: DateSystem): unknown {
  return isBlank(cell) ? undefined : kind.read(cell, system);
}

function textOf(cell: NonNullable<Cell>): unknown {
  return typeof cell === "string" ? cell : NO_VALUE;
}
