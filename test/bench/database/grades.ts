import type { Manager } from "../managers.js";
import type { Outcome } from "../peers/peer.js";
import type { Database } from "./database.js";

/** A table of the roster, its amounts and ratios as numeric. */
export async function load(db: Database, roster: readonly Manager[]): Promise<void> {
  const rows = roster.map(
    (of, i) =>
      `(${i}, '${of.branchType}', ${of.loansGranted}, ${of.interestIncome}, ${of.newNplBalance}, ${of.managedLoans},
      ${of.discountedAcceptances}, ${of.nplTolerance}, ${of.failedExams}, ${of.fines}, ${of.reprimands}, ${of.seriousViolations})`,
  );
  await db.rows(`CREATE TABLE managers (row int, branch text, loans int, income numeric, npl numeric, managed numeric,
    discounted numeric, tolerance numeric, failed_exams int, fines int, reprimands int, serious int);`);
  for (let from = 0; from < rows.length; from += 10_000)
    await db.rows(`INSERT INTO managers VALUES ${rows.slice(from, from + 10_000).join()};`);
  await db.rows("ANALYZE managers;");
}

/** Articles 11 and 12 as one query over numeric. */
const GRADED = `
  WITH averages AS (
    SELECT branch, sum(loans)::numeric / count(*) AS loans, sum(income) / count(*) AS income FROM managers GROUP BY branch
  ), measured AS (
    SELECT row, of.tolerance, of.serious, of.npl / (of.managed - of.discounted) AS npl_ratio,
      greatest(0, 20 + least(10, 10 * (of.loans / averages.loans - 1))) AS volume,
      greatest(0, 50 + least(20, 50 * (of.income / averages.income - 1))) AS interest,
      3 * failed_exams + 2 * fines + 5 * reprimands + 10 * serious AS deduction
    FROM managers AS of JOIN averages USING (branch)
  ), marked AS (
    SELECT *, greatest(0, 30 + (0.01 - npl_ratio) / 0.001) AS quality FROM measured
  ), scored AS (
    SELECT *, volume + interest + quality - deduction AS score FROM marked
  ), limited AS (
    SELECT *, CASE WHEN score >= 90 THEN 1 WHEN score >= 75 THEN 2 WHEN score >= 60 THEN 3 END AS score_grade,
      greatest(CASE WHEN serious > 0 THEN 2 ELSE 1 END, CASE WHEN npl_ratio > 1.5 * tolerance THEN 3
        WHEN npl_ratio > tolerance THEN 2 ELSE 1 END) AS ceiling
    FROM scored
  ), graded AS (
    SELECT *, CASE WHEN score_grade IS NOT NULL THEN greatest(score_grade, ceiling) END AS grade FROM limited
  )`;

/** Every figure of every manager computed, and nothing written but their sums. */
export const GRADE_ALL = `${GRADED} SELECT sum(volume), sum(interest), sum(quality), sum(deduction), sum(score),
  sum(round(score, 2)), sum(score_grade), sum(ceiling), sum(grade),
  sum(CASE grade WHEN 1 THEN 2.0 WHEN 2 THEN 1.8 WHEN 3 THEN 1.6 END) FROM graded;`;

/** The outcome of every manager, in the order of the roster. */
export async function outcomes(db: Database): Promise<Outcome[]> {
  const rows = await db.rows(`${GRADED} SELECT score::text, grade::text FROM graded ORDER BY row;`);
  return rows.map(([score = "", grade = ""]) => ({
    score: Number(score),
    grade: grade === "" ? null : (Number(grade) as 1 | 2 | 3),
  }));
}
