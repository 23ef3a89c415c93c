import {
  type Appraisal,
  chart,
  definePolicy,
  explain,
  gradeRoster,
  type Locale,
  type OpenReading,
  openReadings,
  type Roster,
  type RosterInput,
} from "kaoping";
import { inMarkup } from "../../src/rule/index.js";
import { columns, rejectedLines } from "./demo.js";
import { htmlTable, page } from "./reportPage.js";
import { REPORT_WORDS } from "./reportWords.js";
import { type RosterFile, readRosterFile } from "./rosterFile.js";
import { WORDS } from "./words.js";

/** A file of a report, by its path in the folder. */
export interface ReportFile {
  readonly path: string;
  readonly content: string;
}

/**
 * A roster graded, as static pages in both languages: one for each person, to be printed on a sheet of A4 and signed, and
 * an index. They need no network and no script.
 */
export function report(content: string): ReportFile[] {
  const file = readRosterFile(content);
  const { year, managers } = file as Pick<RosterInput, "year" | "managers">;
  const roster = gradeRoster({ year, managers });
  const stakes = stakesOf({ year, managers }, roster);
  return (["zh", "en"] as const).flatMap((locale) => [
    { path: `${locale}/index.html`, content: index(roster, file, stakes, locale) },
    ...roster.appraisals.map((appraisal, i) => ({
      path: `${locale}/${pageOf(i)}`,
      content: sheet(appraisal, pageOf(i), locale),
    })),
  ]);
}

/** Ids may hold anything, so that pages are named by their number. */
function pageOf(index: number): string {
  return `${String(index + 1).padStart(4, "0")}.html`;
}

function sheet(appraisal: Appraisal, file: string, locale: Locale): string {
  const words = REPORT_WORDS[locale];
  const { id, name = id, year } = appraisal;
  const said = explain(appraisal, { locale, format: "text", audience: "employee" });
  const lines = words.signatures.map(
    ([who, when]) => `<p>${inMarkup(who)}<span></span>${inMarkup(when)}<span></span></p>`,
  );
  return page(
    {
      title: words.sheet(name, year),
      locale,
      other: file,
      nav: `<a href="index.html">${words.back}</a>`,
      one: true,
    },
    chart(appraisal, { locale }),
    `<div class="sheet">${said.trimEnd().split("\n").map(inMarkup).join("\n")}</div>`,
    `<div class="lines">${lines.join("")}</div>`,
  );
}

function index(
  { appraisals, rejected }: Roster,
  file: RosterFile,
  stakes: readonly Stake[],
  locale: Locale,
): string {
  const [words, own] = [WORDS[locale], REPORT_WORDS[locale]];
  const shown = columns(words);
  const rows = appraisals.map((appraisal, i) => [
    ...shown.map(({ cell }) => inMarkup(cell(appraisal))),
    `<a href="${pageOf(i)}">${own.page}</a>`,
  ]);
  const grades = [1, 2, 3, null].map((grade) => [
    inMarkup(words.grades[(grade as 1 | 2 | 3 | null) ?? "none"]),
    String(appraisals.filter((each) => each.grade === grade).length),
  ]);
  return page(
    { title: words.title(file.year, appraisals.length, rejected.length), locale, other: "index.html" },
    `<div class="roster">${htmlTable(
      [...shown.map(({ title }) => title), own.page],
      rows,
      shown.map(({ align }) => align === "right"),
    )}</div>`,
    `<p>${inMarkup(words.legend)}</p>`,
    `<h2>${inMarkup(own.distribution)}</h2>`,
    htmlTable([own.grade, own.managers], grades, [false, true]),
    `<h2>${inMarkup(own.stakes)}</h2>`,
    stakes.length === 0
      ? `<p>${inMarkup(own.noStakes)}</p>`
      : htmlTable(
          own.stakeColumns,
          stakes.map((stake) => stakeRow(stake, locale)),
        ),
    ...(rejected.length === 0 ? [] : [refused(rejectedLines(rejected, file, words), words.rejected)]),
  );
}

function refused(lines: readonly string[], title: string): string {
  return `<h2>${inMarkup(title)}</h2>\n<div class="sheet">${lines.map(inMarkup).join("\n")}</div>`;
}

interface Stake {
  readonly reading: OpenReading;
  readonly applied: string;
  readonly other: string;
  readonly changed: readonly {
    readonly id: string;
    readonly from: Appraisal["grade"];
    readonly to: Appraisal["grade"];
  }[];
}

/** Every other value of a reading that changes somebody's grade. */
function stakesOf(input: RosterInput, { appraisals }: Roster): Stake[] {
  const applied = openReadings.filter(({ id }) =>
    appraisals.some(({ readings }) => Object.hasOwn(readings, id)),
  );
  return applied.flatMap((reading) =>
    reading.values
      .filter((other) => other !== reading.default)
      .map((other) => {
        const then = gradeRoster(input, definePolicy({ readings: { [reading.id]: other } })).appraisals;
        const gradeOf = new Map(then.map(({ id, grade }) => [id, grade]));
        const changed = appraisals.flatMap(({ id, grade: from }) => {
          const to = gradeOf.get(id);
          return to === undefined || to === from ? [] : [{ id, from, to }];
        });
        return { reading, applied: reading.default, other, changed };
      })
      .filter(({ changed }) => changed.length > 0),
  );
}

function stakeRow({ reading, applied, other, changed }: Stake, locale: Locale): string[] {
  const [{ grades }, { moved }] = [WORDS[locale], REPORT_WORDS[locale]];
  const meaning = (value: string) => reading.meanings[value]?.[locale] ?? value;
  const moves = changed.map(({ id, from, to }) => moved(id, grades[from ?? "none"], grades[to ?? "none"]));
  return [reading.question[locale], meaning(applied), meaning(other), moves.join("; ")].map(inMarkup);
}
