import { fileURLToPath } from "node:url";
import { defineConfig, type ViteUserConfig } from "vitest/config";

/** Ends the run with a line that scripts can read: how many tests passed and failed. */
const closingLine = {
  onTestRunEnd(
    modules: Iterable<{ children: { allTests(): Iterable<{ result(): { state: string } }> } }>,
  ): void {
    const counts: Record<string, number> = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests())
        counts[test.result().state] = (counts[test.result().state] ?? 0) + 1;
    }
    console.log(
      `\n${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ""}`,
    );
  },
};

const alias = {
  "kaoping/spreadsheet": fileURLToPath(new URL("./src/spreadsheet/index.ts", import.meta.url)),
  kaoping: fileURLToPath(new URL("./src/index.ts", import.meta.url)),
};

/** No test is about time, so none fails because a machine is busy. */
const patient = { testTimeout: 300_000, hookTimeout: 300_000 };

/** What is tested has no state but what it remembers of pure results: files share the modules of their worker. */
const shared = { isolate: false, ...patient };

/** What starts databases and services: as long as all other examples of the pages together. */
const SERVICES = "test/documentation/{recipes,services}.test.ts";

const config: ViteUserConfig = defineConfig({
  test: {
    reporters: ["default", closingLine],
    maxWorkers: "100%",
    // A worker that has held everything takes its time to end.
    teardownTimeout: 60_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/spreadsheet/build/**"],
      reporter: ["text-summary", "json"],
      reportsDirectory: "reports/coverage",
      thresholds: { 100: true },
    },
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          ...shared,
          include: ["test/**/*.test.ts"],
          exclude: [
            "test/**/*.property.test.ts",
            "test/spreadsheet/{workbook/**,large.test.ts}",
            "test/package/**",
            SERVICES,
          ],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "property",
          ...shared,
          include: ["test/**/*.property.test.ts", SERVICES],
        },
      },
      {
        resolve: { alias },
        test: { name: "workbook", ...shared, include: ["test/spreadsheet/{workbook/*,large}.test.ts"] },
      },
      {
        test: {
          name: "package",
          include: ["test/package/**/*.test.ts"],
          globalSetup: "test/package/setup.ts",
          ...patient,
        },
      },
    ],
  },
});

export default config;
