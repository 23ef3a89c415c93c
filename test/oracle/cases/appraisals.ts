import { compareAppraisals, definePolicy, gradeManager, type PolicyOverrides } from "kaoping";
import { asked, type Draw, type Source, source } from "../draw.js";
import { ofRoster } from "./grading.js";
import { drawn } from "./policies.js";
import { corrected, memberOf, type Row } from "./rosters.js";

interface Side {
  readonly input: Parameters<typeof gradeManager>[0];
  readonly policy: PolicyOverrides;
}

const appraised = ({ input, policy }: Side) => gradeManager(input, definePolicy(policy));

/** Beside its shares stands the part that they make up. */
const compared = asked(compareAppraisals, (given: { readonly before: Side; readonly after: Side }) => {
  const found = compareAppraisals(appraised(given.before), appraised(given.after));
  const { volume, interest } = found.shares;
  const shares = {
    volume: volume && { ...volume, all: found.parts.volume },
    interest: interest && { ...interest, all: found.parts.interest },
  };
  return { ...found, shares };
});

/** A policy; how it takes an average of zero is no part of an appraisal that met none, so that none refuses one. */
const policyOf = (random: Draw, own = drawn(random)): PolicyOverrides => ({
  ...own,
  readings: { ...ofRoster(random), zeroPeerAverage: "fullMarks" },
});

function side(random: Draw): Side {
  const { input, readings } = memberOf(random);
  const { headsInAverage = "counted" } = readings as Readonly<Record<string, "counted" | "left">>;
  const policy = policyOf(random, random.flag(0.7) ? {} : drawn(random));
  return { input, policy: { ...policy, readings: { ...policy.readings, headsInAverage } } } as Side;
}

/** The same appraisal with another figure, other totals, under another policy, or several of these. */
function changed(random: Draw, { input, policy }: Side): Side {
  const { manager, peers } = input as { manager: Row; peers: Readonly<Record<string, object>> };
  const type = manager.branchType as string;
  const more = {
    managers: random.between(1, 9),
    loansGranted: random.between(0, 3000),
    interestIncome: "1000000",
  };
  const others = random.flag() ? { ...peers, [type]: more } : peers;
  const then = random.flag() ? { ...corrected(random, manager), branchType: type } : manager;
  return {
    input: { ...input, manager: then, peers: others },
    policy: random.flag(0.6) ? policy : policyOf(random),
  } as Side;
}

/** Two appraisals: of one manager, or of two. */
export const appraisals: readonly Source[] = [
  source(compared, 200, (random) => {
    const before = side(random);
    return { before, after: random.flag(0.2) ? side(random) : changed(random, before) };
  }),
];
