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

export const equivalents: readonly Equivalent[] = [];

/** The change as it is listed. */
export function listed(change: Change): Equivalent | undefined {
  return equivalents.find(
    ({ file, original, replacement }) =>
      file === change.file && original === change.original && replacement === change.replacement,
  );
}
