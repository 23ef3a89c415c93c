import { FAILS_WHEN_READ } from "./proxies.js";

/** What an iterable itself throws while it is read, such as a file that breaks off, is for its owner and passes through. */
export function isCallers(target: string, kinds: readonly string[], error: unknown): boolean {
  const first = error instanceof Error ? /\/(src\/[\w/]+\.ts)/.exec(error.stack ?? "")?.[1] : undefined;
  const isTheirs = !(error instanceof Error) || first === "src/credit/creditScores.ts";
  return isTheirs && target.startsWith("creditScores") && kinds.some((kind) => FAILS_WHEN_READ.test(kind));
}
