export * from "./public.js";
export { render } from "./render.js";
