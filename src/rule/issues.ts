import { parseDecimal, Ratio, toExactDecimal } from "../exact/index.js";
import { visible } from "./characters.js";
import type { Bilingual, Locale } from "./clause.js";
import { type IssueCode, issueCodes } from "./issueCodes.js";

/** One thing wrong with an input: where, what kind, and in words what came and what was expected. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly code: IssueCode;
  /** The whole sentence, starting with the field's name. */
  readonly message: string;
  /** The sentence without the field's name, in both languages, to be shown beside the field. */
  readonly detail: Bilingual;
  /** What the field is called in both languages, where it is a field that is known. */
  readonly title?: Bilingual;
}

/** What errors of every copy of the library carry: one process may have loaded an ESM, a CJS and an older copy. */
const RULE_INPUT_ERROR = Symbol.for("kaoping.RuleInputError");

/**
 * Thrown by a rule that cannot decide on its input; {@link RuleInputError.issues} lists everything wrong.
 * `instanceof` knows one that another copy of the library threw.
 */
export class RuleInputError extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => issue.message).join("\n"));
    this.name = "RuleInputError";
    this.issues = Object.freeze([...issues]);
    Object.defineProperty(this, RULE_INPUT_ERROR, { value: true });
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: a class that a user derives is not known by the mark of this one.
    if (this !== RuleInputError) return super[Symbol.hasInstance](value);
    return typeof value === "object" && value !== null && RULE_INPUT_ERROR in value;
  }
}

/** An issue whose message starts with the field's path; frozen, like everything a rule returns. */
export function issue(
  path: Issue["path"],
  code: IssueCode,
  detail: Bilingual | string,
  title?: Bilingual,
): Issue {
  const both = typeof detail === "string" ? { zh: issueCodes[code].zh, en: detail } : detail;
  const message = `${fieldName(path)}: ${both.en}`;
  const details = Object.freeze(both);
  return Object.freeze({
    path: Object.freeze(path),
    code,
    message,
    detail: details,
    ...(title && { title }),
  });
}

/** What was expected and what came, in both languages, and a hint where one helps. */
export function expected(what: Bilingual, value: unknown, hint?: Bilingual): Bilingual {
  return {
    zh: `应填${what.zh}，填的是${shownIn("zh", value)}${hint === undefined ? "" : `（${hint.zh}）`}`,
    en: `expected ${what.en}, got ${shown(value)}${hint === undefined ? "" : ` (${hint.en})`}`,
  };
}

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
    zh: "应为一条意见和语言zh或en",
    en: 'expected an issue, and the language "zh" or "en"',
  });
}

type Said = Pick<Issue, "path" | "detail"> & { readonly title: Bilingual | undefined };

/** The sentence of an issue; nothing for what is none, or in another language. */
function saidIn(issue: Issue, locale: Locale): string | undefined {
  try {
    if (locale !== "zh" && locale !== "en") return undefined;
    const { path, detail, title } = issue;
    const texts = [detail[locale], title === undefined ? "" : title[locale]];
    const isIssue =
      Array.isArray(path) && path.length <= LONGEST_PATH && path.every(isKey) && texts.every(isText);
    return isIssue ? sentence({ path, detail, title }, locale) : undefined;
  } catch {
    return undefined;
  }
}

/** Far more than any input has levels. */
const LONGEST_PATH = 1000;

const isKey = (key: unknown) => typeof key === "string" || typeof key === "number";
const isText = (text: unknown) => typeof text === "string";

function sentence({ path, detail, title }: Said, locale: Locale): string {
  const name = path.length === 0 ? undefined : fieldName(path);
  if (locale === "zh") {
    const where = name === undefined ? "" : `（${name}）`;
    return `${title === undefined ? (name ?? "输入") : title.zh + where}：${detail.zh}`;
  }
  const where = name === undefined ? "" : ` (${name})`;
  return `${title === undefined ? (name ?? "input") : title.en + where}: ${detail.en}`;
}

/** Ends a decision because of one field. */
export function refuse(path: Issue["path"], code: IssueCode, detail: Bilingual | string): never {
  throw new RuleInputError([issue(path, code, detail)]);
}

/** Runs a decision on a part of the input and puts the part's path before the path of any issue. */
export function within<T>(prefix: Issue["path"], decide: () => T): T {
  try {
    return decide();
  } catch (error) {
    if (!(error instanceof RuleInputError)) throw error;
    throw new RuleInputError(relocated(error.issues, prefix));
  }
}

/** The same issues, said of a larger value that holds the checked one at `prefix`. */
export function relocated(issues: readonly Issue[], prefix: Issue["path"]): Issue[] {
  return issues.map(({ path, code, detail, title }) => issue([...prefix, ...path], code, detail, title));
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

function shownIn(locale: Locale, value: unknown): string {
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

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function fieldName(path: Issue["path"]): string {
  if (path.length === 0) return "input";
  return path.reduce<string>((name, key) => {
    if (typeof key === "number") return `${name}[${key}]`;
    const shownKey = key === "" ? '""' : visible(short(key));
    return name === "" ? shownKey : `${name}.${shownKey}`;
  }, "");
}
