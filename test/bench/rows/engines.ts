import type { Bilingual } from "kaoping";
import { GRADE_ALL, load, outcomes } from "../database/grades.js";
import { pglite } from "../database/pglite.js";
import { server } from "../database/server.js";
import { managers } from "../managers.js";
import { interleaved } from "../measure.js";
import { disagreements, disagreementsOf } from "../peers/disagreements.js";
import { float64 } from "../peers/float64.js";
import { hyperformula } from "../peers/hyperformula.js";
import { jsonRulesEngine } from "../peers/jsonRulesEngine.js";
import { gradeRoster } from "../peers/kaoping.js";
import type { Peer } from "../peers/peer.js";
import { zen, zenOnAllCores } from "../peers/zen.js";
import { count, type Group, type Row } from "../row.js";

/** The same grades by other engines: how many times as much they cost. */
export const engines: Group = {
  rows: async () => [...(await inProcess(2_000, 5)), await postgres(100_000, 5)],
};

const PEERS: readonly Peer[] = [zen, zenOnAllCores, jsonRulesEngine, hyperformula, float64];

async function inProcess(size: number, rounds: number): Promise<Row[]> {
  const roster = [...managers(size)];
  const differing: number[] = [];
  for (const peer of PEERS) differing.push(await disagreementsOf(peer, roster));
  // Several times over, so that the quick ones run long enough to be measured.
  const ofLibrary = {
    items: size * 10,
    run: () => Array.from({ length: 10 }, () => gradeRoster.grade(roster)).length,
  };
  const costs = await interleaved(
    [ofLibrary, ...PEERS.map((peer) => ({ items: size, run: () => peer.grade(roster) }))],
    rounds,
  );
  const [own, ...others] = costs;
  return PEERS.flatMap((peer, i): Row[] => {
    const of = others[i];
    if (own === undefined || of === undefined) return [];
    const { name: en, zh = en } = peer;
    const line = (how: "cpu" | "elapsed") =>
      row({ en, zh }, size, of[how] / own[how], differing[i] ?? 0, how === "elapsed", peer.atLeast);
    return peer === zenOnAllCores ? [line("cpu"), line("elapsed")] : [line("cpu")];
  });
}

/** A query over numeric in a server that is installed, or else in PostgreSQL compiled to WebAssembly. */
async function postgres(size: number, rounds: number): Promise<Row> {
  const roster = [...managers(size)];
  const db = (await server()) ?? (await pglite());
  try {
    await load(db, roster);
    const differing = disagreements(db.name, await outcomes(db), roster);
    const [own, other] = await interleaved(
      [
        { items: size, run: () => gradeRoster.grade(roster) },
        { items: size, run: () => db.cpu(GRADE_ALL), elsewhere: true },
      ],
      rounds,
    );
    const name = { en: `${db.name}, numeric`, zh: `${db.name}（numeric）` };
    return row(name, size, (other?.cpu ?? Number.NaN) / (own?.cpu ?? Number.NaN), differing);
  } finally {
    await db.close();
  }
}

function row(
  name: Bilingual,
  size: number,
  measured: number,
  differing: number,
  elapsed = false,
  atLeast?: number,
): Row {
  const [sizeEn, sizeZh] = [`${count(size)} managers`, `${count(size)}人`];
  return {
    what: {
      en: `${name.en} ÷ gradeRoster, ${sizeEn}${elapsed ? ", by the clock" : ""}; other grades: ${differing}`,
      zh: `${name.zh}÷gradeRoster，${sizeZh}${elapsed ? "，按时钟" : ""}；等级不同的：${differing}`,
    },
    measured,
    ...(atLeast !== undefined && { atLeast }),
  };
}
