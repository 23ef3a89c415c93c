export * from "./public.js";
export { shortfallInput } from "./shortfallFields.js";
