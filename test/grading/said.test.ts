import * as grading from "../../src/grading/index.js";
import { testKeptWords } from "../said/keptWords.js";

testKeptWords("grading", grading);
