import * as recovery from "../../src/recovery/index.js";
import { testKeptWords } from "../said/keptWords.js";

testKeptWords("recovery", recovery);
