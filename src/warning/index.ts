export * from "./public.js";
export { earlyWarningInput } from "./warning.js";
