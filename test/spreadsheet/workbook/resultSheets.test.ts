import { describe, expect, test } from "vitest";
import { conductInput, type Occasion } from "../../../src/grading/index.js";
import { FIRST_ROW, SHEETS } from "../../../src/spreadsheet/build/workbook/layout.js";
import { NOTICE_ROWS } from "../../../src/spreadsheet/build/workbook/notice.js";
import { type Rated, ResultSheets, resultSheets } from "./ratedBook.js";

const sheets = new ResultSheets();

const noOccasions = Object.fromEntries(Object.keys(conductInput).map((occasion) => [occasion, 0])) as Record<
  Occasion,
  number
>;

/** Somebody with a score, who is in the first grade unless it is said otherwise. */
function person(id: string, score: number, others: Rated = {}): Rated {
  return {
    id,
    name: `姓名${id}`,
    branchType: "城关区",
    branch: "",
    grade: 1,
    coefficient: 2,
    score,
    volume: 21.5,
    interest: 50,
    quality: 30,
    conduct: 2,
    scoreGrade: 1,
    ceiling: "不限",
    isProtected: "否",
    loansGranted: 115,
    interestIncome: 1_000_000.5,
    newNplBalance: 100_000,
    netLoans: 10_000_000,
    newNplRatio: 0.01,
    nplTolerance: 0.012,
    ...noOccasions,
    fines: 1,
    classManagers: 4,
    classLoans: 400,
    classInterest: 4_000_002,
    ...others,
  };
}

const REFUSED: Rated = { id: "错", name: "某人", grade: "有误", message: "“放贷笔数”空白；" };
const STOPPED = { stop: "“参数”有误；" };

const MIXED: readonly (Rated | undefined)[] = [
  person("a1", 90, { branch: "东支行", lastGrade: 2 }),
  undefined,
  person("b2", 95, { branch: "西*支行", lastGrade: "一级" }),
  // Binary arithmetic leaves it for 90, as which it is compared.
  person("c3", 89.99999999999999, { branch: "东支行", branchType: "乡镇区" }),
  REFUSED,
  person("d4", 47.5, {
    message: "不良容忍度高于10%",
    grade: "取消资格",
    scoreGrade: "取消资格",
    coefficient: "",
    lastGrade: "优",
  }),
  person("e5", 90, { grade: 2, scoreGrade: 1, ceiling: 2, branch: "西支行", lastGrade: "1" }),
];

describe("the ranking", () => {
  const ranking = () => sheets.cells(SHEETS.ranking, `A${FIRST_ROW}`, "I60");

  test("orders by score over all, in the class and in the branch; ties share a rank in the order of the roster", () => {
    sheets.show(MIXED);
    expect(ranking()).toEqual([
      [1, "b2", "姓名b2", 95, "一级", "城关区", 1, "西*支行", 1],
      [2, "a1", "姓名a1", 90, "一级", "城关区", 2, "东支行", 1],
      [2, "c3", "姓名c3", 89.99999999999999, "一级", "乡镇区", 1, "东支行", 1],
      [2, "e5", "姓名e5", 90, "二级", "城关区", 2, "西支行", 1],
      [5, "d4", "姓名d4", 47.5, "取消资格", "城关区", 4, "", ""],
    ]);
    expect(sheets.cell(SHEETS.ranking, "A3")).toBe(
      "共 5 人，其中有提示 1 人（见“评级”）。只打印本表，页码范围填 1 至 1",
    );
  });

  test("tells scores apart that differ by a billionth, and not by less", () => {
    sheets.show([person("a", 80.0000000001), person("b", 80.000000001), person("c", 80)]);
    expect(ranking().map(([rank, id]) => [rank, id])).toEqual([
      [1, "b"],
      [2, "a"],
      [2, "c"],
    ]);
  });

  test("ranks scores below zero last", () => {
    sheets.show([person("a", -3.5), person("b", 0)]);
    expect(ranking().map(([rank, id]) => [rank, id])).toEqual([
      [1, "b"],
      [2, "a"],
    ]);
  });

  test("ranks nobody within a branch whose name is too long, or that has none", () => {
    sheets.show([person("a", 80, { branch: "行".repeat(101) }), person("b", 81)]);
    expect(ranking().map((row) => row.at(-1))).toEqual(["", ""]);
  });

  test("shows one person alone", () => {
    sheets.show([undefined, person("a", 80)]);
    expect(ranking()).toEqual([[1, "a", "姓名a", 80, "一级", "城关区", 1, "", ""]]);
  });

  test.each([
    ["an empty roster", [], {}, "没有已评定的人员"],
    ["a roster of refused people", [REFUSED], {}, "没有已评定的人员"],
    ["a stop", [{ id: "a", grade: "暂不评定" }], STOPPED, "“评级”暂不评定：“参数”有误；"],
  ] as const)("shows nothing of %s", (_, people, situation, said) => {
    sheets.show(people, situation);
    expect(ranking()).toEqual([]);
    expect(sheets.cell(SHEETS.ranking, "A2")).toBe(said);
  });
});

