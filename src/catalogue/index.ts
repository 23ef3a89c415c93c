export * from "./public.js";
export { readStored } from "./stored.js";
