import { RuleInputError } from "kaoping";

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
