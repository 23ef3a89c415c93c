/** Stands for `globalThis` in the single file: zod writes its settings there, and hosts share their globals. */
export const ownGlobals: object = {};
