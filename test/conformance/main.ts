// Two implementations that share no code with the library read the kit: the oracle in Python, and the grade in Java.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const kit = path("../../conformance");

/** Runs one of them to its end; what it prints is shown, and returned. */
function run(command: string, ...args: string[]) {
  const { status, stdout, error } = spawnSync(command, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (error) throw error;
  console.log(`${[command, ...args].join(" ").replaceAll(path("../.."), "")}\n${stdout}`);
  return { status, stdout };
}

const java = (...more: string[]) => run("java", path("java/Runner.java"), kit, ...more);

const failures: string[] = [];
if (run("python3", "-B", path("../oracle/conformance.py"), kit).status !== 0) failures.push("python");
if (java().status !== 0) failures.push("java");
// A grade that rounds before it compares has to be told from one that does not.
for (const mistake of ["ratio", "percent", "score"]) {
  const { status, stdout } = java("--planted", mistake);
  if (status !== 1 || !/^measures-/m.test(stdout))
    failures.push(`java --planted ${mistake} was not found out`);
}
console.log(failures.length === 0 ? "the kit was met" : `failed: ${failures.join(", ")}`);
process.exitCode = failures.length === 0 ? 0 : 1;
