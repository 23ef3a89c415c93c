import { PGlite } from "@electric-sql/pglite";
import type { Database } from "./database.js";

/** PostgreSQL compiled to WebAssembly, in this process. */
export async function pglite(): Promise<Database> {
  const db = await PGlite.create();
  const rows = async (script: string) => {
    const results = await db.exec(script, { rowMode: "array" });
    return (results.at(-1)?.rows ?? []).map((row) =>
      (row as unknown as unknown[]).map((value) => `${value ?? ""}`),
    );
  };
  const [[version = ""] = []] = await rows("SHOW server_version");
  return {
    name: `PostgreSQL ${version} (PGlite)`,
    rows,
    cpu: async (script) => {
      const before = process.cpuUsage();
      await db.exec(script);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    },
    close: () => db.close(),
  };
}
