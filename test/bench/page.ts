import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import type { Bilingual, Locale } from "kaoping";
import { markdown } from "../documentation/markdown.js";
import { FILES } from "../documentation/pages.js";
import { figure, type Row } from "./row.js";

/** What was measured: the lines of each group, and of each the day and the machine. */
type Measured = Record<string, { readonly on: Bilingual; readonly rows: readonly Row[] }>;

const STORED = new URL("measured.json", import.meta.url);

/** Prints lines as they are measured, those that miss their target marked. */
export function print(rows: readonly Row[]): void {
  for (const row of rows) console.log([meets(row) ? "    " : "MISS", ...cells(row, "en")].join("  "));
}

function meets({ measured, atMost = Number.POSITIVE_INFINITY, atLeast = 0 }: Row): boolean {
  return measured <= atMost && measured >= atLeast;
}

/** Stores the lines of a group in the place of those measured before. */
export function store(name: string, rows: readonly Row[]): void {
  const measured = { ...stored(), [name]: { on: machine(), rows } };
  writeFileSync(STORED, `${JSON.stringify(measured, null, 2)}\n`);
}

function stored(): Measured {
  return existsSync(STORED) ? JSON.parse(readFileSync(STORED, "utf8")) : {};
}

/** When and on what. */
function machine(): Bilingual {
  const day = new Date().toISOString().slice(0, 10);
  const [cpu, cores] = [cpus()[0]?.model ?? "unknown", cpus().length];
  const memory = Math.round(totalmem() / 2 ** 30);
  return {
    en: `${day}, Node ${process.version}, ${cores} × ${cpu}, ${memory} GB`,
    zh: `${day}，Node ${process.version}，${cores}×${cpu}，内存${memory} GB`,
  };
}

/** Writes what is stored into the page of the performance, in the order given, and two of its lines into the README. */
export function writePages(names: readonly string[]): void {
  for (const { file, locale } of FILES) {
    const url = new URL(`../../${file}`, import.meta.url);
    const page = readFileSync(url, "utf8");
    const written = performancePage(page, locale, names);
    if (written !== page) writeFileSync(url, written);
  }
}

/** The lines that the README quotes. */
const QUOTED = [/^gradeRoster ÷ hand-written, 100,000/, /^peak memory .* 100,000/];

/** A page as it must stand after what is stored. */
export function performancePage(page: string, locale: Locale, names: readonly string[]): string {
  const groups = names.flatMap((name) => stored()[name] ?? []);
  const rows = groups.flatMap((group) => group.rows);
  const quoted = QUOTED.flatMap((wanted) => rows.find(({ what }) => wanted.test(what.en)) ?? []);
  const machines = [...new Set(groups.map(({ on }) => on[locale]))];
  const parts = {
    table: table(rows, locale),
    quoted: quoted.length === 0 ? "" : table(quoted, locale),
    machine: machines.map((line) => `- ${line}\n`).join(""),
  };
  return Object.entries(parts).reduce(
    (text, [name, part]) => text.replace(between(name), () => (part === "" ? "\n" : `\n${part}\n`)),
    page,
  );
}

/** What stands between the two comments of a part. */
function between(name: string): RegExp {
  return new RegExp(`(?<=<!-- measured: ${name} -->\\n)[\\s\\S]*?(?=<!-- /measured: ${name} -->)`);
}

const HEAD: Record<Locale, string[]> = { en: ["What", "Measured", "Target"], zh: ["项目", "实测", "目标"] };

function table(rows: readonly Row[], locale: Locale): string {
  return markdown([HEAD[locale], ...rows.map((row) => cells(row, locale))]);
}

const TARGETS: Record<"atMost" | "atLeast", Bilingual> = {
  atMost: { en: "at most ", zh: "不超过" },
  atLeast: { en: "at least ", zh: "不低于" },
};

const MISSED: Bilingual = { en: ", missed", zh: "（未达到）" };

function cells(row: Row, locale: Locale): string[] {
  const { what, measured, unit } = row;
  const targets = (["atMost", "atLeast"] as const).flatMap((kind) => {
    const value = row[kind];
    return value === undefined ? [] : [`${TARGETS[kind][locale]}${figure(value, unit)}`];
  });
  const target = `${targets.join() || "–"}${meets(row) ? "" : MISSED[locale]}`;
  return [what[locale], figure(measured, unit), target];
}