describe("the summary", () => {
  const SUMMARY = SHEETS.summary;
  const rows = (from: number, to: number) => sheets.cells(SUMMARY, `A${from}`, `G${to}`);

  test("counts by class and grade, by branch, by last year's grade, and ties out", () => {
    sheets.show(MIXED);
    expect(sheets.cells(SUMMARY, "B4", "G4")).toEqual([[5, 1, 0, 0, 1, "相符"]]);
    expect(rows(8, 12)).toEqual([
      ["网点类别", "一级", "二级", "三级", "取消资格", "合计", "平均分"],
      ["城关区", 2, 1, 0, 1, 4, (90 + 95 + 47.5 + 90) / 4],
      ["乡镇区", 1, 0, 0, 0, 1, 89.99999999999999],
      ["行政村区", 0, 0, 0, 0, 0, ""],
      ["合计", 3, 1, 0, 1, 5, 82.5],
    ]);
    expect(sheets.cells(SUMMARY, "A16", "D19")).toEqual([
      ["一级", 3, 0.6, "█".repeat(20)],
      ["二级", 1, 0.2, "█".repeat(7)],
      ["三级", 0, 0, ""],
      ["取消资格", 1, 0.2, "█".repeat(7)],
    ]);
    const scores = sheets.cells(SUMMARY, "A23", "B38");
    expect(scores.filter(([, people]) => people !== 0)).toEqual([
      ["50分以下", 1],
      ["90至95分", 3],
      ["95至100分", 1],
    ]);
    expect(sheets.cells(SUMMARY, "A42", "F51").map((row) => row.filter((value) => value !== null))).toEqual([
      ["一级", 1, 1, 0, 0, 2],
      ["二级", 1, 0, 0, 0, 1],
      ["三级", 0, 0, 0, 0, 0],
      ["取消资格", 0, 0, 0, 0, 0],
      ["（无法辨认）", 0, 0, 0, 1, 1],
      ["（空白）", 1, 0, 0, 0, 1],
      ["合计", 3, 1, 0, 1, 5],
      ["上升", 1],
      ["不变", 1],
      ["下降", 1],
    ]);
    expect(rows(55, 130)).toEqual([
      ["合计", 3, 1, 0, 1, 5, 82.5],
      ["（支行空白）", 0, 0, 0, 1, 1, 47.5],
      ["（未列出的支行）", 0, 0, 0, 0, 0, ""],
      ["东支行", 2, 0, 0, 0, 2, 90],
      ["西*支行", 1, 0, 0, 0, 1, 95],
      ["西支行", 0, 1, 0, 0, 1, 90],
    ]);
  });

  test("lists 60 branches, and counts those beyond them together", () => {
    const people = Array.from({ length: 63 }, (_, i) =>
      person(`${i}`, 80 + (i % 3), { branch: `支行${i % 62}` }),
    );
    sheets.show(people);
    const listed = rows(55, 130);
    expect(listed).toHaveLength(63);
    expect(listed[2]).toEqual(["（未列出的支行）", 2, 0, 0, 0, 2, 80.5]);
    expect(listed[3]).toEqual(["支行0", 2, 0, 0, 0, 2, 81]);
    expect(listed.at(-1)?.[0]).toBe("支行59");
    expect(sheets.cell(SUMMARY, "G4")).toBe("相符");
  });

  test("counts everybody where no branch and no last grade is filled", () => {
    sheets.show([person("a", 80)]);
    expect(rows(56, 130)).toEqual([
      ["（支行空白）", 1, 0, 0, 0, 1, 80],
      ["（未列出的支行）", 0, 0, 0, 0, 0, ""],
    ]);
    expect(sheets.cell(SUMMARY, "F47")).toBe(1);
    expect(sheets.cell(SUMMARY, "G4")).toBe("相符");
  });

  test("does not tie out over somebody of no class, or of a grade that is none", () => {
    sheets.show([person("a", 80, { grade: 5 })]);
    expect(sheets.cell(SUMMARY, "G4")).toBe("不符");
  });

  test.each([
    [[], {}, "没有已评定的人员"],
    [[{ id: "a", grade: "暂不评定" }], STOPPED, "“评级”暂不评定：“参数”有误；"],
  ] as const)("shows no figure where there is none: %#", (people, situation, said) => {
    sheets.show(people, situation);
    expect(sheets.cell(SUMMARY, "A2")).toBe(said);
    const figures = sheets
      .cells(SUMMARY, "A6", "G130")
      .flat()
      .filter((value) => typeof value === "number");
    expect(figures).toEqual([]);
  });
});

