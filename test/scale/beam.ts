import { deepStrictEqual } from "node:assert";
import { type AssessmentInput, creditScores, gradeRoster, type Issue, plain } from "kaoping";
import { applicants, TREE } from "../bench/byHand/credit.js";
import { YEAR } from "./part.js";
import { spoilt } from "./roster.js";
import { beamSdk, type Collection } from "./sdk.js";

interface Result {
  readonly index: number;
  readonly id?: string | null;
  readonly appraisal?: object;
  readonly finding?: { readonly grade: string | null };
  readonly issues?: readonly Issue[];
}

interface Grades {
  readonly element: string;
  readonly count: number;
}

interface Pipeline {
  graded(roster: Collection<object>, year: number): Collection<Result>;
  scored(applicants: Collection<object>, model: object): Collection<Result>;
  grades(results: Collection<Result>): Collection<Grades>;
}

const { beam, pipeline } = beamSdk<Pipeline>();

/** What the functions below take; they are sent as text, and see nothing but globals. */
declare global {
  var givenToBeam: (readonly object[])[];
  var takenFromBeam: { results: Result[]; grades: Grades[] };
}
const take = (result: Result) => void globalThis.takenFromBeam.results.push(result);
const given = (part: number) => globalThis.givenToBeam[part] ?? [];
const takeGrades = (grades: Grades) => void globalThis.takenFromBeam.grades.push(grades);

/** Elements that are read together. */
const PART = 1000;

function parts(elements: readonly object[], length: number): (readonly object[])[] {
  const count = Math.ceil(elements.length / length);
  return Array.from({ length: count }, (_, i) => elements.slice(i * length, (i + 1) * length));
}

/** Runs a pipeline in this process. */
async function run(elements: readonly object[], apply: (elements: Collection<object>) => void) {
  globalThis.takenFromBeam = { results: [], grades: [] };
  // Read in parts, as from files: what is created in a pipeline is sent with it, and compared object by object.
  globalThis.givenToBeam = parts(elements, PART);
  const numbers = [...globalThis.givenToBeam.keys()];
  await beam
    .createRunner({ runner: "direct" })
    .run((root) => apply(root.apply<number>(beam.create(numbers)).flatMap(given)));
  const { results, grades } = globalThis.takenFromBeam;
  return { results: results.sort((a, b) => a.index - b.index), grades };
}

/** A roster with spoilt rows and repeated ids: each result as `gradeRoster` gives it. */
export async function beamGrades(count: number): Promise<string> {
  const managers = [...spoilt(count, true)];
  const rows = managers.map((manager, index) => ({ index, manager }));
  const { results } = await run(rows, (roster) => pipeline.graded(roster, YEAR).map(take));
  const { appraisals, rejected } = gradeRoster({ year: YEAR, managers });
  deepStrictEqual(
    results.flatMap(({ appraisal = [] }) => appraisal),
    plain(appraisals),
  );
  const refusals = results.filter(({ issues }) => issues !== undefined);
  deepStrictEqual(refusals.map(comparable), rejected.map(comparable));
  const repeated = refusals.filter(({ issues }) => issues?.[0]?.code === "duplicate").length;
  return `Beam: ${count} managers as by gradeRoster, ${rejected.length} rejected, ${repeated} of them repeated`;
}

/** The index that a repeated id quotes is its place among the rows of that id. */
function comparable({ index, id, issues = [] }: Result) {
  const said = issues.map((issue) => (issue.code === "duplicate" ? issue.code : issue));
  return { index, id, issues: JSON.parse(JSON.stringify(said)) };
}

/** Applicants of many sub-branches, some of them refused: each result as `creditScores` gives it. */
export async function beamScores(count: number): Promise<string> {
  const assessments = applicants(count).map(
    (each, i): AssessmentInput => (i % 100 === 31 ? { ...each, U11: { votes: [] } } : each),
  );
  const elements = assessments.map((assessment, index) => ({ index, branch: `B-${index % 40}`, assessment }));
  const { results, grades } = await run(elements, (all) => {
    const scored = pipeline.scored(all, TREE);
    scored.map(take);
    pipeline.grades(scored).map(takeGrades);
  });
  const { scored, rejected } = creditScores({ model: TREE, assessments });
  deepStrictEqual(
    results.filter(({ finding }) => finding !== undefined),
    plain(scored).map(({ index, finding }) => ({ index, finding })),
  );
  const without = (issues: readonly unknown[]) => JSON.parse(JSON.stringify(issues));
  deepStrictEqual(
    results
      .filter(({ issues }) => issues !== undefined)
      .map(({ index, issues = [] }) => [index, without(issues)]),
    rejected.map(({ index, issues }) => [index, without(issues)]),
  );
  const counted = new Map<string, number>();
  for (const { finding } of results) {
    const grade = String(finding ? finding.grade : "refused");
    counted.set(grade, (counted.get(grade) ?? 0) + 1);
  }
  deepStrictEqual(new Map(grades.map(({ element, count }) => [element, count])), counted);
  return `Beam: ${count} applicants as by creditScores, ${rejected.length} refused; ${[...counted].join("; ")}`;
}
