import { type AnyRule, type Policy, policySources } from "kaoping";
import { type ChangedFigures, changedFigures } from "./changedFigures.js";
import { clausesOf, contentOf, findingUnder } from "./compare.js";

/** Figures that a second article states in its own words: 保护期二年, 自一九九九年开始, 2006年至, 2011年(含)以后. */
const STATED_ALSO: Readonly<Record<string, readonly string[]>> = {
  "grading.firstAppointment.protectionYears": ["measures-7"],
  "compensation.formed.fromYear": ["measures-36"],
  "buyout.first.through": ["measures-49.2"],
  "buyout.second.through": ["measures-49.3", "measures-49.3.1"],
};

/**
 * The figures of a policy that change what a rule finds on an input, and whose clause neither of the two findings, the one
 * under the figure of the policy and the one under another, cites.
 */
export function uncited(rule: AnyRule, input: unknown, base: Policy): string[] {
  const finding = findingUnder(rule, input, base);
  if (finding === undefined) return [];
  const content = contentOf(finding);
  const cited = clausesOf(rule, finding);
  const found = new Set<string>();
  const visit = ({ path, policy, parts }: ChangedFigures): void => {
    if (policy === base) return;
    const other = findingUnder(rule, input, policy);
    if (contentOf(other) === content) return;
    parts.forEach(visit);
    if (parts.length > 0 || other === undefined) return;
    const clause = policySources[path];
    const stating = [clause, ...(STATED_ALSO[path] ?? [])];
    const isCited = (clauses: ReadonlySet<unknown>) => stating.some((each) => clauses.has(each));
    if (!isCited(cited) && !isCited(clausesOf(rule, other))) found.add(path);
  };
  changedFigures(base).forEach(visit);
  return [...found];
}
