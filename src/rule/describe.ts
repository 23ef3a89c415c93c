import type { Locale } from "./clause.js";
import { fieldName, type Issue } from "./issues.js";

/**
 * An issue as one sentence: what the field is called, where it stands, what was expected and what came.
 *
 * @param issue an issue of a {@link RuleInputError}, of `safely`, or of a rejected row
 * @param locale the language; the `message` of an issue is in English and names the field by its path alone
 * @example
 * const outcome = safely(gradeForScore)({ score: "九十" });
 * outcome.ok ? "" : describe(outcome.issues[0]!, "zh");
 * // "总分（score）：应填得分，如91，填的是“九十”（只写数字和至多一个小数点，不写指数、正号、千分位、空格或全角数字）"
 */
export function describe({ path, detail, title }: Issue, locale: Locale): string {
  const name = path.length === 0 ? undefined : fieldName(path);
  if (locale === "zh") {
    const where = name === undefined ? "" : `（${name}）`;
    return `${title === undefined ? (name ?? "输入") : title.zh + where}：${detail.zh}`;
  }
  const where = name === undefined ? "" : ` (${name})`;
  return `${title === undefined ? (name ?? "input") : title.en + where}: ${detail.en}`;
}
