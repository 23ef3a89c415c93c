import { Ajv2020 } from "ajv/dist/2020.js";
import fastify, { type FastifyInstance } from "fastify";
import {
  gradeRoster,
  inputSchema,
  type JsonSchema,
  type ManagerInput,
  outputSchema,
  plain,
  qualityScore,
  rules,
  describe as say,
} from "kaoping";
import { describe, expect, test } from "vitest";
import { codeBlocks, type Run, run } from "../support/examples.js";
import { decide, fixtures } from "../support/fixtures.js";
import { read } from "./pages.js";

// What the recipes of the integration page are worth beyond the results that they state themselves.

/** Runs the recipe of the page that imports a module. */
function recipe(importing: string): Promise<Run> {
  const blocks = codeBlocks(read("docs/integration.md"), "ts");
  const found = blocks.find(({ code }) => code.includes(importing));
  return run(found?.code ?? "");
}

const cases = fixtures().flatMap(({ file, fixture }) =>
  fixture.cases
    .filter(({ policy, input }) => policy === undefined && typeof input === "object")
    .map((each) => ({ file, fixture, each, rule: each.rule ?? fixture.rule }))
    // The service answers by rules; an analysis is none.
    .filter(({ rule }) => rules.some(({ name }) => name === rule)),
);

const misspelt = {
  newNplBalance: "137000.00",
  managedLoans: "9870000.00",
  discountedAcceptence: "1000000.00",
};

describe("the HTTP service", () => {
  test("answers every case of the fixtures as its rule does", async () => {
    const app = (await recipe('from "fastify"')).exports.service as () => FastifyInstance;
    const service = app();
    for (const { file, fixture, each, rule } of cases) {
      const outcome = decide(fixture, each);
      const url = `/rules/${rule}`;
      const answer = await service.inject({ method: "POST", url, payload: each.input as object });
      expect(answer.statusCode, `${file}: ${each.name}`).toBe(outcome.ok ? 200 : 400);
      if (outcome.ok) expect(answer.json()).toEqual(plain(outcome.finding));
      else expect(answer.json().issues).toHaveLength(outcome.issues.length);
    }
  });

  test("answers 400 to what is no JSON", async () => {
    const app = (await recipe('from "fastify"')).exports.service as () => FastifyInstance;
    const headers = { "content-type": "application/json" };
    const answer = await app().inject({ method: "POST", url: "/rules/qualityScore", payload: "{", headers });
    expect([answer.statusCode, answer.json().code]).toEqual([400, "FST_ERR_CTP_INVALID_JSON_BODY"]);
  });

  test("needs its options: by default a misspelt field is dropped, and the ratio is wrong", async () => {
    const app = fastify();
    const schema = { body: inputSchema(qualityScore) };
    app.post("/", { schema }, async ({ body }) => plain(qualityScore(body as never)));
    const answer = await app.inject({ method: "POST", url: "/", payload: misspelt });
    expect(answer.statusCode).toBe(200);
    expect(answer.json().discountedAcceptances).toBe("0");
  });
});

