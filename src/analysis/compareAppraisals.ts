import { toExactDecimal } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import { type Bilingual, type ClauseId, type NoteTexts, type Say, within } from "../rule/index.js";
import { appraisalGiven, partsOf, type StoredAppraisal, splitOf } from "./appraisalFigures.js";
import { fractionOf, sharesOf } from "./appraisalShares.js";
import { asked } from "./asked.js";
import {
  type CompareAppraisalsFinding,
  type CompareAppraisalsInput,
  compareAppraisalsInput,
  compareAppraisalsOutput,
  type GivenAppraisal,
} from "./compareAppraisalsFinding.js";
import { sayCompareAppraisals } from "./sayCompareAppraisals.js";

const compared: Rule<CompareAppraisalsInput, CompareAppraisalsFinding> = rule({
  name: "compareAppraisals",
  clause: "measures-12.C",
  title: { zh: "两次等级评定的比较", en: "Two appraisals compared" },
  input: compareAppraisalsInput,
  output: compareAppraisalsOutput,
  // No policy is applied here: the appraisals carry their own.
  policyOf: ({ after }) => {
    const { policy: name, fingerprint } = within(["after"], () => appraisalGiven(after));
    return { name, fingerprint } as CompiledPolicy;
  },
  decide: (given) => {
    const before = within(["before"], () => appraisalGiven(given.before));
    // Checked already.
    const after = appraisalGiven(given.after);
    const [from, to] = [partsOf(before), partsOf(after)];
    const score = to.score.minus(from.score);
    const changes = {
      volume: to.parts.volume.minus(from.parts.volume),
      interest: to.parts.interest.minus(from.parts.interest),
      quality: to.parts.quality.minus(from.parts.quality),
      conduct: to.parts.conduct.minus(from.parts.conduct),
    };
    const parts = sharesOf(changes, score);
    const sharesOfItem = (item: "volume" | "interest") => {
      const found = splitOf(item, before, after);
      return found === null ? null : sharesOf(found, fractionOf(parts[item].toFixed()));
    };
    const limitsOf = (item: "volume" | "interest" | "quality") => ({
      from: before.items[item].limit,
      to: after.items[item].limit,
    });
    return {
      before: sideOf(before),
      after: sideOf(after),
      grade: { from: before.grade, to: after.grade },
      score: toExactDecimal(score),
      parts,
      shares: { volume: sharesOfItem("volume"), interest: sharesOfItem("interest") },
      limits: { volume: limitsOf("volume"), interest: limitsOf("interest"), quality: limitsOf("quality") },
      causes: { added: missingIn(before, after), removed: missingIn(after, before) },
      protection: { from: isProtected(before), to: isProtected(after) },
    };
  },
  say: sayCompareAppraisals,
});

interface CompareAppraisals {
  (before: GivenAppraisal, after: GivenAppraisal): CompareAppraisalsFinding;
  readonly clause: ClauseId;
  readonly title: Bilingual;
  readonly output: typeof compareAppraisalsOutput;
  readonly readings: readonly string[];
  readonly notes: NoteTexts;
  readonly say: Say<CompareAppraisalsFinding>;
}

/**
 * Why one appraisal differs from another: of one person in two years, before and after a correction, or of two people.
 *
 * The change of the points of loans granted and of interest income is split again into what comes from the own figure, from
 * the number and totals of the class (which include the person), and from another policy: the mean of what each adds over
 * all orders in which they may come (the Shapley value), which favours none of them.
 *
 * The parts sum to the change of the published scores, and the shares to their part, to the last digit; what rounding to
 * 34 digits leaves over is in the one with the most decimals.
 *
 * @param before a finding of `gradeManager`, as it returned it or from JSON
 * @param after the one that is compared with it
 * @returns the grades, the change of the score and its parts, the limits, the ceilings and the protection; the finding
 * carries the policy of the appraisal after
 * @throws {@link RuleInputError} for what is no appraisal, or one whose points, deduction or score are not those of its
 * figures
 * @see measures-12.C
 * @example
 * const manager = {
 *   id: "AM-001", branchType: "urban" as const, loansGranted: 120, interestIncome: "1000000",
 *   newNplBalance: "80000", managedLoans: "8000000", nplTolerance: "0.012",
 * };
 * const peers = { urban: { managers: 10, loansGranted: 1200, interestIncome: "10000000" } };
 * const before = gradeManager({ year: 2024, manager, peers });
 * const after = gradeManager({
 *   year: 2025,
 *   manager: { ...manager, loansGranted: 150, fines: 1 },
 *   peers: { urban: { ...peers.urban, loansGranted: 1250 } },
 * });
 * const { score, parts, shares } = compareAppraisals(before, after);
 * score.toString(); // "0"
 * [parts.volume.toString(), parts.conduct.toString()]; // ["2", "-2"]
 * [shares.volume?.own.toString(), shares.volume?.class.toString()]; // ["2.45", "-0.45"]
 */
export const compareAppraisals: CompareAppraisals = asked(
  compared.name,
  (before: GivenAppraisal, after: GivenAppraisal) => compared({ before, after }),
  {
    clause: compared.clause,
    title: compared.title,
    output: compareAppraisalsOutput,
    readings: compared.readings,
    notes: compared.notes,
    say: compared.say,
  },
);

function sideOf(appraisal: StoredAppraisal) {
  const { id, year, branchType, score } = appraisal;
  const { from, below } = appraisal.gradeForScore.band;
  const edge = (published: string | null) => (published === null ? null : fractionOf(published));
  const band = { from: edge(from), below: edge(below) };
  // Only the parts of an appraisal leave its policy to the whole.
  const { policy, fingerprint } = appraisal as Required<StoredAppraisal>;
  return { id, year, branchType, score: toExactDecimal(fractionOf(score)), band, policy, fingerprint };
}

function isProtected({ protection }: StoredAppraisal): boolean {
  return protection?.applies === true;
}

/** The ceilings of an appraisal that the other has not. */
function missingIn(other: StoredAppraisal, { causes }: StoredAppraisal): StoredAppraisal["causes"] {
  return causes.filter(
    (cause) => !other.causes.some((each) => each.clause === cause.clause && each.ceiling === cause.ceiling),
  );
}
