import { kaoping, YEAR } from "../kaoping.js";
import type { Peer } from "./peer.js";

/** Every row validated, every finding made; a published figure is written out when it is read. */
export const gradeRoster: Peer = {
  name: "kaoping gradeRoster",
  grade: (managers) => kaoping.gradeRoster({ year: YEAR, managers }).appraisals,
};
