import { fileURLToPath } from "node:url";
import { defineConfig, type ViteUserConfig } from "vitest/config";

const room = process.env.MUTATED_ROOM;
if (room === undefined) throw new Error("MUTATED_ROOM names the room whose code is mutated");

const source = (path: string) => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

/** The tests that hold a room: its own, and the fixtures of its rules. */
const config: ViteUserConfig = defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  resolve: {
    alias: { "kaoping/spreadsheet": source("spreadsheet/index.ts"), kaoping: source("index.ts") },
  },
  test: { include: [`test/${room}/**/*.test.ts`, "test/mutation/roomFixtures.ts"], testTimeout: 60_000 },
});

export default config;
