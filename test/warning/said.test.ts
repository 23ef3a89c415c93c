import * as warning from "../../src/warning/index.js";
import { testKeptWords } from "../said/keptWords.js";

testKeptWords("warning", warning);
