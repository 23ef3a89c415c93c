import * as scorecard from "../../src/scorecard/index.js";
import { testKeptWords } from "../said/keptWords.js";

testKeptWords("scorecard", scorecard);