describe("the notice", () => {
  const NOTICE = SHEETS.notice;
  const facts = () => sheets.cells(NOTICE, "A8", "E10").map((row) => row.filter(isFilled));
  const isFilled = (value: unknown) => ["string", "number"].includes(typeof value) && value !== "";
  const said = () => sheets.cell(NOTICE, "A7");

  interface Shown {
    readonly title: unknown;
    readonly lines: unknown[][];
    readonly result: unknown;
    readonly clauses: unknown;
  }

  /** The steps, each with its lines; what stands below them has no clauses. */
  function steps(): Shown[] {
    const shown: Shown[] = [];
    for (const [title, content, figure, result, clauses] of sheets.cells(NOTICE, "A12", "E60")) {
      if (isFilled(title) && !isFilled(clauses)) break;
      if (isFilled(title)) shown.push({ title, lines: [], result, clauses });
      shown.at(-1)?.lines.push([content, figure].filter(isFilled));
    }
    return shown;
  }

  const step = (title: string) => steps().find((each) => each.title === title);

  const figures = () =>
    sheets
      .cells(NOTICE, "A8", "E40")
      .flat()
      .filter((value) => typeof value === "number");

  test("shows each step with its figures and its clause", () => {
    sheets.show(MIXED, { chosen: "a1" });
    const shown = (address: string) => sheets.cell(NOTICE, address);
    expect(shown("A5")).toBe("客户经理等级初评通知单");
    expect(shown("A6")).toBe("________________银行　东支行");
    expect(facts()).toEqual([
      ["编号", "a1", "姓名", "姓名a1"],
      ["网点类别", "城关区", "岗位", "客户经理"],
      ["考评年度", 2025, "首次任职日期"],
    ]);
    expect(steps()).toEqual([
      {
        title: "贷款发放业务量\n（满分20分）",
        lines: [
          ["发放贷款笔数", 115],
          ["同类型客户经理平均业务笔数", 100],
        ],
        result: 21.5,
        clauses: "第十一条第1项",
      },
      {
        title: "贷款利息收入\n（满分50分）",
        lines: [
          ["贷款利息收入（元）", 1_000_000.5],
          ["同类型客户经理平均收息额（元）", 1_000_000.5],
        ],
        result: 50,
        clauses: "第十一条第2项",
      },
      {
        title: "贷款质量\n（满分30分）",
        lines: [
          ["新增不良贷款余额（元）", 100_000],
          ["年末管理的贷款（不含贴现，元）", 10_000_000],
          ["新增不良贷款率", 0.01],
        ],
        result: 30,
        clauses: "第十一条第3项",
      },
      {
        title: "扣分\n（业务素质、工作质量）",
        lines: [
          ["考试不合格次数（每次扣3分）", 0],
          ["罚款次数（每次扣2分）", 1],
          ["通报批评次数（每次扣5分）", 0],
          ["严重违规次数（每次扣10分）", 0],
        ],
        result: -2,
        clauses: "第十二条第1项、第十二条第2项",
      },
      { title: "总分", lines: [["以上各项得分相加，减去扣分"]], result: 90, clauses: "第十一条、第十二条" },
      { title: "得分等级", lines: [["总分达到的等级标准"]], result: "一级", clauses: "第十条" },
      {
        title: "等级上限",
        lines: [["当年核定的不良容忍度", 0.012], ["新增不良贷款率没有超过核定的不良容忍度，没有严重违规"]],
        result: "不限",
        clauses: "第十二条第2项、第十二条第3项",
      },
      {
        title: "首次任职保护",
        lines: [["没有填写首次任职日期"]],
        result: "否",
        clauses: "第七条、第十五条",
      },
      {
        title: "评定等级（初评）",
        lines: [["按得分等级"]],
        result: "一级",
        clauses: "第十条、第十五条",
      },
      {
        title: "工资系数",
        lines: [["按等级工资系数"]],
        result: 2,
        clauses: "第七条、第十条、第十三条",
      },
    ]);
    expect(shown("A31")).toBe(
      "本通知单所列等级是支行（部）的初评结果，报总行审核批准后，才确定客户经理等级和岗位工资系数（《办法》第十四条）。",
    );
  });

  test.each([
    [
      { newNplRatio: 0.0121, ceiling: 2, scoreGrade: 1, grade: 2 },
      "新增不良贷款率超过核定的不良容忍度，不得超过二级；",
    ],
    [
      { newNplRatio: 0.0181, ceiling: 3, scoreGrade: 1, grade: 3, seriousViolations: 1 },
      "新增不良贷款率超过核定的不良容忍度50%，不得超过三级；有严重违规，不得超过二级；",
    ],
    [
      { newNplRatio: 0.012, ceiling: 2, scoreGrade: 1, grade: 2, seriousViolations: 2 },
      "有严重违规，不得超过二级；",
    ],
  ])("says what holds the grade down: %#", (others, limit) => {
    sheets.show([person("a", 92, others)], { chosen: "a" });
    expect(step("等级上限")?.lines.at(-1)).toEqual([limit]);
    expect(step("评定等级（初评）")?.lines).toEqual([["得分等级高于等级上限，按等级上限"]]);
  });

  test.each([
    [
      { isProtected: "是", appointedOn: 45_444, grade: 3, coefficient: 1.6, priorCoefficient: "" },
      [
        "首次担任客户经理，考评年度末仍在保护期内",
        "保护期内，等级初定为三级",
        "按等级工资系数；保护期内不低于任新职前水平，原岗位系数未填写",
      ],
      1.6,
    ],
    [
      { isProtected: "是", appointedOn: 45_444, grade: 3, coefficient: 1.9, priorCoefficient: 1.9 },
      [
        "首次担任客户经理，考评年度末仍在保护期内",
        "保护期内，等级初定为三级",
        "保护期内不低于任新职前水平，按原岗位系数",
      ],
      1.9,
    ],
    [
      { appointedOn: 40_000, role: "负责人", coefficient: 3 },
      [
        "考评年度末保护期已满",
        "按得分等级；负责人的评定结果作为履职能力的参考",
        "负责人执行岗位职务工资系数",
      ],
      3,
    ],
    [
      { grade: "取消资格", scoreGrade: "取消资格", coefficient: "" },
      ["没有填写首次任职日期", "总分未达到最低等级的标准", "取消客户经理资格，没有等级工资系数"],
      "—",
    ],
  ])("says how the grade and the coefficient come about: %#", (others, lines, coefficient) => {
    sheets.show([person("a", 92, others)], { chosen: "a" });
    expect(
      steps()
        .slice(-3)
        .flatMap((each) => each.lines.flat()),
    ).toEqual(lines);
    expect(step("工资系数")?.result).toBe(coefficient);
  });

  test.each([
    [MIXED, { chosen: "" }, "请先在本表上方选择或填写编号"],
    [MIXED, { chosen: "A1" }, "“评级”中没有编号“A1”"],
    [MIXED, { chosen: "a*" }, "“评级”中没有编号“a*”"],
    [MIXED, { chosen: "错" }, "编号“错”有误，不予评定：“放贷笔数”空白；"],
    [[person("7", 80), { ...REFUSED, id: "7" }], { chosen: 7 }, "编号“7”在“评级”中重复，请先更正“名册”"],
    [[], { chosen: "a1" }, "“评级”中没有编号“a1”"],
    [[person("a1", 80, { grade: "暂不评定" })], { ...STOPPED, chosen: "a1" }, "“评级”暂不评定：“参数”有误；"],
  ])("shows no figure but says why: %#", (people, situation, why) => {
    sheets.show(people, situation);
    expect(said()).toBe(why);
    expect(figures()).toEqual([]);
  });

  test("finds an id of figures that is typed as a number", () => {
    sheets.show([person("7", 80)], { chosen: 7 });
    expect(sheets.cell(NOTICE, "B8")).toBe("7");
  });

  test("tells the person of averages that are incomplete, and of nothing that the office has still to look at", () => {
    sheets.show([person("7", 80, { message: "不良容忍度高于10%" })], { chosen: "7" });
    expect(said()).toBe("");
    sheets.show([person("7", 80, { classMissing: 1 })], { chosen: "7" });
    expect(said()).toBe("同类平均数不完整，补正后应重新评定，本通知单暂不发给本人");
  });
});

