import { type AnyRule, type Policy, policySources } from "kaoping";
import { type ChangedFigures, changedFigures } from "./changedFigures.js";
import { clausesOf, contentOf, findingUnder } from "./compare.js";

/**
 * The figures of a policy that change what a rule finds on an input, and whose clause one of the two findings, the one
 * under the figure of the policy and the one under another, does not cite.
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
    if (!cited.has(clause) || !clausesOf(rule, other).has(clause)) found.add(path);
  };
  changedFigures(base).forEach(visit);
  return [...found];
}
