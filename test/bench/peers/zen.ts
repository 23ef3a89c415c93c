import { ZenEngine } from "@gorules/zen-engine";
import { type Figures, figuresOf } from "./doubles.js";
import type { Outcome, Peer } from "./peer.js";
import model from "./zen.model.json" with { type: "json" };

const decision = new ZenEngine().createDecision(model);

/** A decision model of expressions and decision tables, evaluated for one manager after the other. */
export const zen: Peer = {
  name: "GoRules ZEN",
  atLeast: 3,
  grade: async (roster) => {
    const outcomes: Outcome[] = [];
    for (const figures of figuresOf(roster)) outcomes.push(await appraise(figures));
    return outcomes;
  },
};

/** The same model, all managers started at once, which spreads them over the cores of the machine. */
export const zenOnAllCores: Peer = {
  name: "GoRules ZEN on all cores",
  zh: "GoRules ZEN（用全部核心）",
  atLeast: 3,
  grade: (roster) => Promise.all(Array.from(figuresOf(roster), appraise)),
};

async function appraise(figures: Figures): Promise<Outcome> {
  const { score, grade } = (await decision.evaluate(figures)).result;
  return { score, grade: grade || null };
}
