import fc from "fast-check";
import type { BranchType, ManagerInput, PeerTotalsInput } from "kaoping";

/** A row that is average in everything against {@link PEERS}: 100 points, grade one. */
export const AVERAGE: ManagerInput = Object.freeze({
  id: "AM-001",
  branchType: "urban",
  loansGranted: "120",
  interestIncome: "1000000",
  newNplBalance: "100000",
  managedLoans: "10000000",
  nplTolerance: "0.012",
});

export const PEERS: PeerTotalsInput = Object.freeze({
  urban: { managers: 10, loansGranted: 1200, interestIncome: "10000000" },
});

/** Yuan to the fen, as text. */
function yuan(fen: bigint): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, "0");
  return `${fen < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const branchType = fc.constantFrom<BranchType>("urban", "township", "village");
const amount = (max: bigint) => fc.bigInt(0n, max).map(yuan);
const few = fc.nat(3);

/** A row that can be graded, whatever the rest of its roster: its income is never negative, its id "x". */
export const anyManager: fc.Arbitrary<ManagerInput> = fc
  .record(
    {
      branchType,
      loansGranted: fc.integer({ min: 1, max: 400 }),
      interestIncome: fc.bigInt(1n, 10n ** 9n).map(yuan),
      newNplBalance: fc.oneof(fc.constant("0"), amount(10n ** 7n)),
      managedLoans: fc.bigInt(10n ** 8n, 10n ** 10n).map(yuan),
      discountedAcceptances: amount(10n ** 7n),
      nplTolerance: fc.nat(400).map((tenThousandths) => `${tenThousandths / 10_000}`),
      failedExams: few,
      fines: few,
      reprimands: few,
      seriousViolations: fc.nat(1),
      appointedOn: fc.constantFrom("2020-02-29", "2023-12-30", "2023-12-31", "2024-02-29", "2025-06-30"),
      priorCoefficient: fc.constantFrom("1.2", "1.6", "1.75", "2.4"),
    },
    {
      requiredKeys: [
        "branchType",
        "loansGranted",
        "interestIncome",
        "newNplBalance",
        "managedLoans",
        "nplTolerance",
      ],
    },
  )
  .map(({ priorCoefficient, ...row }) => {
    const prior = priorCoefficient === undefined || row.appointedOn === undefined ? {} : { priorCoefficient };
    return { id: "x", ...row, ...prior } as ManagerInput;
  });

/** A roster whose rows can all be graded, each with an id of its own. */
export const anyRoster: fc.Arbitrary<ManagerInput[]> = fc
  .array(anyManager, { minLength: 1, maxLength: 24 })
  .map((rows) => rows.map((row, i) => ({ ...row, id: `AM-${i}` })));
