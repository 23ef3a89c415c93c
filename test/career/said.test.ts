import * as career from "../../src/career/index.js";
import { testKeptWords } from "../said/keptWords.js";

testKeptWords("career", career);
