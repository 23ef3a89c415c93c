export { composeInput } from "./compose.js";
export { creditGradeWords } from "./grade.js";
export { judgementWeightsInput } from "./judgementWeightsFinding.js";
export * from "./public.js";
