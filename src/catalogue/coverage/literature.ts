import type { PublishedWork } from "../../rule/index.js";

/** Where the published works that methods come from are found: title or journal with its volume. */
export const literature: Readonly<Record<PublishedWork, string>> = {
  saaty1980: "The Analytic Hierarchy Process, McGraw-Hill",
  saaty2008: "RACSAM 102",
  alonsoLamata2006: "IJUFKS 14",
  doneganDodd1991: "Math. Comput. Model. 15",
  bozokiFulopRonyai2010: "Math. Comput. Model. 52",
  formanPeniwati1998: "Eur. J. Oper. Res. 108",
  saaty1994: "Appl. Math. Lett. 7(6)",
  goepel2018: "Int. J. Analytic Hierarchy Process 10(3)",
  kendall1948: "Rank Correlation Methods",
  hyndmanFan1996: "The American Statistician 50(4)",
  hwangYoon1981: "Multiple Attribute Decision Making",
  diakoulaki1995: "Comput. Oper. Res. 22, with Mavrotas and Papayannakis",
  siddiqi2006: "Credit Risk Scorecards, Wiley",
  agostonCsato2022: "Omega 108",
  aguaronMoreno2003: "Eur. J. Oper. Res. 147",
  koczkodaj1993: "Math. Comput. Model. 18",
};
