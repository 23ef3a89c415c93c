// Totals a part of a roster, then grades it against the totals of the whole.
import { parentPort, workerData } from "node:worker_threads";
import { gradeEach, type PeerTotals, plain, rosterTotals } from "kaoping";
import { digests, type Part, part, YEAR } from "./part.js";

const own = workerData as Part;
parentPort?.once("message", (peers: PeerTotals) =>
  parentPort?.postMessage(digests(gradeEach(part(own), { year: YEAR, peers }), own.to - own.from)),
);
parentPort?.postMessage(plain(rosterTotals(part(own))));
