import { isAboutServices, runExamples } from "./pageExamples.js";
import { FILES } from "./pages.js";

runExamples(FILES.map(({ file }) => file).filter(isAboutServices));
