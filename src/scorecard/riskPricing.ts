import { max, type Ratio } from "../exact/index.js";
import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  apart,
  type Exact,
  type In,
  type Line,
  refuse,
  refuseRepeatedIds,
  type Said,
  type Words,
  words,
} from "../rule/index.js";

const projectFields = {
  /** A name or number of the project. */
  id: field.text("项目", "Project"),
  /** The place of its risk class, 1 for the lowest. */
  risk: field.whole("风险等级序号", "Risk class", { min: 1 }),
  /** The interest rate, as a fraction: 4.35 % is 0.0435. */
  rate: field.share("贷款利率", "Interest rate"),
};

const riskPricingInput = {
  /** Loans or classes of loans with the risk that the assessment found, in any order. */
  projects: field.list("项目", "Projects", field.record("项目", "Project", projectFields)),
};

const riskPricingOutput = {
  /** From the lowest risk up. */
  projects: field.list(
    "项目",
    "Projects",
    field.record("项目", "Project", {
      ...projectFields,
      /** The highest rate of a project of a lower risk class; null in the lowest class. */
      highestBelow: field.nullable(
        field.ratio("风险较低项目的最高利率", "Highest rate at lower risk"),
        "没有风险更低的项目",
        "no project of lower risk",
      ),
      /** Whether its rate is above that one. */
      follows: field.flag("是否高于风险较低的项目", "Above those of lower risk"),
    }),
  ),
  /** Whether every rate is above those of the lower risk classes. */
  follows: field.flag("是否高风险对应高利率", "Higher risk at higher rates"),
};

interface Project extends Exact<typeof projectFields> {}

export interface RiskPricingInput extends In<typeof riskPricingInput> {}
export interface RiskPricingFinding extends Found<"riskPricing", typeof riskPricingOutput> {}

/** For each risk class the highest rate below it; projects come from the lowest class up. */
function highestBelowEach(projects: readonly Project[]): ReadonlyMap<number, Ratio | null> {
  const below = new Map<number, Ratio | null>();
  let highest: Ratio | null = null;
  for (const { risk, rate } of projects) {
    if (!below.has(risk)) below.set(risk, highest);
    highest = max(highest ?? rate, rate);
  }
  return below;
}

/**
 * Whether interest rates follow the risk: every project at a higher rate than all of a lower risk class.
 *
 * The document sets no rate and no class; both come from the bank's assessment. An equal rate does not follow
 * (高风险项目对应高利率); within a class rates may differ.
 *
 * @param input the projects with risk class and rate ({@link RiskPricingInput})
 * @returns each project with the highest rate at lower risk, and whether all follow
 * @throws {@link RuleInputError} for an empty list, an id given twice, `percentMistake` for rates above 1
 * @see post-loan-3
 * @example
 * const low = { id: "low", risk: 1, rate: "0.04" };
 * riskPricing({ projects: [low, { id: "high", risk: 2, rate: "0.06" }] }).follows; // true
 * riskPricing({ projects: [low, { id: "high", risk: 2, rate: "0.04" }] }).follows; // false
 */
export const riskPricing: Rule<RiskPricingInput, RiskPricingFinding> = rule({
  name: "riskPricing",
  clause: "post-loan-3",
  title: { zh: "高风险对应高利率", en: "Higher risk at higher rates" },
  input: riskPricingInput,
  output: riskPricingOutput,
  decide: (input) => {
    if (input.projects.length === 0)
      refuse(["projects"], "missing", {
        zh: "应至少填一个项目，一个也没有",
        en: "expected at least one project, got none",
      });
    refuseRepeatedIds(input.projects, "projects");
    const ordered = [...input.projects].sort((a, b) => a.risk - b.risk);
    const below = highestBelowEach(ordered);
    const projects = ordered.map((project) => {
      const highestBelow = below.get(project.risk) ?? null;
      return { ...project, highestBelow, follows: highestBelow?.isBelow(project.rate) ?? true };
    });
    return { projects, follows: projects.every(({ follows }) => follows) };
  },
  say: ({ projects, follows }) => ({
    headline: follows
      ? words("风险越高，利率越高", "the higher the risk, the higher the rate")
      : words("有项目的利率不高于风险较低的项目", "some rates are not above those of lower risk"),
    steps: [{ each: "projects", say: (i) => [projectLine(projects[i] as PricedProject)] }],
  }),
});

type PricedProject = RiskPricingFinding["projects"][number];

function projectLine({ rate, highestBelow, follows }: PricedProject): Line {
  return {
    field: "rate",
    what: words("{id}（风险等级{risk}）", "{id} (risk class {risk})"),
    result:
      highestBelow === null
        ? words("{rate}，没有风险更低的项目", "{rate}, with no project of lower risk")
        : comparedWords(follows, rate, highestBelow),
  };
}

function comparedWords(follows: boolean, own: Said, highest: Said): Words {
  return { ...(follows ? ABOVE : NOT_ABOVE), values: apart({ own, highest }) };
}

const ABOVE = {
  zh: "{own:percent}，高于风险较低项目的最高利率{highest:percent}",
  en: "{own:percent}, above {highest:percent}, the highest at lower risk",
};
const NOT_ABOVE = {
  zh: "{own:percent}，不高于风险较低项目的最高利率{highest:percent}",
  en: "{own:percent}, not above {highest:percent}, the highest at lower risk",
};
