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

/** Changes of one line, each of a part of it. */
export function changes(
  file: string,
  original: string,
  reason: string,
  parts: readonly (readonly [part: string, other: string])[],
): Equivalent[] {
  return parts.map(([part, other]) => ({
    file,
    original,
    replacement: original.replace(part, () => other),
    reason,
  }));
}

/** A block, of the lines given, that is left out. */
export function emptied(file: string, lines: readonly string[], reason: string): Equivalent {
  return { file, original: lines.join("\n"), replacement: `${lines[0]}${lines.at(-1)?.trim()}`, reason };
}

export const SPARED = "only what need not be decided again is spared: it would be the same";
export const GENERAL = "a shortcut: the general way gives the same";
