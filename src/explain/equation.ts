import type { Locale } from "../rule/index.js";
import { ROUNDED } from "./pen.js";

/** What a formula says, and its result; a function of several figures is told in words. */
export function equation(formula: string, result: string, locale: Locale): string {
  const [, least, other] = /^min\(([^()]+), ([^()]+)\)$/.exec(formula) ?? [];
  if (least !== undefined && other !== undefined) {
    return locale === "zh"
      ? `${least}与${other}，取较小的，为${result}`
      : `the smaller of ${least} and ${other}: ${result}`;
  }
  const [, difference] = /^max\(0, ([^()]+)\)$/.exec(formula) ?? [];
  if (difference === undefined) return equal(formula, result, locale);
  if (!/^0(?![.\d])/.test(result)) return equal(difference, result, locale);
  return locale === "zh"
    ? `${difference}，差额不大于零，按${result}计`
    : `${difference} is not above zero and counts as ${result}`;
}

/** A rounded result is about what its formula gives; an exact one is equal to it, though its terms be shown rounded. */
function equal(formula: string, result: string, locale: Locale): string {
  const isRounded = result.includes(ROUNDED);
  const text = `${bare(formula)} ${isRounded ? ROUNDED : "="} ${bare(result)}`;
  if (isRounded || !formula.includes(ROUNDED)) return text;
  return text + (locale === "zh" ? "（式中数字经四舍五入）" : " (the figures of the formula are rounded)");
}

function bare(text: string): string {
  return text.replaceAll(ROUNDED, "");
}
