import { Decimal } from "decimal.js";
import fc from "fast-check";
import {
  gradeManager,
  gradeRoster,
  type ManagerInput,
  peerAverages,
  type Roster,
  retirementBuyout,
} from "kaoping";
import { expect, test } from "vitest";
import { conductInput } from "../../src/grading/index.js";
import { managerColumns, peerColumns } from "../../src/spreadsheet/columns.js";
import { type Cell, isSheetError } from "../../src/spreadsheet/index.js";
import { serialOfDay } from "../../src/spreadsheet/serial.js";
import { anyRoster } from "../support/managers.js";
import { call } from "./calls.js";

const YEAR = 2025;
const BRANCH_TYPES = { urban: "城关区", township: "乡镇区", village: "行政村区" } as const;
const WORDS: Readonly<Record<string, string>> = {
  ...BRANCH_TYPES,
  accountManager: "客户经理",
  branchHead: "负责人",
};
const ZERO_WHERE_NONE = ["discountedAcceptances", ...Object.keys(conductInput)];

type Table = Cell[][];

/** The cells of a manager; a figure that a rule takes as 0 where it is left out is written. */
function cellsOf(manager: ManagerInput): Cell[] {
  return managerColumns.map(({ field }) => {
    const value = (manager as unknown as Record<string, string | number | undefined>)[field];
    if (value === undefined) return ZERO_WHERE_NONE.includes(field) ? 0 : "";
    if (field === "id" || field === "name" || field === "inClassAverage") return value;
    if (field === "appointedOn") return serialOfDay(String(value), { date1904: false });
    return WORDS[value] ?? Number(value);
  });
}

const shown = (figure: Decimal): number => figure.toSignificantDigits(15, Decimal.ROUND_HALF_UP).toNumber();

/** Now and then a row that a rule refuses. */
const spoiled = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { loansGranted: -1 },
      { nplTolerance: "1.2" },
      { interestIncome: "-999999999" },
      { newNplBalance: "99999999999" },
      { id: "AM-0" },
      { headCoefficient: "2" },
      { inClassAverage: false },
      { inClassAverage: false, loansGranted: -1 },
      { role: "branchHead" as const, headCoefficient: "2.6" },
    ),
  },
);
const messyRoster = anyRoster.chain((rows) =>
  fc
    .array(spoiled, { minLength: rows.length, maxLength: rows.length })
    .map((spoils) => rows.map((row, i) => ({ ...row, ...spoils[i] }) as ManagerInput)),
);

/** The columns in any order, with a unit behind some of the names. */
const anyHeading = fc.tuple(
  fc.shuffledSubarray([...managerColumns.keys()], { minLength: managerColumns.length }),
  fc.array(fc.constantFrom("", "（元）", " (元)"), {
    minLength: managerColumns.length,
    maxLength: managerColumns.length,
  }),
);

function headedTable(rows: Table, [order, units]: readonly [number[], string[]]): Table {
  const heading = order.map((at, i) => `${managerColumns[at]?.zh}${units[i]}`);
  return [heading, ...rows.map((row) => order.map((at) => row[at]))];
}

/** What ROSTER must say beside each manager. */
function expected({ appraisals, rejected }: Roster, rows: number): unknown[] {
  const graded = appraisals.values();
  const refused = new Set(rejected.map(({ index }) => index));
  return Array.from({ length: rows }, (_, i) => {
    if (refused.has(i)) return "refused";
    const appraisal = graded.next().value as Roster["appraisals"][number];
    const { items, conduct } = appraisal;
    return [
      appraisal.grade ?? "取消资格",
      appraisal.salaryCoefficient === null ? "" : shown(appraisal.salaryCoefficient),
      shown(appraisal.score),
      shown(items.volume.points),
      shown(items.interest.points),
      shown(items.quality.points),
      shown(conduct.deduction),
      appraisal.scoreGrade ?? "取消资格",
      appraisal.ceiling ?? "不限",
      lacking(appraisal.missingRows?.ofClass),
    ];
  });
}

/** What is said of the averages; no row of these rosters is of no readable class. */
const lacking = (rows: number | undefined): string =>
  rows === undefined ? "" : `同类平均数不完整：本类有${rows}行没有计入，补正后应重新评定`;

const met = (rows: Table): unknown[] => rows.map((row) => (isSheetError(row[0]) ? "refused" : row));

test("ROSTER grades and refuses as gradeRoster does, whatever the order of the columns", () => {
  fc.assert(
    fc.property(messyRoster, anyHeading, (managers, heading) => {
      const graded = gradeRoster({ year: YEAR, managers });
      const rows = managers.map(cellsOf);
      const plain = call("ROSTER", YEAR, rows) as Table;
      expect(met(plain)).toEqual(expected(graded, managers.length));
      expect(
        (call("ROSTER", YEAR, headedTable(rows, heading)) as Table).slice(1).map((row) => met([row])[0]),
      ).toEqual(met(plain));
    }),
  );
});

