import { Worker } from "node:worker_threads";

/** A call that hangs for so long is given up, in milliseconds. */
const PATIENCE = 300_000;

/** Ends the process, after printing the seed, where one call goes on and on: it cannot be ended from within. */
const CODE = `
  const { workerData: { shared, patience } } = require("node:worker_threads");
  const state = new Uint32Array(shared);
  let [calls, since] = [state[1], Date.now()];
  setInterval(() => {
    if (state[1] !== calls) [calls, since] = [state[1], Date.now()];
    else if (Date.now() - since > patience) {
      require("node:fs").writeSync(1, "\\nhangs, again: npm run fuzz -- --calls 1 --seed " + state[0] + "\\n");
      process.kill(process.pid, "SIGKILL");
    }
  }, 1000);
`;

/** Watches over calls that may never end. */
export function watched(): { readonly before: (seed: number) => void; readonly end: () => void } {
  const shared = new SharedArrayBuffer(8);
  const state = new Uint32Array(shared);
  const worker = new Worker(CODE, { eval: true, workerData: { shared, patience: PATIENCE } });
  worker.unref();
  return {
    before: (seed) => {
      state[0] = seed;
      state[1] = (state[1] as number) + 1;
    },
    end: () => void worker.terminate(),
  };
}
