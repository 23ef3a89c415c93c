import { fileURLToPath } from "node:url";
import { type Context, createContext, runInContext } from "node:vm";
import { build } from "esbuild";

/** The library as one script that defines `KAOPING`. */
export async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../../../src/spreadsheet/global.ts", import.meta.url))],
    bundle: true,
    format: "iife",
    globalName: "KAOPING",
    target: "es2020",
    platform: "neutral",
    charset: "utf8",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

/** A script that was run where there is nothing but the language and what the host gives, and no code from text. */
export class Realm {
  readonly #context: Context;

  constructor(script: string, globals: object) {
    const codeGeneration = { strings: false, wasm: false };
    this.#context = createContext(Object.assign(Object.create(null), globals), { codeGeneration });
    runInContext(script, this.#context);
  }

  run<T>(code: string): T {
    return runInContext(code, this.#context) as T;
  }

  /** Calls a function of the script with arguments of the script's own realm. */
  call(name: string, args: readonly unknown[]): unknown {
    const own = runInContext("(function (text) { return JSON.parse(text); })", this.#context);
    const taken = args.map((arg) => (arg === undefined ? undefined : own(JSON.stringify(arg))));
    return this.run<(...args: unknown[]) => unknown>(name)(...taken);
  }
}