describe("the notices of many", () => {
  /** The id of each notice of the run, or why there is none. */
  const notices = (count: number) =>
    Array.from({ length: count }, (_, i) => {
      const top = 5 + i * NOTICE_ROWS;
      return sheets.cell(SHEETS.notices, `B${top + 3}`) || sheets.cell(SHEETS.notices, `A${top + 2}`);
    });
  test("has none for an id that is there twice", () => {
    sheets.show([person("7", 80), person("7", 70), person("8", 60)]);
    expect(notices(4)).toEqual([
      "编号“7”在“评级”中重复，请先更正“名册”",
      "编号“7”在“评级”中重复，请先更正“名册”",
      "8",
      "本页没有人员",
    ]);
  });

  const said = () => [sheets.cell(SHEETS.notices, "A2"), sheets.cell(SHEETS.notices, "A3")];

  test("go through everyone who is graded, in the order of the roster", () => {
    sheets.show(MIXED);
    expect(notices(6)).toEqual(["a1", "b2", "c3", "d4", "e5", "本页没有人员"]);
    expect(said()).toEqual([
      "本次第1至5人，只打印本表，页码范围填 1 至 5；已到最后一人",
      "共有已评定的 5 人；有误的 1 人没有通知单，请先更正“名册”",
    ]);
  });

  test("begin with any number, and tell where the next run begins", () => {
    sheets.show(
      Array.from({ length: 60 }, (_, i) => person(`n${i + 1}`, 80)),
      { start: 3 },
    );
    expect(notices(50)).toEqual(Array.from({ length: 50 }, (_, i) => `n${i + 3}`));
    expect(said()[0]).toBe("本次第3至52人，只打印本表，页码范围填 1 至 50；下一次B1填53");
  });

  test.each([
    [MIXED, { start: 6 }, "B1应填1到5的整数"],
    [MIXED, { start: 0 }, "B1应填1到5的整数"],
    [MIXED, { start: 1.5 }, "B1应填1到5的整数"],
    [MIXED, { start: "一" }, "B1应填1到5的整数"],
    [[], {}, "没有已评定的人员"],
    [MIXED, STOPPED, "“评级”暂不评定：“参数”有误；"],
  ])("show nobody but say why: %#", (people, situation, why) => {
    sheets.show(people, situation);
    expect(said()[0]).toBe(why);
    expect(notices(2)).toEqual([why, why]);
  });
});

