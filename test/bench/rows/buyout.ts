import { deepStrictEqual } from "node:assert";
import type { RetirementBuyoutInput } from "kaoping";
import { handBuyout } from "../byHand/buyout.js";
import { kaoping } from "../kaoping.js";
import { cpuTimes } from "../measure.js";
import { seeded, yuan } from "../random.js";
import { count, type Group } from "../row.js";

/** The buy-out of many loans, beside the same articles written by hand. */
export const buyout: Group = {
  async rows() {
    const size = 1_000;
    const input = { loans: loans(size), tolerance: "25000000", sources: SOURCES };
    deepStrictEqual(ofLibrary(input), ofHand(input));
    const runs: (() => unknown)[] = [
      () => kaoping.retirementBuyout(input).due,
      () => handBuyout(input).due,
      () => JSON.stringify(kaoping.retirementBuyout(input)),
      () => JSON.stringify(handBuyout(input)),
    ];
    // Many times over, since a buy-out is done within milliseconds.
    const repeats = 40;
    const repeated = runs.map((run) => ({
      items: size * repeats,
      run: () => Array.from({ length: repeats }, run).length,
    }));
    const [own, hand, ownJson, handJson] = (await cpuTimes(repeated, 9)) as [number, number, number, number];
    const [en, zh] = [`${count(size)} loans`, `${count(size)}笔贷款`];
    return [
      {
        what: { en: `retirementBuyout ÷ hand-written, ${en}`, zh: `retirementBuyout÷手写程序，${zh}` },
        measured: own / hand,
        atMost: 1,
      },
      {
        what: {
          en: `the same, where both then write the result as JSON, ${en}`,
          zh: `同上，两者再把结果写成JSON，${zh}`,
        },
        measured: ownJson / handJson,
      },
    ];
  },
};

const SOURCES = { riskFund: "9000000.00", postDeposit: "4000000.00", performancePay: "2000000.00" };

function loans(size: number): RetirementBuyoutInput["loans"] {
  const upTo = seeded(20_260_102);
  return Array.from({ length: size }, (_, i) => {
    const lent = 1990 + upTo(33);
    const security = (["credit", "guarantee", "mortgage"] as const)[upTo(2)] ?? "credit";
    const staffRelative = upTo(30) === 0;
    return {
      id: `L-${i}`,
      formedYear: lent + upTo(2),
      balance: yuan(1_000_00 + upTo(200_000_00)),
      lentOn: `${lent}-${String(1 + upTo(11)).padStart(2, "0")}-${String(1 + upTo(27)).padStart(2, "0")}`,
      security,
      limitationLapsed: upTo(9) === 0,
      inDisposal: security === "mortgage" && upTo(2) === 0,
      alreadyCompensated: !staffRelative && upTo(20) === 0,
      staffRelative,
    };
  });
}

/** What both programs find, as texts. */
function ofLibrary(input: RetirementBuyoutInput) {
  const found = kaoping.plain(kaoping.retirementBuyout(input));
  const [first, second, within, above] = found.bands.map(({ balance }) => balance);
  return {
    parts: { first, second, within, above },
    outside: {
      before: found.beforeResponsibility?.balance ?? "0",
      alreadyCompensated: found.compensated?.balance ?? "0",
      staffRelative: found.relatives?.balance ?? "0",
    },
    due: found.due,
    payable: found.payable,
    loans: found.loans.map(({ id, due, payable, paid, held }) => ({ id, due, payable, paid, held })),
    drawn: found.drawn,
    paid: found.paid,
    shortfall: found.shortfall,
    held: found.held,
  };
}

function ofHand(input: RetirementBuyoutInput): unknown {
  return JSON.parse(JSON.stringify(handBuyout(input)));
}
