import * as credit from "../../src/credit/index.js";
import { testKeptWords } from "../said/keptWords.js";

testKeptWords("credit", credit);
