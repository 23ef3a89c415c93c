/** What a check says. */
export const AGREES = "一致";
export const DIFFERS = "不一致";
