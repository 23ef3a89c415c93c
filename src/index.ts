// Every public name, from the doors of the rooms; what only other rooms need stays behind them.

export * from "./analysis/public.js";
export * from "./buyout/public.js";
export * from "./career/index.js";
export * from "./catalogue/public.js";
export * from "./credit/public.js";
export * from "./elimination/index.js";
export * from "./exact/public.js";
export * from "./explain/public.js";
export * from "./grading/public.js";
export * from "./liability/public.js";
export * from "./policy/public.js";
export * from "./recovery/public.js";
export * from "./rule/public.js";
export * from "./scorecard/index.js";
export * from "./warning/public.js";
