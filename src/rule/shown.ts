import { parseDecimal, Ratio, toExactDecimal } from "../exact/index.js";
import { short, visible } from "./characters.js";
import type { Bilingual, Locale } from "./clause.js";

/** What was expected and what came, in both languages, and a hint where one helps. */
export function expected(what: Bilingual, value: unknown, hint?: Bilingual): Bilingual {
  const came = value === undefined ? "这里没有填" : `填的是${shownIn("zh", value)}`;
  return {
    zh: `应填${what.zh}，${came}${hint === undefined ? "" : `（${hint.zh}）`}`,
    en: `expected ${what.en}, got ${shown(value)}${hint === undefined ? "" : ` (${hint.en})`}`,
  };
}

/** What is shown of values that are not written out. */
const KINDS = {
  nothing: { zh: "空", en: "nothing" },
  array: { zh: "列表", en: "an array" },
  object: { zh: "一组数据", en: "an object" },
  unreadable: { zh: "无法读取的对象", en: "an object that cannot be read" },
  function: { zh: "函数", en: "a function" },
  symbol: { zh: "符号", en: "a symbol" },
  longBigint: { zh: "位数过多的整数", en: "a bigint of too many digits" },
  longDecimal: { zh: "位数过多的Decimal", en: "a Decimal of too many digits" },
  infinite: { zh: "不是有限数的Decimal", en: "a Decimal that is not finite" },
} satisfies Readonly<Record<string, Bilingual>>;

/** A value as an error message shows it: short, quoted when it is text, nothing hidden in it. */
export function shown(value: unknown): string {
  return shownIn("en", value);
}

/** A value as {@link shown} shows it, in a language. */
export function shownIn(locale: Locale, value: unknown): string {
  const found = shortForm(value);
  if (typeof found !== "string") return found[locale];
  if (typeof value !== "string") return found;
  return locale === "zh" ? `“${visible(found)}”` : visible(JSON.stringify(found));
}

function shortForm(value: unknown): string | Bilingual {
  switch (typeof value) {
    case "undefined":
      return KINDS.nothing;
    case "string":
      return short(value);
    case "function":
      return KINDS.function;
    case "symbol":
      return KINDS.symbol;
    case "bigint":
      return -LONG < value && value < LONG ? short(`${value}`) : KINDS.longBigint;
    case "object":
      return value === null ? "null" : shortObject(value);
    default:
      return String(value);
  }
}

function shortObject(value: object): string | Bilingual {
  try {
    if (Array.isArray(value)) return KINDS.array;
    const figure = parseDecimal(value);
    if (figure === "tooManyDigits") return KINDS.longDecimal;
    if (figure === "notFinite") return KINDS.infinite;
    return figure instanceof Ratio ? short(toExactDecimal(figure).toFixed()) : KINDS.object;
  } catch {
    return KINDS.unreadable;
  }
}

/** A number too long to be written out before it is cut. */
const LONG = 10n ** 1000n;
