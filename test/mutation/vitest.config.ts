import { fileURLToPath } from "node:url";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import { readPlan, root } from "./plan.js";

const room = process.env.MUTATED_ROOM;
if (room === undefined) throw new Error("MUTATED_ROOM names the room whose code is changed");
const { files } = readPlan(room);

const source = (path: string) => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

/** All tests of the room in one module, so that its code is loaded once for all changes. */
const config: ViteUserConfig = defineConfig({
  root,
  plugins: [{ name: "switches", enforce: "pre", load: (id) => files[id] }],
  resolve: {
    alias: { "kaoping/spreadsheet": source("spreadsheet/index.ts"), kaoping: source("index.ts") },
  },
  test: {
    include: ["test/mutation/mutated.ts"],
    reporters: ["dot"],
    // The one that started this process looks after what has no end.
    testTimeout: 0,
    dangerouslyIgnoreUnhandledErrors: true,
    // A thread cannot change its time zone.
    pool: "forks",
    maxWorkers: 1,
  },
});

export default config;
