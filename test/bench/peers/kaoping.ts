import { kaoping, YEAR } from "../kaoping.js";
import type { Peer } from "./peer.js";

/** Every row validated, every finding made; a published figure is written out when it is read. */
export const gradeRoster: Peer = {
  name: "kaoping gradeRoster",
  grade: (managers) => kaoping.gradeRoster({ year: YEAR, managers }).appraisals,
};

/** The same, and every figure of every finding read. */
export const gradeRosterToJson: Peer = {
  name: "kaoping gradeRoster, all read",
  sample: 10_000,
  grade: (managers) => {
    const roster = kaoping.gradeRoster({ year: YEAR, managers });
    JSON.stringify(roster);
    return roster.appraisals;
  },
};