test("blank rows anywhere below the heading stay blank and change nothing", () => {
  const holed = messyRoster.chain((managers) =>
    fc.tuple(fc.constant(managers), fc.array(fc.nat(managers.length), { maxLength: 5 })),
  );
  fc.assert(
    fc.property(holed, anyHeading, ([managers, holes], heading) => {
      const [first = [], ...rows] = headedTable(managers.map(cellsOf), heading);
      const plain = (call("ROSTER", YEAR, [first, ...rows]) as Table).slice(1);
      const blank = first.map(() => "");
      const at = (i: number) => holes.filter((hole) => hole === i).map(() => blank);
      const spaced = [...rows.flatMap((row, i) => [...at(i), row]), ...at(rows.length)];
      const result = (call("ROSTER", YEAR, [first, ...spaced]) as Table).slice(1);
      expect(result.length).toBe(spaced.findLastIndex((row) => row !== blank) + 1);
      result.forEach((row, i) => {
        if (spaced[i] === blank) expect(row).toEqual(Array.from({ length: 10 }, () => ""));
      });
      expect(met(result.filter((_, i) => spaced[i] !== blank))).toEqual(met(plain));
    }),
  );
});

test("PEERS gives the totals and averages of gradeRoster, and GRADE with them the grade of ROSTER", () => {
  fc.assert(
    fc.property(messyRoster, (managers) => {
      const rows = managers.map(cellsOf);
      const { peers } = gradeRoster({ year: YEAR, managers });
      const averages = peerAverages(peers);
      const table = call("PEERS", YEAR, rows) as Table;
      expect(table[0]).toEqual(peerColumns.map(({ zh }) => zh));
      expect(table.slice(1)).toEqual(
        Object.entries(BRANCH_TYPES).flatMap(([type, zh]) => {
          const [total, average] = [peers, averages].map((each) => each[type as keyof typeof BRANCH_TYPES]);
          if (total === undefined || average === undefined) return [];
          const figures = [total, average].flatMap((each) => [each.loansGranted, each.interestIncome]);
          const missing = peers.missing?.[type as keyof typeof BRANCH_TYPES] ?? 0;
          const heads = peers.headsInAverage?.[type as keyof typeof BRANCH_TYPES] === undefined ? "" : "计入";
          return [[zh, total.managers, ...figures.map(shown), missing, 0, heads]];
        }),
      );
      (call("ROSTER", YEAR, rows) as Table).forEach(([grade], i) => {
        if (isSheetError(grade)) return;
        expect(call("GRADE", YEAR, [rows[i]], table)).toBe(grade);
        const one = gradeManager({ year: YEAR, manager: managers[i] as ManagerInput, peers });
        expect(grade).toBe(one.grade ?? "取消资格");
      });
    }),
    { numRuns: 40 },
  );
});

const anyLoans = fc
  .array(
    fc.record({
      formedYear: fc.integer({ min: 2005, max: 2016 }),
      fen: fc.nat(10 ** 9),
      lentOn: fc.constantFrom("2003-02-28", "2008-02-29", "2012-12-31"),
      security: fc.constantFrom("mortgage", "pledge", "guarantee", "credit"),
      limitationLapsed: fc.boolean(),
      inDisposal: fc.boolean(),
      alreadyCompensated: fc.boolean(),
      staffRelative: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((loans) =>
    loans.map(({ fen, inDisposal, ...loan }, i) => ({
      ...loan,
      id: `L-${i}`,
      balance: `${fen / 100}`,
      inDisposal: inDisposal && loan.security === "mortgage",
      staffRelative: loan.staffRelative && !loan.alreadyCompensated,
    })),
  );

test("BUYOUT and SETTLEMENT give the figures of retirementBuyout", () => {
  const fen = fc.nat(10 ** 8).map((each) => each / 100);
  fc.assert(
    fc.property(anyLoans, fen, fen, fen, fen, (loans, tolerance, riskFund, postDeposit, performancePay) => {
      const sources = { riskFund, postDeposit, performancePay };
      const found = retirementBuyout({ loans, tolerance, sources });
      const rows = loans.map((loan) => [
        loan.id,
        loan.formedYear,
        Number(loan.balance),
        serialOfDay(loan.lentOn, { date1904: false }),
        loan.security,
        loan.limitationLapsed ? "是" : "否",
        loan.inDisposal,
        loan.alreadyCompensated,
        loan.staffRelative,
      ]);
      expect(call("BUYOUT", rows, tolerance)).toBe(shown(found.payable));
      const { payable, paid, shortfall, held } = found as Required<typeof found>;
      expect(call("SETTLEMENT", rows, tolerance, riskFund, postDeposit, performancePay)).toEqual([
        [payable, paid, shortfall, held].map((figure) => shown(figure as Decimal)),
      ]);
    }),
  );
});
