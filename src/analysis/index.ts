export * from "./public.js";
export { reasonField, shortfallInput } from "./shortfallFields.js";
