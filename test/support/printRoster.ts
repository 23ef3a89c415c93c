import { gradeRoster, type ManagerInput } from "kaoping";
import { AVERAGE } from "./managers.js";

/** Grades a roster whose rows differ in their dates only, and prints the hours of this place and the result. */
const DATES = [
  "2023-12-30",
  "2023-12-31",
  "2024-01-01",
  "2024-02-28",
  "2024-02-29",
  "2024-03-10",
  "2025-01-01",
  "2025-12-31",
  "2026-01-01",
  "2025-02-29",
];
const managers = DATES.map((appointedOn): ManagerInput => ({ ...AVERAGE, id: appointedOn, appointedOn }));
const rosters = [2023, 2024, 2025, 2026].map((year) => gradeRoster({ year, managers }));
console.log(new Date(2025, 11, 31).toISOString());
console.log(JSON.stringify(rosters));
