import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createInterface, type Interface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Cell } from "../../../src/spreadsheet/index.js";
import type { Script } from "./script.js";

/** Where things stand in the workbook; rows are counted from 1, columns from 0. */
export interface Places {
  readonly file: string;
  readonly roster: string;
  readonly rating: string;
  readonly headingRow: number;
  readonly firstRow: number;
  /** The last row that the formulas of the file reach to, and the rows of grades that it has: the fewer, the quicker. */
  readonly lastRow: number;
  readonly capacity: number;
  /** Sheets that are not compared, without which every script is played sooner. */
  readonly leftOut: readonly string[];
  /** Columns of the roster. */
  readonly columns: number;
  readonly yearRow: number;
  readonly ratingColumns: number;
  readonly gradeColumn: number;
  /** Names of cells: the figures, and why nothing is graded. */
  readonly figures: string;
  readonly stop: string;
  /** Sheets of which the first rows are told, with how many. */
  readonly shown: Readonly<Record<string, number>>;
}

type Lines = readonly (readonly Cell[])[];

/** The workbook as it stands after a script. */
export interface State {
  readonly rows: Lines;
  readonly headings: readonly Cell[];
  /** Pairs of what a figure is called and what it is. */
  readonly figures: Lines;
  readonly year: Cell;
  readonly stop: Cell;
  /** The rows of the grades beside those of the roster that are read. */
  readonly results: Lines;
  /** The grades of all rows. */
  readonly grades: readonly Cell[];
  readonly shown: Readonly<Record<string, Lines>>;
  readonly seconds: Readonly<Record<"open" | "edit" | "calculate" | "all", number>>;
}

const DRIVER = fileURLToPath(new URL("./driver.py", import.meta.url));
const LONGEST = 3_600_000;

/** The Python that has LibreOffice's module. */
function python(): string {
  const found = ["python3", "/usr/bin/python3"].find((each) => {
    try {
      execFileSync(each, ["-c", "import uno"], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  });
  if (found === undefined) throw new Error("no python3 has the module uno (package python3-uno)");
  return found;
}

/** One LibreOffice that plays scripts one after the other; it is started again where it died. */
export class Session {
  readonly #places: Places;
  readonly #python = python();
  #child: ChildProcess | undefined;
  #lines: Interface | undefined;

  constructor(places: Places) {
    this.#places = places;
  }

  /** Plays a script, in a file opened anew or in one that was restored; once more where LibreOffice died of it. */
  async play({ rows, edits }: Pick<Script, "rows" | "edits">, fresh: boolean): Promise<State> {
    const line = JSON.stringify({ rows, edits, fresh });
    try {
      return await this.#ask(line);
    } catch {
      await this.end();
      return this.#ask(line);
    }
  }

  /** Ends LibreOffice, and waits until it has ended. */
  async end(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.stdin?.end();
    const timer = setTimeout(() => child.kill(), 30_000);
    await ended;
    clearTimeout(timer);
  }

  #start(): ChildProcess {
    const child = spawn(this.#python, [DRIVER], { stdio: ["pipe", "pipe", "inherit"] });
    child.stdin.on("error", () => {});
    this.#lines = createInterface({ input: child.stdout });
    child.stdin.write(`${JSON.stringify(this.#places)}\n`);
    return child;
  }

  #ask(line: string): Promise<State> {
    this.#child ??= this.#start();
    const [child, lines] = [this.#child, this.#lines as Interface];
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => child.kill(), LONGEST);
      const died = () => {
        clearTimeout(timer);
        reject(new Error("LibreOffice died"));
      };
      child.once("exit", died);
      lines.once("line", (answer) => {
        clearTimeout(timer);
        child.off("exit", died);
        resolve(JSON.parse(answer) as State);
      });
      child.stdin?.write(`${line}\n`);
    });
  }
}
