import {
  type Audience,
  describe,
  explain,
  type Finding,
  type Issue,
  issueCodes,
  type Locale,
  plain,
  RuleInputError,
  safely,
} from "kaoping";
import { hiddenIn } from "../../src/rule/characters.js";

const HAN = /\p{Script=Han}/u;
const QUOTED = /"(?:[^"\\]|\\.)*"/g;

/** Of a hundred thousand issues these are looked at. */
const LOOKED_AT = 10;

/** What is wrong with a refusal. */
export function wrongRefusal({ issues, message }: RuleInputError): string[] {
  const wrong = issues.slice(0, LOOKED_AT).flatMap(wrongIssue);
  if (issues.length === 0) wrong.push("a refusal without an issue");
  if (message !== issues.map((issue) => issue.message).join("\n"))
    wrong.push("the error says other than its issues");
  return wrong;
}

/** What is wrong with an issue: its path, its code, its words in either language. */
export function wrongIssue(issue: Issue): string[] {
  const { path, code, message, detail } = issue;
  const wrong: string[] = [];
  const isPath =
    Array.isArray(path) && path.every((key) => typeof key === "string" || Number.isSafeInteger(key));
  if (!isPath) wrong.push("an issue whose path is none");
  if (!Object.hasOwn(issueCodes, code)) wrong.push(`an issue of the unknown code ${String(code)}`);
  if (typeof detail?.en !== "string" || typeof detail.zh !== "string")
    return [...wrong, "an issue without words"];
  const name = message.slice(0, message.length - detail.en.length);
  if (message !== name + detail.en || !name.endsWith(": "))
    wrong.push(`a message that is not its detail: ${message}`);
  if (name !== `${nameOf(path)}: `) wrong.push(`a message that does not name its field: ${message}`);
  if (HAN.test(detail.en.replace(QUOTED, ""))) wrong.push(`English with Chinese in it: ${detail.en}`);
  if (!HAN.test(detail.zh)) wrong.push(`no Chinese: ${detail.zh}`);
  if (hiddenIn(message + detail.zh).length > 0) wrong.push(`hidden characters: ${JSON.stringify(message)}`);
  if (message.length > 6000) wrong.push(`a message of ${message.length} characters`);
  for (const locale of ["zh", "en"] as const) {
    if (!describe(issue, locale).endsWith(detail[locale])) wrong.push(`described otherwise: ${message}`);
  }
  return wrong;
}

/** How a message writes the place of a field: keys short, and with nothing hidden in them. */
function nameOf(path: Issue["path"]): string {
  let name = "";
  for (const key of path) {
    if (typeof key === "number") name += `[${key}]`;
    else name += `${name === "" ? "" : "."}${written(key)}`;
  }
  return name === "" ? "input" : name;
}

function written(key: string): string {
  return (key || '""').slice(0, 60).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "�");
}

export interface Reader {
  readonly locale: Locale;
  readonly audience: Audience;
  readonly format: "text" | "markdown";
}

const STORED: Readonly<Record<Locale, string>> = {
  zh: "\n本单据按已存的认定打印，未重新计算。\n",
  en: "\nPrinted as stored: the finding was not computed again.\n",
};

/** What is wrong with a finding: it survives JSON, and in either form gives the same words but for the line on storing. */
export function wrongFinding(finding: Finding, readers: readonly Reader[]): string[] {
  const text = JSON.stringify(finding);
  const wrong: string[] = [];
  if (JSON.stringify(plain(finding)) !== text) wrong.push("plain gives other text than JSON");
  const back = JSON.parse(text) as Finding;
  if (JSON.stringify(back) !== text) wrong.push("JSON read back gives other text");
  for (const reader of readers) {
    const [said, stored] = [finding, back].map((each) => saidBy(each, reader));
    if (said !== stored?.replace(STORED[reader.locale], ""))
      wrong.push(`other words after JSON: ${JSON.stringify(reader)}`);
    if (stored?.startsWith(REFUSED) === false && !stored.includes(STORED[reader.locale]))
      wrong.push("a stored finding printed without saying so");
    wrong.push(...wrongText(said ?? "", text));
  }
  return wrong;
}

const REFUSED = "refused: ";

function saidBy(finding: Finding, reader: Reader): string {
  const outcome = safely(explain)(finding, reader);
  return outcome.ok ? outcome.finding : REFUSED + outcome.issues.map((issue) => issue.message).join("\n");
}

/** What is wrong with words for a reader of a finding, which may itself hold such text as an id. */
export function wrongText(said: unknown, finding = ""): string[] {
  if (typeof said !== "string") return [`no text but ${typeof said}`];
  const hidden = hiddenIn(said.replaceAll("\n", ""));
  if (hidden.length > 0) return [`words with ${hidden.join(", ")} in them`];
  const unmade = /undefined|NaN|\[object/.exec(said)?.[0];
  return unmade !== undefined && !finding.includes(unmade)
    ? [`words that were not made: ${said.slice(0, 300)}`]
    : [];
}

export function isRefusal(error: unknown): error is RuleInputError {
  return error instanceof RuleInputError;
}
