import * as field from "../../rule/fields.js";
import type { Field } from "../../rule/index.js";
import { isBlank, isSheetError, shortNumber } from "../cell.js";
import { type Arguments, type CellFunction, cellFunction } from "../cellFunction.js";
import { fail, SheetFailure } from "../failure.js";
import { quoted } from "../labels.js";
import { errorCell, missing, shownCell } from "../messages.js";
import { parameterOf } from "../parameterOf.js";

/** Any text, blanks at its ends too. */
const TEXT: Field = { ...field.text("文本", "Text"), takes: { zh: "文字", en: "a text" } };

const NAME = quoted(TEXT);

const PLAIN = /^-?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?%?$/;
const MOST_DIGITS = 15;

/** Full-width digits and signs as the half-width ones they stand for. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\u2212/g, "-");
}

/** The number that a text writes: full-width digits, thousands separators and a percent sign are understood. */
function toNumber({ cells }: Arguments): number {
  const value = cells.text?.[0]?.[0];
  if (typeof value === "number") return finite(value);
  if (isSheetError(value)) throw new SheetFailure(errorCell(NAME, value));
  if (isBlank(value) || (typeof value === "string" && value.trim() === "")) {
    throw new SheetFailure(missing(NAME));
  }
  const text = halfWidth(String(value).trim());
  if (!PLAIN.test(text)) {
    const known = "只认数字、小数点、负号、千分位逗号和百分号";
    return fail("#VALUE!", `${NAME}：${shownCell(value)}不是一个数；${known}`);
  }
  const digits = text.replace(/[-,.%]/g, "").replace(/^0+/, "");
  if (digits.length > MOST_DIGITS) return fail("#NUM!", `${NAME}：${shownCell(value)}超过15位有效数字`);
  const plain = text.replace(/[,%]/g, "");
  // The exponent shifts the point in decimal; a division by 100 would round in binary.
  return Number(text.endsWith("%") ? `${plain}e-2` : plain);
}

function finite(value: number): number {
  const short = shortNumber(value);
  return Number.isFinite(short) ? short : fail("#NUM!", `${NAME}：不是有效的数`);
}

export const textFunctions: readonly CellFunction[] = [
  cellFunction({
    name: "NUMBER",
    alias: "文本转数字",
    clause: null,
    summary: {
      zh: "把文本数字转成数字：认全角数字、千分位逗号和百分号，其余一概拒绝",
      en: "The number that a text writes: full-width digits, thousands commas and % are understood, nothing else",
    },
    parameters: [parameterOf("text", TEXT)],
    returns: { zh: "数", en: "a number" },
    decide: toNumber,
  }),
];
