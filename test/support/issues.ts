import { type Issue, safely } from "kaoping";

/** Every issue that a call is refused with. */
export function issuesIn(call: () => unknown): readonly Issue[] {
  const outcome = safely(call)();
  return outcome.ok ? [] : outcome.issues;
}

/** Path and code of every issue that a call is refused with. */
export function issuesOf(
  call: () => unknown,
): (readonly [path: readonly (string | number)[], code: string])[] {
  return issuesIn(call).map(({ path, code }) => [path, code] as const);
}

/** The first thing a call is refused for: where, how, and in both languages why. */
export function refusal(call: () => unknown): string[] {
  const [issue] = issuesIn(call);
  return issue === undefined ? [] : [issue.path.join("."), issue.code, issue.detail.zh, issue.detail.en];
}
