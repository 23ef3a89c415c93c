import { changes, type Equivalent, emptied, SPARED } from "./change.js";

export const analysis: readonly Equivalent[] = [
  ...changes(
    "src/analysis/comparePolicies.ts",
    "outcomes: moved.length === 0 ? first : outcomesOf(roster, compiledPolicy(alone)),",
    SPARED,
    [["moved.length === 0", "false"]],
  ),
  emptied(
    "src/analysis/appraisalFigures.ts",
    ["} catch (error) {", "    refusedBy(error);", "    return undefined;", "  }"],
    "of figures that were checked nothing else is thrown",
  ),
];
