export { type AnyRule, rules } from "./rules.js";
