import type { Bilingual, Locale } from "./clause.js";
import { fieldName, type Issue, refuse } from "./issues.js";

/**
 * An issue as one sentence: what the field is called, where it stands, what was expected and what came.
 *
 * @param issue an issue of a {@link RuleInputError}, of `safely`, or of a rejected row
 * @param locale the language; the `message` of an issue is in English and names the field by its path alone
 * @throws {@link RuleInputError} for what is no issue, and for another language
 * @example
 * const outcome = safely(gradeForScore)({ score: "九十" });
 * outcome.ok ? "" : describe(outcome.issues[0]!, "zh");
 * // "总分（score）：应填得分，如91，填的是“九十”（只写数字和至多一个小数点，不写指数、正号、千分位、空格或全角数字）"
 */
export function describe(issue: Issue, locale: Locale): string {
  const said = saidIn(issue, locale);
  if (said !== undefined) return said;
  return refuse([], "wrongType", {
    zh: "应填一条问题（issue），语言为zh或en",
    en: 'expected an issue, and the language "zh" or "en"',
  });
}

type Said = Pick<Issue, "path" | "detail"> & { readonly title: Bilingual | undefined };

/** The sentence of an issue; nothing for what is none, or in another language. */
function saidIn(issue: Issue, locale: Locale): string | undefined {
  try {
    if (locale !== "zh" && locale !== "en") return undefined;
    const { path, detail, title } = issue;
    const isSaid = [detail, title ?? detail].every((words) => typeof words[locale] === "string");
    const isIssue = Array.isArray(path) && path.length <= LONGEST_PATH && path.every(isKey) && isSaid;
    return isIssue ? sentence({ path, detail, title }, locale) : undefined;
  } catch {
    return undefined;
  }
}

/** Far more than any input has levels. */
const LONGEST_PATH = 1000;

const isKey = (key: unknown) => typeof key === "string" || typeof key === "number";

function sentence({ path, detail, title }: Said, locale: Locale): string {
  const name = path.length === 0 ? undefined : fieldName(path);
  if (locale === "zh") {
    const where = name === undefined ? "" : `（${name}）`;
    return `${title === undefined ? (name ?? "输入") : title.zh + where}：${detail.zh}`;
  }
  const where = name === undefined ? "" : ` (${name})`;
  return `${title === undefined ? (name ?? "input") : title.en + where}: ${detail.en}`;
}
