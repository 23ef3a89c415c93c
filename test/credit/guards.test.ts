import { expect, test, vi } from "vitest";

type Module = Record<string, (...given: never[]) => object>;

/** The rule where what ordinary numbers give of a module is led astray. */
async function ledAstray(path: string, name: string, wrong: (found: Record<string, never>) => object) {
  vi.resetModules();
  vi.doMock(path, async (original) => {
    const module = (await original()) as Module;
    return {
      ...module,
      [name]: (...given: never[]) => {
        const found = module[name]?.(...given) as Record<string, never>;
        return { ...found, ...wrong(found) };
      },
    };
  });
  const { judgementWeights } = await import("../../src/credit/judgementWeights.js");
  vi.doUnmock(path);
  return (matrix: (string | null)[][]): string => {
    try {
      return judgementWeights({ matrix }).weights.join(" ");
    } catch (error) {
      return (error as Error).message;
    }
  };
}

const SPECTRUM = "../../src/credit/spectrum.js";
const ESTIMATE = "../../src/credit/estimate.js";
const scaled = (factor: number) => (found: Record<string, never>) => ({
  response: (found.response as unknown as number[][]).map((row) => row.map((value) => factor * value)),
});
let lambda = 0;

const right = await ledAstray(SPECTRUM, "spectrum", () => ({}));
const still = await ledAstray(SPECTRUM, "spectrum", scaled(0));
const reeling = await ledAstray(SPECTRUM, "spectrum", scaled(2));
const wild = await ledAstray(SPECTRUM, "spectrum", scaled(1e30));
const rising = await ledAstray(SPECTRUM, "spectrum", () => ({ lambda: ++lambda }));
const [steep, sheer] = [
  await ledAstray(ESTIMATE, "estimated", () => ({ curvature: [[0]] })),
  await ledAstray(ESTIMATE, "estimated", () => ({ curvature: [[-0]] })),
];
vi.resetModules();

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
  ["stand still", still],
  ["reel about them", reeling],
  ["leap away from them", wild],
])("no weights are given where the steps towards them %s", (_, weigh) => {
  expect([weigh(WHOLE), weigh(INCOMPLETE)]).toEqual([UNFOUND, UNFOUND]);
});

test.each([
  ["up", steep],
  ["down", sheer],
])("no missing judgement is given where the steps towards it leap %s", (_, weigh) => {
  expect(weigh(INCOMPLETE)).toBe(UNFOUND);
});

test("exact steps reach the missing judgement wherever ordinary ones leave off", () => {
  expect(rising(INCOMPLETE)).toBe(right(INCOMPLETE));
  expect(right(INCOMPLETE)).toMatch(/^0\.\d{34} /);
});
