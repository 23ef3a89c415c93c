import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const bin = (name: string) => join(root, "node_modules/.bin", name);
const script = `
const appraisal = gradeManager({
  year: 2025,
  manager: { id: "AM-001", branchType: "urban", loansGranted: 137, interestIncome: "1150000",
    newNplBalance: "84000", managedLoans: "8000000", nplTolerance: "0.007", failedExams: 1, fines: 1 },
  peers: { urban: { managers: 10, loansGranted: 1200, interestIncome: "10000000" } },
});
console.log([appraisal.recordedScore, appraisal.scoreGrade, appraisal.grade, appraisal.salaryCoefficient].join(" "));
console.log(formulas.VOLUME(118, 10, 1000));
`;
const imports = `import { gradeManager } from "kaoping";\nimport { formulas } from "kaoping/spreadsheet";\n`;
const required = `const { gradeManager } = require("kaoping");\nconst { formulas } = require("kaoping/spreadsheet");\n`;
const printed = "103.42 1 2 1.8\n21.8\n";

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
  // The single file is a script for hosts without modules, and has no types.
  const options = ["--exclude-entrypoints", "./kaoping.global.js", "--no-emoji", "--no-color"];
  expect(run(bin("attw"), [tarball, ...options], root)).toContain("No problems found");
});

test("it can be imported", () => {
  writeFileSync(join(project, "use.mjs"), `${imports}${script}`);
  expect(run("node", ["use.mjs"])).toBe(printed);
});

test("it can be required", () => {
  writeFileSync(join(project, "use.cjs"), `${required}${script}`);
  expect(run("node", ["use.cjs"])).toBe(printed);
});

test.each(["mts", "cts"])("its types hold in a .%s file of a strict project", (extension) => {
  writeFileSync(join(project, `use.${extension}`), `${imports}${script}`);
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
  // The types that both entries share stand in a file that the bundler names by its content.
  expect(files.map((file) => file.replace(/issues-[\w-]+\.d/, "issues-*.d"))).toEqual([
    "package/CHANGELOG.md",
    "package/LICENSE",
    "package/README.md",
    "package/README.zh-CN.md",
    "package/dist/apps-script/Code.gs",
    "package/dist/excel/functions.html",
    "package/dist/excel/functions.js",
    "package/dist/excel/functions.json",
    "package/dist/excel/icon-32.png",
    "package/dist/excel/icon-64.png",
    "package/dist/excel/manifest.xml",
    "package/dist/index.cjs",
    "package/dist/index.d.cts",
    "package/dist/index.d.ts",
    "package/dist/index.js",
    "package/dist/issues-*.d.cts",
    "package/dist/issues-*.d.ts",
    "package/dist/kaoping.global.js",
    "package/dist/kaoping.xlsx",
    "package/dist/onlyoffice/functions.js",
    "package/dist/onlyoffice/macro.js",
    "package/dist/spreadsheet.cjs",
    "package/dist/spreadsheet.d.cts",
    "package/dist/spreadsheet.d.ts",
    "package/dist/spreadsheet.js",
    "package/dist/wps/functions.js",
    "package/dist/wps/functions.json",
    "package/dist/wps/index.html",
    "package/dist/wps/macro.js",
    "package/dist/wps/manifest.xml",
    "package/dist/wps/ribbon.xml",
    "package/package.json",
  ]);
});
