import { type Locale, ROUNDED } from "../rule/index.js";

/** A rounded result is about what its formula gives; an exact one is equal to it, though its terms be shown rounded. */
export function equation(formula: string, result: string, locale: Locale): string {
  const isRounded = result.includes(ROUNDED);
  const text = `${bare(formula)} ${isRounded ? ROUNDED : "="} ${bare(result)}`;
  if (isRounded || !formula.includes(ROUNDED)) return text;
  return text + (locale === "zh" ? "（式中数字经四舍五入）" : " (the figures of the formula are rounded)");
}

function bare(text: string): string {
  return text.replaceAll(ROUNDED, "");
}
