import type { Decimal } from "decimal.js";
import {
  type Appraisal,
  explain,
  type Grade,
  gradeRoster,
  type Locale,
  type Roster,
  type RosterInput,
  RuleInputError,
} from "kaoping";
import { creditSheet } from "./credit.js";
import { type Retirement, RULED_LINE, retirement } from "./retirement.js";
import { NotARoster, type RosterFile, readRosterFile } from "./rosterFile.js";
import { type Column, table } from "./table.js";
import { ceilingWords, remarks, WORDS, type Words } from "./words.js";

/** The invented county that is graded when no file is named. */
export const COUNTY = "fixtures/roster/county-2025.json";

/** What a run prints, and what it tells the shell. */
export interface Run {
  readonly output: string;
  readonly exitCode: 0 | 1;
}

/**
 * Grades a roster file and shows it: a table, the rows that could not be graded, and one manager's sheet.
 *
 * @param args `--en` for English, and the path of a roster; without one the county of the fixtures
 * @param readFile gives the text of a file, and throws where it cannot
 */
export function demo(args: readonly string[], readFile: (path: string) => string): Run {
  const locale: Locale = args.includes("--en") ? "en" : "zh";
  const words = WORDS[locale];
  const [file = COUNTY, ...others] = args.filter((arg) => arg !== "--en");
  const unknown = [file, ...others].find((arg, i) => arg.startsWith("-") || i > 0);
  if (unknown !== undefined) return failed(words.unknownOption(unknown));
  let content: string;
  try {
    content = readFile(file);
  } catch {
    return failed(words.fileMissing(file));
  }
  // What a decoder puts in place of bytes that are no UTF-8, such as names saved as GBK.
  if (content.includes("\uFFFD")) return failed(words.notUtf8(file));
  try {
    const roster = readRosterFile(content);
    const { year, managers } = roster as Pick<RosterInput, "year" | "managers">;
    const lines = shown(gradeRoster({ year, managers }), roster, locale);
    if (roster.retirement !== undefined)
      lines.push("", ...retirement(roster.retirement as Retirement, locale));
    if (file === COUNTY) lines.push(RULED_LINE, "", creditSheet(locale).trimEnd());
    return { output: `${lines.join("\n")}\n`, exitCode: 0 };
  } catch (error) {
    return failed(reason(error, file, words));
  }
}

function failed(message: string): Run {
  return { output: `${message}\n`, exitCode: 1 };
}

/** In one line why a file as a whole cannot be graded. */
function reason(error: unknown, file: string, words: Words): string {
  if (error instanceof NotARoster)
    return error.expected === "json" ? words.notJson(file, error.line) : words.notARoster(file);
  if (error instanceof RuleInputError) return `${file}: ${error.issues.map(words.issue).join("; ")}`;
  throw error;
}

function shown(
  { appraisals, rejected }: Roster,
  { year, managers, lineOf }: RosterFile,
  locale: Locale,
): string[] {
  const words = WORDS[locale];
  const lines = [words.title(year, appraisals.length, rejected.length)];
  if (appraisals.length > 0) lines.push("", ...table(columns(words), appraisals), "", words.legend);
  if (rejected.length > 0) {
    lines.push("", words.rejected, ...rejectedLines(rejected, { managers, lineOf }, words));
  }
  const telling = appraisals.find(isTelling) ?? appraisals[0];
  if (telling !== undefined) {
    lines.push("", RULED_LINE, "");
    lines.push(explain(telling, { locale, format: "text", audience: "employee" }).trimEnd());
  }
  return lines;
}

/** Every row that was not graded, and why. */
export function rejectedLines(
  rejected: Roster["rejected"],
  { managers, lineOf }: Pick<RosterFile, "managers" | "lineOf">,
  words: Words,
): string[] {
  return rejected.flatMap(({ index, id, issues }) => [
    `  ${words.row(index + 1, lineOf(index), id, nameIn((managers as readonly unknown[])[index]))}`,
    ...issues.map((issue) => `    ${words.issue(issue)}`),
  ]);
}

/** The name of a row that may be anything, after a blank; empty where there is none that can be shown. */
function nameIn(row: unknown): string {
  const { name } = (row ?? {}) as { name?: unknown };
  return typeof name === "string" && name.trim() !== "" && !/\p{Cc}/u.test(name) ? ` ${name}` : "";
}

/** An account manager whose grade is not simply the one of the score: the sheet then shows every part. */
function isTelling({ role, grade, scoreGrade }: Appraisal): boolean {
  return role === "accountManager" && grade !== scoreGrade;
}

/** The columns of the table of appraisals. */
export function columns(words: Words): Column<Appraisal>[] {
  const [
    id,
    name,
    type,
    volume,
    interest,
    quality,
    deducted,
    score,
    byScore,
    ceiling,
    grade,
    coefficient,
    more,
  ] = words.columns;
  const gradeWord = (each: Grade | null) => words.grades[each ?? "none"];
  const points = (title: string, value: (row: Appraisal) => Decimal): Column<Appraisal> => {
    return { title, cell: (row) => value(row).toFixed(2), align: "right" };
  };
  return [
    { title: id, cell: (row) => row.id },
    { title: name, cell: (row) => row.name ?? "" },
    { title: type, cell: (row) => words.classes[row.branchType] },
    points(volume, ({ items }) => items.volume.points),
    points(interest, ({ items }) => items.interest.points),
    points(quality, ({ items }) => items.quality.points),
    points(deducted, ({ conduct }) => conduct.deduction),
    points(score, ({ recordedScore }) => recordedScore),
    { title: byScore, cell: ({ scoreGrade }) => gradeWord(scoreGrade) },
    { title: ceiling, cell: (row) => ceilingWords(row, words) },
    { title: grade, cell: (row) => gradeWord(row.grade) },
    {
      title: coefficient,
      cell: ({ salaryCoefficient }) => coefficientOf(salaryCoefficient),
      align: "right",
    },
    { title: more, cell: (row) => remarks(row, words) },
  ];
}

/** At least one decimal, as the measures write it: 2.0. */
function coefficientOf(coefficient: Decimal | null): string {
  return coefficient?.toFixed(Math.max(1, coefficient.decimalPlaces())) ?? "-";
}
