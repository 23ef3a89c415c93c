import {
  coverage,
  definePolicy,
  type Policy,
  type PolicyOverrides,
  policySources,
  referencePolicy,
} from "kaoping";
import { expect, test } from "vitest";
import { type ChangedFigures, changedFigures } from "../influence/changedFigures.js";
import { checkCase } from "../support/checkCase.js";
import { fixtures } from "../support/fixtures.js";

/** Each policy of which one figure is a little greater, or a little less. */
const CHANGED = changedFigures(referencePolicy)
  .slice(0, 2)
  .flatMap(single)
  .filter(({ policy }) => policy.fingerprint !== referencePolicy.fingerprint);

function single(changed: ChangedFigures): readonly ChangedFigures[] {
  return changed.parts.length === 0 ? [changed] : changed.parts.flatMap(single);
}

const FILES = new Map(fixtures().map(({ file, fixture }) => [`fixtures/${file}`, fixture]));

/** Whether a case in the files fails under the policy. */
function isNoticed(files: readonly string[], policy: Policy): boolean {
  return files.some((file) => {
    const fixture = FILES.get(file);
    return fixture?.cases.some((each) => {
      const under = definePolicy(each.policy ?? {}, policy);
      try {
        checkCase(fixture, { ...each, policy: under as PolicyOverrides });
        return false;
      } catch {
        return true;
      }
    });
  });
}

const pins = new Map<string, readonly string[]>(
  coverage.map((entry) => [entry.clause, entry.status === "coded" ? entry.fixtures : []]),
);

/** The figures that documents state; that the best grade is 1 is no figure that could be another. */
const STATED = Object.entries(policySources).flatMap(([path, source]) => {
  const files = pins.get(source);
  return files === undefined || /^grading\.gradeBands\.\d\.grade$/.test(path)
    ? []
    : [{ path, source, files }];
});

const figureAt = (policy: Policy, path: string) =>
  path.split(".").reduce<unknown>((tree, key) => (tree as Readonly<Record<string, unknown>>)[key], policy);

test.each(STATED)("$path of $source has a case that notices another figure", ({ path, files }) => {
  const changed = CHANGED.filter((each) => each.path === path);
  expect(changed.length).toBeGreaterThan(0);
  const unnoticed = changed.filter(({ policy }) => !isNoticed(files, policy));
  expect(
    unnoticed.map(({ policy }) => figureAt(policy, path)),
    `what no case of ${files.join(", ")} tells from the figure of the document`,
  ).toEqual([]);
});