describe("the sheets that read the grades", () => {
  const workbook = resultSheets();
  const titles: readonly string[] = [SHEETS.notice, SHEETS.notices, SHEETS.ranking, SHEETS.summary];
  const formulas = workbook.worksheets
    .filter(({ name }) => titles.includes(name))
    .flatMap((sheet) => {
      const cells: string[] = [];
      sheet.eachRow((row) => row.eachCell(({ formula }) => void (formula && cells.push(formula))));
      return cells;
    });

  test("read nothing of the roster", () => {
    expect(formulas.length).toBeGreaterThan(1000);
    expect(formulas.filter((formula) => formula.includes(`${SHEETS.roster}!`))).toEqual([]);
  });

  test("use only functions that every host has", () => {
    const functions = new Set(formulas.flatMap((formula) => formula.match(/[A-Z.]+(?=\()/g) ?? []));
    expect([...functions].sort().join(" ")).toBe(
      "AND CHAR CHOOSE COUNT COUNTIF COUNTIFS EXACT IF INDEX INT ISERROR ISNUMBER LEN MATCH MAX MIN N OR REPT ROUND ROUNDUP SMALL SUBSTITUTE SUM SUMIFS SUMPRODUCT",
    );
    expect(formulas.filter((formula) => formula.length > 8192)).toEqual([]);
  });

  test("print the notice on one page, and each of many on a page of its own", () => {
    const [one, many] = [SHEETS.notice, SHEETS.notices].map((title) => workbook.getWorksheet(title));
    expect(one?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "portrait",
      fitToWidth: 1,
      fitToHeight: 1,
    });
    const breaks = (many as unknown as { rowBreaks: { id: number }[] }).rowBreaks.map(({ id }) => id);
    expect(breaks).toEqual(Array.from({ length: 50 }, (_, i) => 4 + (i + 1) * NOTICE_ROWS));
    const heights = Array.from({ length: NOTICE_ROWS }, (_, i) => many?.getRow(5 + i).height ?? 16);
    const printed = (heights.reduce((sum, height) => sum + height, 0) * (many?.pageSetup.scale ?? 100)) / 100;
    // A4 less its margins, in points.
    expect(printed).toBeLessThan(842 - 72);
  });
});
