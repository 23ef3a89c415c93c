import * as liability from "../../src/liability/index.js";
import { testKeptWords } from "../said/keptWords.js";

testKeptWords("liability", liability);