describe("the OpenAPI document", async () => {
  const { openApi } = (await recipe("openapi:")).exports as {
    openApi: { paths: Record<string, unknown>; components: { schemas: Record<string, JsonSchema> } };
  };
  const names = Object.keys(openApi.components.schemas);
  const references = [...JSON.stringify(openApi).matchAll(/"\$ref":"([^"]*)"/g)].map(([, to = ""]) => to);
  const ajv = new Ajv2020({ strict: true, allErrors: true }).addVocabulary(Object.keys(openApi));
  const compiled = (name: string) => ajv.compile({ ...openApi, $ref: `#/components/schemas/${name}` });

  test("has a path for every rule", () => {
    expect(Object.keys(openApi.paths)).toEqual(rules.map(({ name }) => `/rules/${name}`));
  });

  test("refers to nothing but its components", () => {
    expect(references.length).toBeGreaterThan(rules.length);
    const known = names.map((name) => `#/components/schemas/${name}`);
    expect(references.filter((to) => !known.includes(to))).toEqual([]);
    expect(names.filter((name) => !/^[\w.-]+$/.test(name))).toEqual([]);
    expect(JSON.stringify(openApi)).not.toMatch(/"\$(id|defs)":/);
  });

  test.each(rules.map((rule) => ({ name: rule.name, rule })))(
    "describes the input and the finding of $name as the library does",
    ({ rule }) => {
      const sides = [
        [compiled(`${rule.name}Input`), ajv.compile(inputSchema(rule))],
        [compiled(`${rule.name}Finding`), ajv.compile(outputSchema(rule))],
      ] as const;
      for (const { fixture, each } of cases.filter((each) => each.rule === rule.name)) {
        const outcome = decide(fixture, each);
        const values = [each.input, outcome.ok ? plain(outcome.finding) : {}];
        for (const [i, [inDocument, alone]] of sides.entries())
          expect(inDocument(values[i])).toBe(alone(values[i]));
        if (outcome.ok) expect(sides.map(([inDocument], i) => inDocument(values[i]))).toEqual([true, true]);
      }
    },
  );
});

describe("the CSV file", async () => {
  const readManagers = (await recipe("csv-parse")).exports.readManagers as (
    csv: string,
  ) => { record: unknown }[];
  const HEADING = "编号,网点类别,贷款发放笔数,利息收入,新增不良余额,管户贷款余额,不良容忍度";
  const FIGURES = "120,1000000.00,0,6500000.00";
  const issuesOf = (csv: string) => {
    const managers = readManagers(csv).map(({ record }) => record as ManagerInput);
    return gradeRoster({ year: 2025, managers }).rejected.flatMap(({ issues }) =>
      issues.map((issue) => say(issue, "zh")),
    );
  };

  test("takes percentages to the last digit, full titles, and blanks where a field may be left out", () => {
    const heading = `${HEADING.replace("利息收入", "贷款利息收入")},首次任职日期`;
    const [row] = readManagers(`${heading}\nA-1,行政村区,${FIGURES},0.70%,\n`);
    expect(row?.record).toEqual({
      id: "A-1",
      branchType: "village",
      loansGranted: "120",
      interestIncome: "1000000.00",
      newNplBalance: "0",
      managedLoans: "6500000.00",
      nplTolerance: "0.007",
      appointedOn: undefined,
    });
  });

  test.each([
    [
      "1.2.3%",
      "应填0到1的比率，1.2%即0.012，填的是“1.2.3%”（只写数字和至多一个小数点，不写指数、正号、千分位、空格或全角数字）",
    ],
    ["1.2", "应填0到1的比率，1.2%即0.012，填的是“1.2”（1.2%应填0.012，是否填成了百分数）"],
    ["", "应填当年核定的不良容忍度，0到1之间的比率，这里没有填"],
  ])("has the tolerance “%s” refused", (tolerance, said) => {
    expect(issuesOf(`${HEADING}\nA-1,城关区,${FIGURES},${tolerance}\n`)).toEqual([
      `不良容忍度（nplTolerance）：${said}`,
    ]);
  });

  test("refuses a heading in another unit, and one that occurs twice", () => {
    expect(issuesOf(`${HEADING},利息收入（万元）\nA-1,城关区,${FIGURES},1.2%,100\n`)).toEqual([
      "利息收入（万元）：不是这里的字段",
    ]);
    expect(() => readManagers(`${HEADING},贷款利息收入\nA-1,城关区,${FIGURES},1.2%,100\n`)).toThrow(
      "重复的列：贷款利息收入",
    );
  });

  test("comes from Excel in GB18030", () => {
    const bytes = Uint8Array.of(0xb1, 0xe0, 0xba, 0xc5);
    expect(new TextDecoder("gb18030").decode(bytes)).toBe("编号");
  });
});
