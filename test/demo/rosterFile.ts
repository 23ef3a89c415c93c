import { findNodeAtLocation, type ParseError, parseTree } from "jsonc-parser";

/** A roster as a file holds it; whether its rows can be graded is for the library to say. */
export interface RosterFile {
  readonly year: unknown;
  readonly managers: unknown;
  /** The loan book of a manager who retires, if the file holds one. */
  readonly retirement: unknown;
  /** The line, from 1, on which the row of an index starts. */
  readonly lineOf: (index: number) => number;
}

/** The text of a file is no JSON, or JSON of something else than a roster. */
export class NotARoster extends Error {
  constructor(
    readonly line: number,
    readonly expected: "json" | "object",
  ) {
    super(`line ${line}: expected ${expected}`);
  }
}

/** Reads `{ year, managers, retirement? }`; other keys of the object, such as a note, are left aside. */
export function readRosterFile(content: string): RosterFile {
  // Editors on Windows put a byte order mark before the text.
  const text = content.replace(/^\uFEFF/, "");
  const lineAt = (offset: number) => text.slice(0, offset).split("\n").length;
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new NotARoster(lineAt(errors[0]?.offset ?? 0), "json");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new NotARoster(1, "object");
  const { year, managers, retirement } = value as Record<string, unknown>;
  const rows = tree === undefined ? undefined : findNodeAtLocation(tree, ["managers"]);
  return { year, managers, retirement, lineOf: (index) => lineAt(rows?.children?.[index]?.offset ?? 0) };
}
