export { buyoutVintageInput } from "./buyoutVintage.js";
export { compensationInput } from "./compensation.js";
export * from "./public.js";
