import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What users compile with: the oldest supported TypeScript, the last of each major, and how each finds a module. */
export const compilers = [
  { compiler: "typescript-5.4", resolutions: ["node16", "nodenext", "bundler", "node10"] },
  { compiler: "typescript-5.9", resolutions: ["node16", "nodenext", "bundler", "node10"] },
  { compiler: "typescript", resolutions: ["node16", "nodenext", "bundler", "node10"] },
  { compiler: "typescript-7", resolutions: ["node16", "nodenext", "bundler"] },
] as const;

/** What a project knows beside the language. */
export interface Surroundings {
  readonly dom?: boolean;
  readonly node?: boolean;
}

const code = `
import { Decimal, definePolicy, gradeForScore, gradeManager, RuleInputError, safely, type Appraisal } from "kaoping";
import { formulas } from "kaoping/spreadsheet";

const appraisal: Appraisal = gradeManager({
  year: 2025,
  manager: { id: "AM-001", branchType: "urban", loansGranted: 137, interestIncome: new Decimal("1150000"),
    newNplBalance: "84000", managedLoans: 8_000_000n, nplTolerance: "0.007", failedExams: 1, fines: 1 },
  peers: { urban: { managers: 10, loansGranted: 1200, interestIncome: "10000000" } },
});
export const score: Decimal = appraisal.recordedScore.plus(1);
export const cell = formulas.VOLUME(118, 10, 1000);

const outcome = safely(gradeForScore)({ score: "90" }, definePolicy({ readings: { gradeOn: "recorded" } }));
export const grade: 1 | 2 | 3 | null = outcome.ok ? outcome.finding.grade : null;

export function codes(error: unknown): string[] {
  return error instanceof RuleInputError ? error.issues.map((issue) => issue.code) : [];
}

// @ts-expect-error a score is no flag
gradeForScore({ score: true });
`;

const modules = fileURLToPath(new URL("../../node_modules/", import.meta.url));

/** What a compiler says of a strict project that uses the package and checks the declarations themselves, too. */
export function compile(
  project: string,
  compiler: string,
  resolution: string,
  { dom = false, node = false }: Surroundings = {},
): string {
  const isNode = resolution.startsWith("node") && resolution !== "node10";
  const folder = join(
    project,
    [compiler, resolution, dom && "dom", node && "node"].filter(Boolean).join("-"),
  );
  mkdirSync(folder);
  for (const extension of isNode ? ["mts", "cts"] : ["ts"])
    writeFileSync(join(folder, `use.${extension}`), code);
  const compilerOptions = {
    target: "es2022",
    lib: dom ? ["es2022", "dom"] : ["es2022"],
    types: node ? ["node"] : [],
    typeRoots: [join(modules, "@types")],
    module: isNode ? resolution : "esnext",
    moduleResolution: resolution,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    // TypeScript 6 warns of the oldest resolution.
    ...(compiler === "typescript" && { ignoreDeprecations: "6.0" }),
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["use.*"] }));
  const tsc = join(modules, compiler, "bin/tsc");
  return said(() => execFileSync("node", [tsc, "-p", folder], { encoding: "utf8", stdio: "pipe" }));
}

/** What a compiler says, whether it fails or not. */
function said(compile: () => string): string {
  try {
    return compile();
  } catch (error) {
    const { stdout, stderr, message } = error as Error & { stdout: string; stderr: string };
    // A compiler that does not start says nothing of the project.
    return stdout || stderr || message;
  }
}
