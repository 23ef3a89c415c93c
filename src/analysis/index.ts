export * from "./public.js";
export { reasonField, shortfallInput } from "./shortfallFields.js";
export { VERSION } from "./version.js";
