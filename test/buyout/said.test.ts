import * as buyout from "../../src/buyout/index.js";
import { testKeptWords } from "../said/keptWords.js";

testKeptWords("buyout", buyout);
