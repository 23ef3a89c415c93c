import {
  type CreditModelDefinition,
  creditModel,
  creditScore,
  creditSensitivity,
  gradeManager,
  retirementBuyout,
} from "kaoping";
import { AVERAGE, PEERS } from "./managers.js";

const LONG = "农村商业银行城关支行客户经理考评办法所列的很长很长的指标名称";

/** A credit assessment of so many indicators, with long names. */
function assessed(count: number) {
  const children = Array.from({ length: count }, (_, i) => ({
    id: `U${i + 1}`,
    title: { zh: `${i + 1}${LONG}`, en: `${i + 1} WWW Measurement of something, with a long title WWW` },
  }));
  const weights = children.map((_, i) => String(i + 1));
  const total = (count * (count + 1)) / 2;
  const definition = { id: LONG, weights, normaliseWeights: true, children } as CreditModelDefinition;
  const assessment = Object.fromEntries(
    children.map(({ id }, i) => [id, { votes: [i % 3, (i + 1) % 4, 2, i % 2, total % 2] }]),
  );
  return { model: creditModel(definition), assessment };
}

/** So many loans to buy out, of large amounts. */
function loans(count: number) {
  return Array.from({ length: count }, (_, i) => ({
    id: `（${LONG}）农信借字第${i}号`,
    formedYear: 1997 + (i % 20),
    balance: `${(i + 1) * 98_765_432}.5`,
    lentOn: "1996-05-10",
  }));
}

const MOVES = ["1", "2", "3", "cancelled", "rejected"];

/** Findings to draw, by name: with 1 to 40 items, and more than are drawn. */
export function findingsToDraw(counts: readonly number[]): Record<string, object> {
  const appraisals = {
    appraisal: gradeManager({
      year: 2025,
      manager: { ...AVERAGE, name: "张三", loansGranted: "130", fines: 1 },
      peers: PEERS,
    }),
    longName: gradeManager({
      year: 2025,
      manager: { ...AVERAGE, name: LONG.repeat(2), newNplBalance: "9000000", seriousViolations: 30 },
      peers: PEERS,
    }),
  };
  const many = counts.flatMap((count) => {
    const { model, assessment } = assessed(count);
    return [
      [`reasons${count}`, creditScore({ model, assessment })],
      [`buyout${count}`, retirementBuyout({ loans: loans(count), tolerance: "200000000" })],
    ] as const;
  });
  const plain = creditModel({
    id: "企业",
    weights: ["0.5", "0.3", "0.2"],
    children: [{ id: "管理" }, { id: "财务" }, { id: "市场" }],
  });
  const votes = {
    管理: { votes: [3, 4, 2, 1, 0] },
    财务: { votes: [1, 2, 4, 2, 1] },
    市场: { votes: [4, 3, 2, 1, 0] },
  };
  return {
    ...appraisals,
    sensitivity: creditSensitivity({ model: plain, assessment: votes }),
    ...Object.fromEntries(many),
    moves: {
      rule: "comparePolicies",
      before: { name: `${LONG}2024` },
      after: { name: `${LONG}2025` },
      matrix: Object.fromEntries(
        MOVES.map((from, i) => [
          from,
          Object.fromEntries(MOVES.map((to, j) => [to, (i * 7 + j * 12_345) % 99_999])),
        ]),
      ),
    },
  };
}
