import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, inject, test } from "vitest";

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

const project = inject("project");
const tarball = inject("tarball");

function run(command: string, args: readonly string[], cwd = project): string {
  return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

test("publint finds nothing to say about it", () => {
  expect(run(bin("publint"), ["run", tarball, "--strict"], root)).toContain("All good!");
});

test("its types resolve from every kind of import", () => {
  expect(run(bin("attw"), [tarball, "--no-emoji", "--no-color"], root)).toContain("No problems found");
});

test("it can be imported", () => {
  writeFileSync(join(project, "use.mjs"), `${imports}${script}`);
  expect(run("node", ["use.mjs"])).toBe(printed);
});

test("it can be required", () => {
  writeFileSync(join(project, "use.cjs"), `${required}${script}`);
  expect(run("node", ["use.cjs"])).toBe(printed);
});

test("it brings only what a user needs", () => {
  const installed = JSON.parse(readFileSync(join(project, "node_modules/kaoping/package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  expect(Object.keys(installed.dependencies).sort()).toEqual(["decimal.js"]);
  const files = run("tar", ["tzf", tarball]).trim().split("\n").sort();
  const isModule = (file: string) => /^package\/dist\/(esm|cjs)\/.*\.(js|d\.ts)$/.test(file);
  expect(files.filter((file) => !isModule(file) && !file.startsWith("package/docs/"))).toEqual([
    "package/CHANGELOG.md",
    "package/LICENSE",
    "package/README.md",
    "package/README.zh-CN.md",
    ...[
      "advice",
      "appraisal",
      "credit-evaluation",
      "duties",
      "early-warning",
      "measures",
      "post-loan",
      "ranking",
    ].map((document) => `package/conformance/cases/${document}.json`),
    "package/conformance/cases/roster.json",
    "package/conformance/manifest.json",
    "package/conformance/policy.json",
    "package/conformance/schema.json",
    "package/dist/apps-script/.clasp.json.example",
    "package/dist/apps-script/Code.gs",
    "package/dist/apps-script/INSTALL.md",
    "package/dist/apps-script/appsscript.json",
    "package/dist/bundled/index.js",
    "package/dist/bundled/shared.js",
    "package/dist/bundled/spreadsheet/index.js",
    "package/dist/cjs/package.json",
    "package/dist/esm/package.json",
    "package/dist/excel/INSTALL.md",
    "package/dist/excel/functions.html",
    "package/dist/excel/functions.js",
    "package/dist/excel/functions.json",
    "package/dist/excel/icon-16.png",
    "package/dist/excel/icon-32.png",
    "package/dist/excel/icon-64.png",
    "package/dist/excel/icon-80.png",
    "package/dist/excel/manifest.xml",
    "package/dist/excel/remove-trusted-catalog.reg",
    "package/dist/excel/taskpane.html",
    "package/dist/excel/trusted-catalog.reg",
    "package/dist/kaoping-example.xlsx",
    "package/dist/kaoping-functions.xlsx",
    "package/dist/kaoping-template.xlsx",
    "package/dist/kaoping.global.js",
    "package/dist/onlyoffice/INSTALL.md",
    "package/dist/onlyoffice/functions.js",
    "package/dist/onlyoffice/macro.js",
    "package/dist/onlyoffice/{E2A5B0C4-6A57-4B0C-9B0E-3D6A4F1C7B52}/config.json",
    "package/dist/onlyoffice/{E2A5B0C4-6A57-4B0C-9B0E-3D6A4F1C7B52}/index.html",
    "package/dist/onlyoffice/{E2A5B0C4-6A57-4B0C-9B0E-3D6A4F1C7B52}/plugin.js",
    "package/dist/onlyoffice/{E2A5B0C4-6A57-4B0C-9B0E-3D6A4F1C7B52}/resources/icon.png",
    "package/dist/onlyoffice/{E2A5B0C4-6A57-4B0C-9B0E-3D6A4F1C7B52}/translations/langs.json",
    "package/dist/onlyoffice/{E2A5B0C4-6A57-4B0C-9B0E-3D6A4F1C7B52}/translations/zh-CN.json",
    "package/dist/wps/INSTALL.md",
    "package/dist/wps/kaoping_0.1.0/functions.js",
    "package/dist/wps/kaoping_0.1.0/functions.json",
    "package/dist/wps/kaoping_0.1.0/index.html",
    "package/dist/wps/kaoping_0.1.0/manifest.xml",
    "package/dist/wps/kaoping_0.1.0/ribbon.xml",
    "package/dist/wps/macro.js",
    "package/dist/wps/offline/publish.xml",
    "package/dist/wps/online/jsplugins.xml",
    "package/dist/wps/packed/jsplugins.xml",
    "package/package.json",
  ]);
});

test("every module of the source is in it, once as ESM and once as CJS, with its types", () => {
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts") && !/^spreadsheet\/(build\/|global\.ts)/.test(file));
  const expected = sources
    .flatMap((file) => [file.replace(/\.ts$/, ".d.ts"), file.replace(/\.ts$/, ".js")])
    .sort();
  for (const format of ["esm", "cjs"]) {
    const folder = join(project, "node_modules/kaoping/dist", format);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) =>
      file.replaceAll("\\", "/"),
    );
    expect(files.filter((file) => /\.(js|ts)$/.test(file)).sort()).toEqual(expected);
  }
});

test("the conformance kit in it is of this version, and whole", () => {
  const folder = join(project, "node_modules/kaoping/conformance");
  const { version, files } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as {
    version: string;
    files: { file: string; sha256: string }[];
  };
  expect(version).toBe(
    (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version,
  );
  for (const { file, sha256 } of files)
    expect(
      createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex"),
    ).toBe(sha256);
});

test("its version is in the changelog", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  expect(readFileSync(join(root, "CHANGELOG.md"), "utf8")).toContain(`\n## [${version}] - 2`);
});
