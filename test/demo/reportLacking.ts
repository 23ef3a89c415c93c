import {
  type Appraisal,
  explain,
  type Grade,
  type Locale,
  type Roster,
  type RosterInput,
  type ShortfallFinding,
  shortfall,
} from "kaoping";

const NEXT_BETTER: Readonly<Record<Grade | "none", Grade | null>> = { 1: null, 2: 1, 3: 2, none: 3 };

/** What everyone who was graded lacks for the next better grade, in the order of the appraisals; null for the best. */
export function lackingIn(
  { year, managers }: RosterInput,
  { appraisals, rejected, peers }: Roster,
): (ShortfallFinding | null)[] {
  const refused = new Set(rejected.map(({ index }) => index));
  const graded = managers.filter((_, index) => !refused.has(index));
  return appraisals.map(({ grade: now }, i) => {
    const manager = graded[i];
    const grade = NEXT_BETTER[now ?? "none"];
    return manager === undefined || grade === null ? null : shortfall({ year, manager, peers, grade });
  });
}

/** The sheet with what is lacking before its last paragraph, how to contest a step; nothing is said twice. */
export function saidOf(appraisal: Appraisal, lacking: ShortfallFinding | null, locale: Locale): string {
  const paragraphs = (finding: Appraisal | ShortfallFinding) =>
    explain(finding, { locale, format: "text", audience: "employee" }).trimEnd().split("\n\n");
  const own = paragraphs(appraisal);
  const known = new Set(own.flatMap((paragraph) => paragraph.split("\n")));
  const more = (lacking === null ? [] : paragraphs(lacking)).flatMap((paragraph) => {
    const [head = "", ...lines] = paragraph.split("\n");
    const fresh = lines.filter((line) => !known.has(line));
    return fresh.length === 0 && known.has(head) ? [] : [[head, ...fresh].join("\n")];
  });
  return [...own.slice(0, -1), ...more, ...own.slice(-1)].join("\n\n");
}
