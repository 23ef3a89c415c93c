import { type Cell, type CellResult, isSheetError, type SheetErrorCode, sheetError } from "../cell.js";
import type { CellFunction, Extent } from "../cellFunction.js";
import { cellFunctions } from "../functions/index.js";
import { prefixed } from "./names.js";

type HostErrorType = "NA" | "VALUE" | "NUM" | "DIV_BY_ZERO" | "REF" | "NAME";

const ERROR_TYPES: Readonly<Record<SheetErrorCode, HostErrorType>> = {
  "#N/A": "NA",
  "#VALUE!": "VALUE",
  "#NUM!": "NUM",
  "#DIV/0!": "DIV_BY_ZERO",
  "#REF!": "REF",
  "#NAME?": "NAME",
  "#NULL!": "VALUE",
};

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Interpreter {
  evaluateAst(ast: never, state: never): unknown;
  readonly arraySizePredictor: { checkArraySizeForAst(ast: never, state: never): Size };
}

/** What is needed of the module `hyperformula`. */
export interface HyperFormulaModule {
  /** The engine. */
  readonly HyperFormula: {
    getRegisteredLanguagesCodes(): string[];
    registerFunctionPlugin(plugin: never, translations: Record<string, Record<string, string>>): void;
  };
  /** What a plugin of functions is made from. */
  readonly FunctionPlugin: abstract new (
    interpreter: never,
  ) => object;
  /** The size of a result. */
  readonly ArraySize: new (
    width: number,
    height: number,
  ) => Size;
  /** An error as a cell shows it. */
  readonly CellError: new (
    type: never,
    message: string,
  ) => { readonly type: string };
  /** The kinds of errors. */
  readonly ErrorType: Readonly<Record<HostErrorType, string>>;
  /** A range of values. */
  readonly SimpleRangeValue: (abstract new (
    ...parts: never
  ) => { readonly data: unknown[][] }) & { onlyValues(data: never): object };
}

/** A call in a formula, before its arguments are evaluated. */
interface Call {
  readonly procedureName: string;
  readonly args: readonly never[];
}

interface State {
  /** The formula evaluated; it has an array where it spills. */
  readonly formulaVertex?: object | undefined;
}

const UNKNOWN_ROWS = "表格的行数要在计算之前确定：请直接引用一块区域，不要用名称、整列或其他函数";

/**
 * Makes the cell functions known to HyperFormula, as `KAOPING_GRADE` and so on, in every language registered so far;
 * engines built from then on have them. HyperFormula takes no Chinese letters in a function's name. An engine shows all
 * 15 digits if it is built with `smartRounding: false`, or with `precisionRounding: 14`.
 *
 * @example
 * registerHyperFormula(hyperformula);
 * const cells = [[118, "=KAOPING_VOLUME(A1,10,1000)"]];
 * const engine = hyperformula.HyperFormula.buildFromArray(cells, { licenseKey: "gpl-v3", smartRounding: false });
 * engine.getSheetValues(0); // [[118, 21.8]]
 */
export function registerHyperFormula(hyperformula: HyperFormulaModule): void {
  const { ArraySize, CellError, ErrorType, FunctionPlugin, HyperFormula, SimpleRangeValue } = hyperformula;
  const functions = new Map(cellFunctions.map((each) => [prefixed(each.name), each]));
  const functionOf = ({ procedureName }: Call) => functions.get(procedureName) as CellFunction;

  const cellOf = (value: unknown): Cell => {
    if (typeof value === "symbol") return null;
    if (value instanceof CellError) return sheetError(codeOf(value.type), "");
    return typeof value === "object" ? (value as { readonly val: number }).val : (value as Cell);
  };
  const argumentOf = (value: unknown) =>
    value instanceof SimpleRangeValue ? value.data.map((row) => row.map(cellOf)) : cellOf(value);
  const hostValue = (result: Exclude<CellResult, unknown[]>) =>
    isSheetError(result)
      ? new CellError(ErrorType[ERROR_TYPES[result.code]] as never, result.message)
      : result;

  class KaopingPlugin extends FunctionPlugin {
    static readonly implementedFunctions: object = Object.fromEntries(
      cellFunctions.map(({ name, spills }) => [
        prefixed(name),
        {
          method: "call",
          ...(spills && { sizeOfResultArrayMethod: "size" }),
          enableArrayArithmeticForArguments: true,
          vectorizationForbidden: true,
        },
      ]),
    );

    readonly #interpreter: Interpreter;

    constructor(interpreter: Interpreter) {
      super(interpreter as never);
      this.#interpreter = interpreter;
    }

    call(call: Call, state: State): unknown {
      const { call: decide } = functionOf(call);
      const ranges = call.args.map((ast) => argumentOf(this.#interpreter.evaluateAst(ast, state as never)));
      const result = decide(...ranges);
      if (!Array.isArray(result)) return hostValue(result);
      // The engine as a whole breaks down over a table that takes more cells than were kept free.
      const spills = state.formulaVertex !== undefined && "array" in state.formulaVertex;
      if (spills && result.length > this.size(call, state).height) {
        return hostValue(sheetError("#VALUE!", UNKNOWN_ROWS));
      }
      return SimpleRangeValue.onlyValues(result.map((row) => row.map(hostValue)) as never);
    }

    /** The cells kept free for a table; HyperFormula leaves those blank that the table then does not fill. */
    size(call: Call, state: State): Size {
      const { arraySizePredictor } = this.#interpreter;
      const rows = call.args.map((ast) => {
        const { height } = arraySizePredictor.checkArraySizeForAst(ast, {
          ...state,
          arraysFlag: true,
        } as never);
        return Number.isFinite(height) ? height : 1;
      });
      const { extent } = functionOf(call) as CellFunction & { readonly extent: Extent };
      const [height, width] = extent(rows);
      return new ArraySize(width, height);
    }
  }

  const names = Object.fromEntries([...functions.keys()].map((name) => [name, name]));
  const translations = HyperFormula.getRegisteredLanguagesCodes().map((code) => [code, names]);
  HyperFormula.registerFunctionPlugin(KaopingPlugin as never, Object.fromEntries(translations));
}

/** Errors that only HyperFormula knows, such as a circle of references, come in as `#VALUE!`. */
function codeOf(type: string): SheetErrorCode {
  const known = Object.entries(ERROR_TYPES).find(([, each]) => each === type);
  return (known?.[0] as SheetErrorCode | undefined) ?? "#VALUE!";
}
