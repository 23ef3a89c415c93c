import { type Issue, RuleInputError, safely } from "kaoping";

/** Path and code of every issue that a call is refused with. */
export function issuesOf(
  call: () => unknown,
): (readonly [path: readonly (string | number)[], code: string])[] {
  try {
    call();
  } catch (error) {
    if (error instanceof RuleInputError) return error.issues.map(({ path, code }) => [path, code] as const);
    throw error;
  }
  return [];
}

/** The first thing a call is refused for: where, how, and in both languages why. */
export function refusal(call: () => unknown): string[] {
  const outcome = safely(call)();
  const [issue] = outcome.ok ? [] : (outcome.issues as readonly Issue[]);
  return issue === undefined ? [] : [issue.path.join("."), issue.code, issue.detail.zh, issue.detail.en];
}
