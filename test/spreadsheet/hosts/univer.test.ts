import { expect, test } from "vitest";
import {
  type Cell,
  cellFunctions,
  type UniverFormulaModule,
  univerFunctions,
} from "../../../src/spreadsheet/index.js";
import { call, calls, messages, rosterWith } from "./calls.js";

/** A value as Univer's engine hands it over: of a cell, of an error, of a range. */
function handed(cell: unknown): object {
  const isError = typeof cell === "string" && cell.startsWith("#");
  return {
    isNull: () => cell === null,
    isError: () => isError,
    isArray: () => Array.isArray(cell),
    getArrayValue: () => (cell as Cell[][]).map((row) => row.map(handed)),
    getErrorType: () => cell,
    getValue: () => cell,
  };
}

/** What is needed of the engine; what it makes shows what it is made from. */
const engine = {
  BaseFunction: class {
    minParams = -1;
    maxParams = -1;
    constructor(readonly name: unknown) {}
  },
  ArrayValueObject: { createByArray: (table: unknown) => ({ table }) },
  ErrorValueObject: { create: (error: unknown, message: string) => ({ error, message }) },
  ValueObjectFactory: { create: (value: unknown) => ({ value }) },
} as unknown as UniverFormulaModule;

interface Made {
  readonly minParams: number;
  readonly maxParams: number;
  calculate(...values: unknown[]): object;
}

const made = new Map(
  univerFunctions(engine).map(([Each, name]) => [name, new Each(name as never) as unknown as Made]),
);

function functionNamed(name: string): Made {
  const found = made.get(name);
  if (found === undefined) throw new Error(`Univer is given no function called ${name}`);
  return found;
}

const shown = (name: string, args: readonly unknown[]) =>
  functionNamed(`KAOPING_${name}`).calculate(...args.map(handed));

/** An error in place of what the engine hands over. */
const came = (code: string) => ({ error: code, message: messages.errorInCell(code) });

test("every function has its name and its Chinese one", () => {
  expect([...made.keys()]).toEqual(cellFunctions.flatMap(({ name, alias }) => [`KAOPING_${name}`, alias]));
});

test.each(cellFunctions)(
  "KAOPING_$name and $alias give what the library gives",
  ({ name, alias, parameters }) => {
    const args = calls[name] ?? [];
    const result = call(name, args);
    const expected = Array.isArray(result) ? { table: result } : { value: result };
    expect(shown(name, args)).toEqual(expected);
    expect(functionNamed(alias).calculate(...args.map(handed))).toEqual(expected);
    expect([functionNamed(alias).minParams, functionNamed(alias).maxParams]).toEqual([0, parameters.length]);
  },
);

test("a blank cell is missing, and an error shows its message", () => {
  expect(shown("VOLUME", [null, 9, 885])).toEqual({ error: "#N/A", message: messages.blank });
});

test("a place of a range may hold no value", () => {
  const holds = (cell: unknown) => ({ ...handed([[]]), getArrayValue: () => [[cell]] });
  const volume = (cell: unknown) =>
    functionNamed("KAOPING_VOLUME").calculate(holds(cell), handed(9), handed(885));
  for (const blank of [null, undefined, handed(null)])
    expect(volume(blank)).toEqual({ error: "#N/A", message: messages.blank });
  expect(volume(handed(100))).toEqual({ value: 20.1694915254237 });
  expect(volume(handed("#REF!"))).toEqual(came("#REF!"));
});

test.each([
  ["#REF!", "#REF!"],
  ["#SPILL!", "#VALUE!"],
  ["#", "#VALUE!"],
])("the error %s of a cell comes in as %s", (type, code) => {
  expect(shown("VOLUME", [type, 9, 885])).toEqual(came(code));
});

test("a bad row of a table has the code in its cell and the message beside it", () => {
  const { table } = shown("ROSTER", [2025, rosterWith("利息收入", null)]) as { table: unknown[][] };
  expect(table[1]).toEqual(["#N/A", "", "", "", "", "", "", "", "", messages.blankInRow]);
  expect(table[2]?.[0]).toBe(2);
});
