import { HyperFormula } from "hyperformula";
import type { Grade } from "kaoping";
import type { Manager } from "../managers.js";
import type { Outcome, Peer } from "./peer.js";

/** A sheet of one row per manager: the figures in A to K, the native formulas of the grade from L on. */
export const hyperformula: Peer = {
  name: "HyperFormula",
  grade: (roster) => {
    const sheets = { Classes: classes(roster.length), Roster: roster.map(row) };
    const engine = HyperFormula.buildFromSheets(sheets, { licenseKey: "gpl-v3" });
    const values = engine.getSheetValues(engine.getSheetId("Roster") ?? 0);
    engine.destroy();
    return values.map(outcome);
  },
};

/** Managers and averages of each class. */
function classes(rows: number): string[][] {
  return ["urban", "township", "village"].map((branchType, i) => {
    const own = `Roster!$A$1:$A$${rows}, A${i + 1}`;
    return [
      branchType,
      `=COUNTIF(${own})`,
      `=SUMIF(${own}, Roster!$B$1:$B$${rows})/B${i + 1}`,
      `=SUMIF(${own}, Roster!$C$1:$C$${rows})/B${i + 1}`,
    ];
  });
}

const average = (n: number, column: number) => `VLOOKUP(A${n}, Classes!$A$1:$D$3, ${column}, FALSE())`;

function row(manager: Manager, index: number): (string | number)[] {
  const n = index + 1;
  return [
    manager.branchType,
    manager.loansGranted,
    Number(manager.interestIncome),
    Number(manager.newNplBalance),
    Number(manager.managedLoans),
    Number(manager.discountedAcceptances),
    Number(manager.nplTolerance),
    manager.failedExams,
    manager.fines,
    manager.reprimands,
    manager.seriousViolations,
    `=MAX(0, 20+MIN(10, 0.1*100*(B${n}/${average(n, 3)}-1)))`,
    `=MAX(0, 50+MIN(20, 50*(C${n}/${average(n, 4)}-1)))`,
    `=D${n}/(E${n}-F${n})`,
    `=MAX(0, 30+(0.01-N${n})/0.001)`,
    `=3*H${n}+2*I${n}+5*J${n}+10*K${n}`,
    `=L${n}+M${n}+O${n}-P${n}`,
    `=ROUND(Q${n}, 2)`,
    `=IF(Q${n}>=90, 1, IF(Q${n}>=75, 2, IF(Q${n}>=60, 3, 0)))`,
    `=MAX(IF(K${n}>0, 2, 1), IF(N${n}>1.5*G${n}, 3, IF(N${n}>G${n}, 2, 1)))`,
    `=IF(S${n}=0, 0, MAX(S${n}, T${n}))`,
    `=IF(U${n}=0, 0, CHOOSE(U${n}, 2, 1.8, 1.6))`,
  ];
}

const [SCORE, GRADE] = [16, 20];

function outcome(values: readonly unknown[]): Outcome {
  return { score: values[SCORE] as number, grade: (values[GRADE] || null) as Grade | null };
}
