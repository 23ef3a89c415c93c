import * as elimination from "../../src/elimination/index.js";
import { testKeptWords } from "../said/keptWords.js";

testKeptWords("elimination", elimination);
