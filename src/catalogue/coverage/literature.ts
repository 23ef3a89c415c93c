import type { PublishedWork } from "../../rule/index.js";

/** The published works that methods come from, as a list of references names them. */
export const literature: Readonly<Record<PublishedWork, string>> = {
  saaty1980: "Saaty, The Analytic Hierarchy Process, 1980",
  saaty2008: "Saaty, RACSAM 102, 2008",
  alonsoLamata2006: "Alonso, Lamata, IJUFKS 14, 2006",
  doneganDodd1991: "Donegan, Dodd, Math. Comput. Model. 15, 1991",
  bozokiFulopRonyai2010: "Bozóki, Fülöp, Rónyai, Math. Comput. Model. 52, 2010",
  formanPeniwati1998: "Forman, Peniwati, Eur. J. Oper. Res. 108, 1998",
  saaty1994: "Saaty, Appl. Math. Lett. 7(6), 1994",
  goepel2018: "Goepel, Int. J. Analytic Hierarchy Process 10(3), 2018",
  kendall1948: "Kendall, Rank Correlation Methods, 1948",
  hyndmanFan1996: "Hyndman, Fan, The American Statistician 50(4), 1996",
  hwangYoon1981: "Hwang, Yoon, Multiple Attribute Decision Making, 1981",
  diakoulaki1995: "Diakoulaki, Mavrotas, Papayannakis, Comput. Oper. Res. 22, 1995",
  siddiqi2006: "Siddiqi, Credit Risk Scorecards, 2006",
  agostonCsato2022: "Ágoston, Csató, Omega 108, 2022",
  aguaronMoreno2003: "Aguarón, Moreno-Jiménez, EJOR 147, 2003",
  koczkodaj1993: "Koczkodaj, Math. Comput. Model. 18, 1993",
};
