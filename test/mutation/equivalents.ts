/** A change of the code: the lines it is in, before and after. */
export interface Change {
  readonly file: string;
  readonly original: string;
  readonly replacement: string;
}

/** A change that no test can notice, and why nobody can. */
export interface Equivalent extends Change {
  readonly reason: string;
}

const ORDER = "src/buyout/order.ts";
const EARLIER = "return lapsed || credit || (a.lentOn < b.lentOn ? -1 : Number(a.lentOn > b.lentOn));";
const NOT_LESS = "a sort of V8 only asks whether one is less than the other: that it is not may be 0 or 1";

export const equivalents: readonly Equivalent[] = [
  ...["true", "false", "a.lentOn >= b.lentOn", "a.lentOn <= b.lentOn"].map((other) => ({
    file: ORDER,
    original: EARLIER,
    replacement: EARLIER.replace("a.lentOn > b.lentOn", other),
    reason: NOT_LESS,
  })),
];

/** The change as it is listed. */
export function listed(change: Change): Equivalent | undefined {
  return equivalents.find(
    ({ file, original, replacement }) =>
      file === change.file && original === change.original && replacement === change.replacement,
  );
}
