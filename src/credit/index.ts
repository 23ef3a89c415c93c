export { composeInput } from "./compose.js";
export { consensusInput } from "./consensusFields.js";
export { modelSource, policyOfModel } from "./creditModel.js";
export { creditGradeWords } from "./grade.js";
export { judgementWeightsInput } from "./judgementWeightsFinding.js";
export * from "./public.js";
export { ratingInput } from "./ratingFields.js";
