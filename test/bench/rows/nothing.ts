import { ArraySize, FunctionPlugin, HyperFormula, SimpleRangeValue } from "hyperformula";

/** What ROSTER shows of a manager. */
const ROW = [1, 2, 90, 20, 50, 20, 0, 1, "无", ""];

interface Call {
  readonly args: readonly never[];
}

/** NOTHING(year, range) takes what ROSTER takes and shows a table of the same size, without computing anything. */
class Nothing extends FunctionPlugin {
  static override readonly implementedFunctions = {
    NOTHING: { method: "nothing", sizeOfResultArrayMethod: "size", vectorizationForbidden: true },
  };

  nothing({ args: [year, range] }: Call, state: never): SimpleRangeValue {
    const { data } = this.evaluateAst(range as never, state) as SimpleRangeValue;
    const shown = this.evaluateAst(year as never, state) as number;
    return SimpleRangeValue.onlyValues(data.map(() => [shown, ...ROW.slice(1)]));
  }

  size({ args: [, range] }: Call, state: never): ArraySize {
    return new ArraySize(ROW.length, this.arraySizeForAst(range as never, state).height);
  }
}

export function registerNothing(): void {
  HyperFormula.registerFunctionPlugin(Nothing, { enGB: { NOTHING: "NOTHING" } });
}
