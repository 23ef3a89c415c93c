import { type Issue, RuleInputError } from "kaoping";

/** Every issue that a call is refused with. */
export function issuesIn(call: () => unknown): readonly Issue[] {
  try {
    call();
  } catch (error) {
    if (error instanceof RuleInputError) return error.issues;
    throw error;
  }
  return [];
}

/** Path and code of every issue that a call is refused with. */
export function issuesOf(
  call: () => unknown,
): (readonly [path: readonly (string | number)[], code: string])[] {
  return issuesIn(call).map(({ path, code }) => [path, code] as const);
}
