import { judgementWeights } from "kaoping";
import { expect, test, vi } from "vitest";
import * as estimate from "../../src/credit/estimate.js";
import * as spectrum from "../../src/credit/spectrum.js";

type Matrix = (string | null)[][];

function weightsOf(matrix: Matrix): string {
  try {
    return judgementWeights({ matrix }).weights.join(" ");
  } catch (error) {
    return (error as Error).message;
  }
}

/** The weights where the ordinary numbers they start from are led astray. */
function weightsAstray(matrix: Matrix, wrong: (found: spectrum.Spectrum) => Partial<spectrum.Spectrum>) {
  const right = spectrum.spectrum;
  const spy = vi.spyOn(spectrum, "spectrum").mockImplementation((logarithms) => {
    const found = right(logarithms);
    return { ...found, ...wrong(found) };
  });
  const weights = weightsOf(matrix);
  spy.mockRestore();
  return weights;
}

const WHOLE = [
  ["1", "2", "5"],
  [null, "1", "3"],
  [null, null, "1"],
];
const INCOMPLETE = [
  ["1", "2", "5", null],
  [null, "1", "3", "7"],
  [null, null, "1", "4"],
  [null, null, null, "1"],
];
const UNFOUND = "matrix: expected judgements whose weights can be found to all digits";

test.each([
  ["stand still", 0],
  ["reel about them", 2],
  ["leap away from them", 1e30],
])("no weights are given where the steps towards them %s", (_, factor) => {
  const scaled = ({ response }: spectrum.Spectrum) => ({
    response: response.map((row) => row.map((value) => factor * value)),
  });
  expect([weightsAstray(WHOLE, scaled), weightsAstray(INCOMPLETE, scaled)]).toEqual([UNFOUND, UNFOUND]);
});

test.each([
  ["up", 0],
  ["down", -0],
])("no missing judgement is given where the steps towards it leap %s", (_, curvature) => {
  const right = estimate.estimated;
  const spy = vi
    .spyOn(estimate, "estimated")
    .mockImplementation((...given) => ({ ...right(...given), curvature: [[curvature]] }));
  const weights = weightsOf(INCOMPLETE);
  spy.mockRestore();
  expect(weights).toBe(UNFOUND);
});

test("exact steps reach the missing judgement wherever ordinary ones leave off", () => {
  const matrix = [
    ["1", "2", "5", null, "3"],
    [null, "1", "3", "7", null],
    [null, null, "1", "4", "1/9"],
    [null, null, null, "1", "6"],
    [null, null, null, null, "1"],
  ];
  let lambda = 0;
  const right = weightsOf(matrix);
  expect(right).toMatch(/^0\.\d{34} /);
  expect(weightsAstray(matrix, () => ({ lambda: ++lambda }))).toBe(right);
});
