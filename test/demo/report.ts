import {
  type AlternativeReading,
  type Appraisal,
  chart,
  gradeRoster,
  type Locale,
  openReadings,
  type Roster,
  type RosterInput,
  type ShortfallFinding,
  sensitivity,
} from "kaoping";
import { inMarkup } from "../../src/rule/index.js";
import { columns, rejectedLines } from "./demo.js";
import { lackingIn, saidOf } from "./reportLacking.js";
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
  const lacking = lackingIn({ year, managers }, roster);
  const stakes = sensitivity({ year, managers }).readings.filter(
    ({ changed, rejected, graded }) => changed.length + rejected.length + graded.length > 0,
  );
  return (["zh", "en"] as const).flatMap((locale) => [
    { path: `${locale}/index.html`, content: index(roster, file, stakes, locale) },
    ...roster.appraisals.map((appraisal, i) => ({
      path: `${locale}/${pageOf(i)}`,
      content: sheet(appraisal, lacking[i] ?? null, pageOf(i), locale),
    })),
  ]);
}

/** Ids may hold anything, so that pages are named by their number. */
function pageOf(index: number): string {
  return `${String(index + 1).padStart(4, "0")}.html`;
}

function sheet(appraisal: Appraisal, lacking: ShortfallFinding | null, file: string, locale: Locale): string {
  const words = REPORT_WORDS[locale];
  const { id, name = id, year } = appraisal;
  const said = saidOf(appraisal, lacking, locale);
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
    `<div class="sheet">${said.split("\n").map(inMarkup).join("\n")}</div>`,
    `<div class="lines">${lines.join("")}</div>`,
  );
}

function index(
  { appraisals, rejected }: Roster,
  file: RosterFile,
  stakes: readonly AlternativeReading[],
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

function stakeRow(
  { reading, applied, alternative, changed, rejected, graded }: AlternativeReading,
  locale: Locale,
): string[] {
  const [{ grades }, own] = [WORDS[locale], REPORT_WORDS[locale]];
  const open = openReadings.find(({ id }) => id === reading);
  const meaning = (value: string) => open?.meanings[value]?.[locale] ?? value;
  const moves = [
    ...changed.map(({ id, from, to }) => own.moved(id, grades[from ?? "none"], grades[to ?? "none"])),
    ...rejected.map(own.undetermined),
    ...graded.map(({ id, to }) => own.determined(id, grades[to ?? "none"])),
  ];
  return [
    open?.question[locale] ?? reading,
    meaning(applied),
    meaning(alternative),
    moves.join(locale === "zh" ? "；" : "; "),
  ].map(inMarkup);
}
