import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = new URL("../../", import.meta.url).pathname;
const bin = (name: string) => join(root, "node_modules/.bin", name);
const script = `
const appraisal = gradeManager({
  year: 2025,
  manager: { id: "AM-001", branchType: "urban", loansGranted: 137, interestIncome: "1150000",
    newNplBalance: "84000", managedLoans: "8000000", nplTolerance: "0.007", failedExams: 1, fines: 1 },
  peers: { urban: { managers: 10, loansGranted: 1200, interestIncome: "10000000" } },
});
console.log([appraisal.recordedScore, appraisal.scoreGrade, appraisal.grade, appraisal.salaryCoefficient].join(" "));
`;

/** The packed artefact in a project of its own, as `npm install kaoping` leaves it. */
let project: string;
let tarball: string;

function run(command: string, args: readonly string[], cwd = project): string {
  return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "kaoping-"));
  const [packed] = JSON.parse(run("npm", ["pack", "--json", "--pack-destination", project], root)) as {
    filename: string;
  }[];
  tarball = join(project, packed?.filename ?? "");
  writeFileSync(join(project, "package.json"), '{ "name": "bank", "private": true }');
  run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", tarball]);
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

test("publint finds nothing to say about it", () => {
  expect(run(bin("publint"), ["run", tarball, "--strict"], root)).toContain("All good!");
});

test("its types resolve from every kind of import", () => {
  expect(run(bin("attw"), [tarball, "--no-emoji", "--no-color"], root)).toContain("No problems found");
});

test("it can be imported", () => {
  writeFileSync(join(project, "use.mjs"), `import { gradeManager } from "kaoping";\n${script}`);
  expect(run("node", ["use.mjs"])).toBe("103.42 1 2 1.8\n");
});

test("it can be required", () => {
  writeFileSync(join(project, "use.cjs"), `const { gradeManager } = require("kaoping");\n${script}`);
  expect(run("node", ["use.cjs"])).toBe("103.42 1 2 1.8\n");
});

test.each(["mts", "cts"])("its types hold in a .%s file of a strict project", (extension) => {
  writeFileSync(join(project, `use.${extension}`), `import { gradeManager } from "kaoping";\n${script}`);
  const options = [
    "--strict",
    "--noEmit",
    "--module",
    "nodenext",
    "--target",
    "es2022",
    "--skipLibCheck",
    "false",
  ];
  expect(
    run(bin("tsc"), [
      ...options,
      "--types",
      "node",
      "--typeRoots",
      join(root, "node_modules/@types"),
      `use.${extension}`,
    ]),
  ).toBe("");
});

test("it brings only what a user needs", () => {
  const installed = JSON.parse(readFileSync(join(project, "node_modules/kaoping/package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  expect(Object.keys(installed.dependencies).sort()).toEqual(["decimal.js", "zod"]);
  const files = run("tar", ["tzf", tarball]).trim().split("\n").sort();
  expect(files).toEqual([
    "package/CHANGELOG.md",
    "package/LICENSE",
    "package/README.md",
    "package/README.zh-CN.md",
    "package/dist/index.cjs",
    "package/dist/index.d.cts",
    "package/dist/index.d.ts",
    "package/dist/index.js",
    "package/dist/kaoping.global.js",
    "package/package.json",
  ]);
});
