import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Database } from "./database.js";

const DEBIAN = "/usr/lib/postgresql";
/** The server refuses to run as root. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** The processor time of a process in hundredths of a second, as Linux counts it. */
const TICKS = `SELECT split_part(stat, ' ', 14)::int + split_part(stat, ' ', 15)::int
  FROM pg_read_file('/proc/self/stat') AS stat;`;

/** The folder of the newest server that is installed as Debian's packages do it; nothing where there is none. */
function binaries(): string | undefined {
  if (!existsSync(DEBIAN) || !existsSync("/proc/self/stat")) return undefined;
  const [newest] = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
  const folder = join(DEBIAN, newest ?? "", "bin");
  return existsSync(join(folder, "initdb")) ? folder : undefined;
}

/** A server of its own in a temporary folder, which only this machine reaches; nothing where none is installed. */
export async function server(): Promise<Database | undefined> {
  const bin = binaries();
  if (bin === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "kaoping-pg-"));
  const data = join(folder, "data");
  mkdirSync(data);
  if (NOBODY.uid !== undefined) for (const path of [folder, data]) chownSync(path, NOBODY.uid, NOBODY.gid);
  const options = { ...NOBODY, cwd: folder, stdio: "ignore" } as const;
  execFileSync(join(bin, "initdb"), ["-D", data, "-U", "bench", "-A", "trust", "--no-sync"], options);
  const settings = ["listen_addresses=", "max_parallel_workers_per_gather=0"].flatMap((each) => ["-c", each]);
  const running = spawn(join(bin, "postgres"), ["-D", data, "-k", folder, ...settings], options);
  const psql = (script: string) =>
    execFileSync(
      join(bin, "psql"),
      ["-h", folder, "-U", "bench", "-d", "postgres", "-qAtX", "-v", "ON_ERROR_STOP=1"],
      {
        input: script,
        encoding: "utf8",
        stdio: ["pipe", "pipe", "pipe"],
        maxBuffer: 2 ** 28,
      },
    );
  const table = (printed: string) =>
    printed
      .trimEnd()
      .split("\n")
      .map((line) => line.split("|"));
  const close = async () => {
    running.kill("SIGINT");
    if (running.exitCode === null) await once(running, "exit");
    rmSync(folder, { recursive: true, force: true });
  };
  await accepting(() => psql("SELECT;"));
  return {
    name: `PostgreSQL ${psql("SHOW server_version;").split(" ")[0]}`.trim(),
    rows: async (script) => table(psql(script)),
    cpu: async (script) => {
      const lines = table(psql(`${TICKS}\n${script}\n${TICKS}`));
      return (Number(lines.at(-1)?.[0]) - Number(lines[0]?.[0])) * 10_000;
    },
    close,
  };
}

/** Waits until a call no longer throws. */
async function accepting(call: () => unknown, tries = 100): Promise<void> {
  try {
    call();
  } catch (error) {
    if (tries === 0) throw error;
    await setTimeout(100);
    await accepting(call, tries - 1);
  }
}
