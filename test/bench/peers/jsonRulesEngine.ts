import { type Almanac, Engine, type RuleProperties } from "json-rules-engine";
import type { Grade } from "kaoping";
import { type Figures, figuresOf } from "./doubles.js";
import type { Outcome, Peer } from "./peer.js";

const at = "greaterThanInclusive";
const above = "greaterThan";
const below = "lessThan";

const rules: RuleProperties[] = [
  band(1, { fact: "score", operator: at, value: 90 }),
  band(2, { fact: "score", operator: at, value: 75 }, { fact: "score", operator: below, value: 90 }),
  band(3, { fact: "score", operator: at, value: 60 }, { fact: "score", operator: below, value: 75 }),
  ceiling(2, { fact: "seriousViolations", operator: above, value: 0 }),
  ceiling(2, { fact: "newNplRatio", operator: above, value: { fact: "nplTolerance" } }),
  ceiling(3, { fact: "newNplRatio", operator: above, value: { fact: "farAbove" } }),
];

type Condition = { readonly fact: string; readonly operator: string; readonly value: unknown };

function band(grade: Grade, ...all: Condition[]): RuleProperties {
  return { conditions: { all }, event: { type: "grade", params: { grade } } };
}

function ceiling(grade: Grade, ...all: Condition[]): RuleProperties {
  return { conditions: { all }, event: { type: "ceiling", params: { grade } } };
}

const engine = new Engine(rules);
fact("volume", async (own) => {
  const deviation = (await own("loansGranted")) / (await own("averageLoans")) - 1;
  return Math.max(0, 20 + Math.min(10, 0.1 * 100 * deviation));
});
fact("interest", async (own) => {
  const deviation = (await own("interestIncome")) / (await own("averageIncome")) - 1;
  return Math.max(0, 50 + Math.min(20, 50 * deviation));
});
fact("newNplRatio", async (own) => (await own("newNplBalance")) / (await own("netLoans")));
fact("farAbove", async (own) => 1.5 * (await own("nplTolerance")));
fact("quality", async (own) => Math.max(0, 30 + (0.01 - (await own("newNplRatio"))) / 0.001));
fact("deduction", async (own) => {
  const minor = 3 * (await own("failedExams")) + 2 * (await own("fines"));
  return minor + 5 * (await own("reprimands")) + 10 * (await own("seriousViolations"));
});
fact("score", async (own) => {
  const marks = (await own("volume")) + (await own("interest")) + (await own("quality"));
  return marks - (await own("deduction"));
});

type Own = (fact: string) => Promise<number>;

function fact(id: string, value: (own: Own) => Promise<number>): void {
  engine.addFact(id, (_params, almanac: Almanac) => value((name) => almanac.factValue<number>(name)));
}

/** The bands and ceilings as JSON rules over computed facts; one engine, the figures of a manager its facts. */
export const jsonRulesEngine: Peer = {
  name: "json-rules-engine",
  grade: async (roster) => {
    const outcomes: Outcome[] = [];
    for (const figures of figuresOf(roster)) outcomes.push(await appraise(figures));
    return outcomes;
  },
};

async function appraise(figures: Figures): Promise<Outcome> {
  const { events, almanac } = await engine.run({ ...figures });
  const gradesOf = (type: string) => events.filter((event) => event.type === type).map(gradeOf);
  const [scoreGrade = null] = gradesOf("grade");
  const grade = scoreGrade === null ? null : (Math.max(scoreGrade, ...gradesOf("ceiling")) as Grade);
  return { score: await almanac.factValue<number>("score"), grade };
}

function gradeOf({ params }: { params?: Record<string, unknown> }): Grade {
  return params?.grade as Grade;
}
