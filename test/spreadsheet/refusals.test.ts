import { describe, expect, test } from "vitest";
import { county, heading, rowOf } from "../../src/spreadsheet/build/workbook/county.js";
import type { Cell } from "../../src/spreadsheet/index.js";
import { call, goodCalls } from "./calls.js";

/** The first manager of the county with some cells changed. */
function changed(cells: Readonly<Record<string, Cell>>): Cell[] {
  return rowOf(county.managers[0] ?? {}).map((cell, i) => {
    const name = heading[i] ?? "";
    return name in cells ? cells[name] : cell;
  });
}

const ERROR = { code: "#REF!" as const, message: "" };
const OWN = "大于管户贷款余额减去贴现余额，而新增不良余额是其中的一部分";
const AVERAGE = "同类网点的合计为零或为负，平均数不能作除数";

const ROWS: readonly (readonly [Readonly<Record<string, Cell>>, string, string])[] = [
  [{ 编号: "" }, "#N/A", "“编号”：空白；应填文字或整数编号"],
  [{ 编号: " CG" }, "#VALUE!", "“编号”：“ CG”的首尾有空格，请删去"],
  [{ 编号: "CG\n1" }, "#VALUE!", "“编号”：“CG↵1”中有换行等控制字符，请删去"],
  [
    { 编号: 1.5 },
    "#VALUE!",
    "“编号”：不是文字，也不是15位以内的整数；更长的编号请设为文本格式；应填文字或整数编号，填的是1.5",
  ],
  [{ 编号: "__proto__" }, "#VALUE!", "“编号”：不能作编号或姓名；应填文字或整数编号，填的是“__proto__”"],
  [{ 姓名: 5 }, "#VALUE!", "“姓名”：类型不对；应填首尾没有空格的文字，填的是5"],
  [{ 姓名: ERROR }, "#REF!", "“姓名”：引用的单元格是错误值#REF!"],
  [{ 网点类别: "" }, "#N/A", "“网点类别”：空白；应填城关区、乡镇区、行政村区之一"],
  [
    { 网点类别: "城区" },
    "#VALUE!",
    "“网点类别”：不在允许的取值之内；应填城关区、乡镇区、行政村区之一，填的是“城区”",
  ],
  [{ 放贷笔数: "" }, "#N/A", "“放贷笔数”：空白；空白不等于零；应填不小于0的整数"],
  [{ 放贷笔数: "12" }, "#VALUE!", "“放贷笔数”：是文本“12”，不是数字；请重新输入成数字，或用NUMBER函数转换"],
  [{ 罚款次数: -1 }, "#NUM!", "“罚款次数”：小于允许的范围；应填不小于0的整数，填的是-1"],
  [
    { 贴现余额: 1e10 },
    "#VALUE!",
    "“贴现余额”：大于管户贷款余额，而贴现余额是其中的一部分；填的是10000000000",
  ],
  [{ 新增不良余额: 1e10 }, "#VALUE!", `“新增不良余额”：${OWN}；填的是10000000000`],
  [
    { 管户贷款余额: 0, 贴现余额: 0, 新增不良余额: 0 },
    "#DIV/0!",
    "“管户贷款余额”：减去贴现余额后没有贷款，不良率没有分母；填的是0",
  ],
  [
    { 不良容忍度: 1.2 },
    "#NUM!",
    "“不良容忍度”：比率太大，多半是把百分数直接填了进来；应填0到1的比率，1.2%即0.012，填的是1.2",
  ],
  [{ 不良容忍度: "" }, "#N/A", "“不良容忍度”：空白；空白不等于零；应填0到1的比率，1.2%即0.012"],
  [
    { 首次任职日期: 45_000.5 },
    "#VALUE!",
    "“首次任职日期”：带有时刻，这里只能是整日；应填日期，如2025-06-30，填的是45000.5",
  ],
  [
    { 首次任职日期: "2020/1/1" },
    "#VALUE!",
    "“首次任职日期”：不是日期；应填日期，如2025-06-30，填的是“2020/1/1”",
  ],
  [{ 首次任职日期: 2023 }, "#VALUE!", "“首次任职日期”：不是日期；应填日期，如2025-06-30，填的是2023"],
  [{ 首次任职日期: 47_000 }, "#VALUE!", "“首次任职日期”：晚于考评年度的最后一天；填的是47000"],
  [{ 岗位: "行长" }, "#VALUE!", "“岗位”：不在允许的取值之内；应填客户经理或负责人，填的是“行长”"],
  [{ 岗位: "客户经理" }, "#VALUE!", "“负责人系数”：岗位不是负责人的，不填负责人系数；填的是2.6"],
  [{ 负责人系数: "" }, "#N/A", "“负责人系数”：空白；岗位是负责人的必须填；应填不小于0的系数"],
];

describe("a bad row", () => {
  test.each(ROWS)("%j", (cells, code, message) => {
    const table = [heading, changed(cells)];
    const graded = call("ROSTER", county.year, table) as unknown[][];
    const said = `名册第2行${message}`;
    expect(graded[1]?.[0]).toEqual({ code, message: said });
    expect(graded[1]?.slice(1)).toEqual(["", "", "", "", "", "", "", "", said]);
    expect(call("GRADE", county.year, table, goodCalls.GRADE?.[2])).toEqual({
      code,
      message: `客户经理第2行${message}`,
    });
  });

  test("lists everything that is wrong with it, a line each", () => {
    const [, row = []] = call("ROSTER", county.year, [
      heading,
      changed({ 编号: "", 放贷笔数: -1, 考试不合格次数: true }),
    ]) as unknown[][];
    expect(row[0]).toEqual({
      code: "#N/A",
      message: [
        "名册第2行“编号”：空白；应填文字或整数编号",
        "名册第2行“放贷笔数”：小于允许的范围；应填不小于0的整数，填的是-1",
        "名册第2行“考试不合格次数”：类型不对；应填不小于0的整数，填的是TRUE",
      ].join("\n"),
    });
  });

  test("leaves the rows beside it graded, and an id that came before refuses the later row", () => {
    const rows = [changed({}), changed({ 编号: "" }), changed({}), changed({ 编号: "另一人" })];
    const graded = call("ROSTER", county.year, [heading, ...rows]) as unknown[][];
    expect(graded.map(([grade]) => grade)).toEqual([
      "评定等级",
      1,
      { code: "#N/A", message: "名册第3行“编号”：空白；应填文字或整数编号" },
      { code: "#VALUE!", message: "名册第4行“编号”：与前面的编号重复；填的是“CG-001”" },
      1,
    ]);
  });

  test("of a class whose total is negative has no average to be compared with", () => {
    const graded = call("ROSTER", county.year, [changed({ 利息收入: -5 })]) as unknown[][];
    expect(graded[0]?.[0]).toEqual({ code: "#DIV/0!", message: `名册第1行：${AVERAGE}` });
  });
});

describe("the classes of GRADE", () => {
  const [year, manager, peers] = goodCalls.GRADE as [number, Cell[][], Cell[][]];
  const withPeers = (change: (table: Cell[][]) => void) => {
    const table = peers.map((row) => [...row]);
    change(table);
    return call("GRADE", year, manager, table);
  };
  const set = (column: number, value: Cell) => (table: Cell[][]) => {
    (table[1] as Cell[])[column] = value;
  };

  test.each<readonly [string, (table: Cell[][]) => void, string, string]>([
    ["no row of the class", set(0, "乡镇区"), "#N/A", "：没有城关区的合计，而客户经理属城关区"],
    ["an error for a class", set(0, ERROR), "#REF!", "第2行“网点类别”：引用的单元格是错误值#REF!"],
    ["a blank class", set(0, ""), "#N/A", "第2行“网点类别”：空白；应填城关区、乡镇区、行政村区之一"],
    [
      "an unknown class",
      set(0, "城区"),
      "#VALUE!",
      "第2行“网点类别”：不在允许的取值之内；应填城关区、乡镇区、行政村区之一，填的是“城区”",
    ],
    ["a blank figure", set(1, ""), "#N/A", "第2行“人数”：空白；空白不等于零；应填不小于1的整数"],
    ["an error for a figure", set(3, ERROR), "#REF!", "第2行“利息收入合计”：引用的单元格是错误值#REF!"],
    ["a total of zero", set(2, 0), "#DIV/0!", `第2行“放贷笔数合计”：${AVERAGE}；填的是0`],
    ["a negative total", set(3, -5), "#NUM!", `第2行“利息收入合计”：${AVERAGE}；填的是-5`],
    [
      "a class twice",
      (table) => table.push([...(table[1] as Cell[])]),
      "#VALUE!",
      "第3行“网点类别”：与前面的网点类别重复；填的是“城关区”",
    ],
  ])("%s", (_, change, code, message) => {
    expect(withPeers(change)).toEqual({ code, message: `同类合计${message}` });
  });

  test("one manager at a time", () => {
    expect(call("GRADE", year, [...manager, manager[1]], peers)).toEqual({
      code: "#VALUE!",
      message: "“客户经理”：应是一行，实际有2行",
    });
    expect(call("GRADE", year, manager.slice(0, 1), peers)).toEqual({
      code: "#N/A",
      message: "“客户经理”：应是一行，实际有0行",
    });
  });
});

const loan = (...cells: readonly Cell[]): readonly Cell[] => cells;
const L1 = loan("L-1", 2012, 5, 40_909, "信用贷款", "否", "否", "否", "否");
const UNTIED = "两两比较没有把所有指标直接或间接地联系起来，无法确定权重";
const ones = (order: number) => Array.from({ length: order }, () => Array.from({ length: order }, () => 1));
const VOTES = [
  [1, 1, 1, 1, 1],
  [1, 1, 1, 1, 1],
];

test.each<readonly [string, readonly unknown[], string, string]>([
  ["VOLUME", [5, 5, 0], "#DIV/0!", `“同类放贷笔数合计”：${AVERAGE}；填的是0`],
  ["INTEREST", [5, 5, -5], "#NUM!", `“同类利息收入合计”：${AVERAGE}；填的是-5`],
  ["QUALITY", [5, 10, 6], "#VALUE!", `“新增不良余额”：${OWN}；填的是5`],
  ["QUALITY", [0, 10, 10], "#DIV/0!", "“管户贷款余额”：减去贴现余额后没有贷款，不良率没有分母；填的是10"],
  [
    "TOLERANCE",
    [[[1, 2]], [[1, 2, 3]], true, true],
    "#N/A",
    "“各年自然人贷款利息收入”第3格：空白；空白不等于零；应填金额（元），可以为负",
  ],
  [
    "TOLERANCE",
    [[[1, 2, 3, 4]], [[1, 2, 3]], true, true],
    "#NUM!",
    "“各年自然人贷款利息收入”：多于规定的年数，每年一格",
  ],
  [
    "TOLERANCE",
    [
      [[1, 2, 3]],
      [
        [1, 2],
        [3, 4],
      ],
      true,
      true,
    ],
    "#VALUE!",
    "“各年企业、组织贷款利息收入”：应是一行或一列，实际有2行2列",
  ],
  [
    "BUYOUT",
    [[L1, loan("L-1", 2012, 5, 40_909, "信用贷款", "否", "是", "否", "否")], 0],
    "#VALUE!",
    "责任不良贷款第2行“合同编号”：与前面的编号重复；填的是“L-1”\n责任不良贷款第2行“处置中”：只有抵押贷款填处置中；填的是“是”",
  ],
  ["RECOVERYSHARE", [5, 10, 0.5], "#N/A", "“不良贷款余额”：不超过容忍额的，没有清收绩效比例；填的是5"],
  [
    "RECOVERYSHARE",
    [50, 10, 85],
    "#NUM!",
    "“清收任务完成率”：比率太大，多半是把百分数直接填了进来；应填0到10的比率，85%即0.85，填的是85",
  ],
  ["VINTAGE", [1990], "#N/A", "“买断年度”：1990年没有应买断的责任贷款"],
  [
    "COMPENSATION",
    [2005, 10, 5, 0.5],
    "#VALUE!",
    "“免责金额”：这一年度形成的不良贷款没有免责金额，应填0；填的是5",
  ],
  [
    "AHPWEIGHTS",
    [
      [
        [1, 3],
        [0.5, 1],
      ],
    ],
    "#VALUE!",
    "“判断矩阵”第2行第1列：应为第1行第2列的倒数；填的是0.5",
  ],
  ["AHPWEIGHTS", [5], "#VALUE!", "“判断矩阵”第1行第1列：对角线上应为1：指标与自身比较；填的是5"],
  [
    "AHPWEIGHTS",
    [
      [
        [1, ""],
        ["", 1],
      ],
    ],
    "#N/A",
    `“判断矩阵”：${UNTIED}`,
  ],
  [
    "AHPWEIGHTS",
    [
      [
        [1, 0],
        ["", 1],
      ],
    ],
    "#NUM!",
    "“判断矩阵”第1行第2列：小于允许的范围；应填大于0的数，或1/3这样的分数，填的是0",
  ],
  [
    "AHPWEIGHTS",
    [
      [
        [1, -0.5],
        ["", 1],
      ],
    ],
    "#NUM!",
    "“判断矩阵”第1行第2列：小于允许的范围；应填大于0的数，或1/3这样的分数，填的是-0.5",
  ],
  [
    "AHPWEIGHTS",
    [
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
    ],
    "#VALUE!",
    "“判断矩阵”：应是方阵，实际有2行3列",
  ],
  [
    "AHPWEIGHTS",
    [
      [
        [1, 2],
        [1, 2],
        [1, 2],
      ],
    ],
    "#N/A",
    "“判断矩阵”：应是方阵，实际有3行2列",
  ],
  ["AHPWEIGHTS", [ones(16)], "#VALUE!", "“判断矩阵”：两两比较的指标最多15项，填的是16项"],
  ["AHPRATIO", [1], "#DIV/0!", "“判断矩阵”：不足三阶的矩阵总是一致，没有一致性比率"],
  ["AHPRATIO", [ones(2)], "#DIV/0!", "“判断矩阵”：不足三阶的矩阵总是一致，没有一致性比率"],
  [
    "AHPRATIO",
    [
      [
        [1, 2, ""],
        ["", 1, 3],
        ["", "", 1],
      ],
    ],
    "#DIV/0!",
    "“判断矩阵”：比较恰好只够把各项指标联系起来，一致性无从检验，没有一致性比率",
  ],
  [
    "AHPREPAIR",
    [
      [
        [1, 12, 2],
        ["", 1, 3],
        ["", "", 1],
      ],
    ],
    "#VALUE!",
    "“判断矩阵”第1行第2列：判断应在1/9到9之间；填的是12",
  ],
  [
    "AHPREPAIR",
    [
      [
        [1, 0.1],
        [10, 1],
      ],
    ],
    "#VALUE!",
    "“判断矩阵”第1行第2列：判断应在1/9到9之间；填的是0.1",
  ],
  [
    "AHPREPAIR",
    [
      [
        [1, ""],
        [10, 1],
      ],
    ],
    "#VALUE!",
    "“判断矩阵”第2行第1列：判断应在1/9到9之间；填的是10",
  ],
  [
    "AHPREPAIR",
    [
      [
        [1, 2, ""],
        ["", 1, 3],
        ["", "", 1],
      ],
    ],
    "#N/A",
    "“判断矩阵”第1行第3列：空白；空白不等于零；应填大于0的数，或1/3这样的分数",
  ],
  ["AHPREPAIR", [ones(10)], "#N/A", "“判断矩阵”：指标应不超过9个，填的是10个"],
  ["CREDITSCORE", [[[0.5, 0.4]], VOTES], "#VALUE!", "“权重”：合计应为1"],
  ["CREDITSCORE", [[["", 1]], VOTES], "#N/A", "“权重”第1格：空白；空白不等于零；应填0到1的比率，1.2%即0.012"],
  [
    "CREDITGRADE",
    [[[0.5, 0.5]], [[0, 0, 0, 0, 0], ...VOTES.slice(1)]],
    "#DIV/0!",
    "“专家票数”第1行：没有一票，无法计算",
  ],
  ["CREDITGRADE", [[[0.5, 0.5]], VOTES.slice(1)], "#N/A", "“专家票数”：应有2行，每个指标一行，实际有1行"],
  [
    "CREDITGRADE",
    [[[0.5, 0.5]], VOTES.map((row) => [...row, 1])],
    "#VALUE!",
    "“专家票数”：应有5列，每个等级一列，实际有6列",
  ],
  [
    "CREDITGRADE",
    [[[0.5, 0.5]], VOTES.map((row) => row.slice(1))],
    "#N/A",
    "“专家票数”：应有5列，每个等级一列，实际有4列",
  ],
  [
    "WARNINGDUE",
    ["重大事项", "橙色", 5, 45_818, ""],
    "#VALUE!",
    "“预警级别”：重大事项的预警级别只能是红色；填的是“橙色”",
  ],
  ["WARNINGDUE", ["到期不能归还", "橙色", 5, 45_818, ""], "#N/A", "“到期日”：空白；应填日期，如2025-06-30"],
  ["WARNINGDUE", ["越权放贷", "橙色", 5, 45_818, ""], "#N/A", "“预警种类”：这一种类没有规定上报期限"],
  [
    "WARNINGDUE",
    ["欠息", "橙色", 5, "2025-06-10T07:00Z", ""],
    "#VALUE!",
    "“发现时间”：不是日期和时间；应填日期和时间（北京时间），如2025-06-10 15:00，填的是“2025-06-10T07:00Z”",
  ],
  [
    "WARNINGBRANCHDUE",
    ["欠息", "橙色", 5, 45_818, "", 45_800],
    "#VALUE!",
    "“支行上报时间”：早于发现时间；填的是45800",
  ],
  ["NUMBER", ["1,23"], "#VALUE!", "“文本”：“1,23”不是一个数；只认数字、小数点、负号、千分位逗号和百分号"],
  ["NUMBER", ["0,123"], "#VALUE!", "“文本”：“0,123”不是一个数；只认数字、小数点、负号、千分位逗号和百分号"],
  ["VOLUME", [118, 10, 1000, "", [["grading.volume.bonusCap", 0]]], "#VALUE!", "参数最多4个，实际有5个"],
  [
    "WARNINGDUE",
    ["重大事项", "红色", 5, 45_818, ""],
    "#N/A",
    "“发现时间”：没有时刻，而期限按小时计算；恰在零点的，请填0:00:01",
  ],
  [
    "WARNINGBRANCHDUE",
    ["欠息", "红色", 6_000_000, 45_818.5, "", 45_819],
    "#N/A",
    "“支行上报时间”：没有时刻，而期限按小时计算；恰在零点的，请填0:00:01",
  ],
  [
    "WARNINGBRANCHDUE",
    ["越权放贷", "红色", 5, 45_818, "", 45_819.5],
    "#N/A",
    "“发现时间”：没有时刻，而期限按小时计算；恰在零点的，请填0:00:01",
  ],
  [
    "WARNINGDUE",
    ["重大事项", "红色", 1_000_000, "2025-06-10 15:00", "", "2025-06-10 00:00"],
    "#N/A",
    "“发生时间”：没有时刻，而期限按小时计算；恰在零点的，请填0:00:01",
  ],
  ["NUMBER", ["1234567890123456"], "#NUM!", "“文本”：“1234567890123456”超过15位有效数字"],
  ["NUMBER", [Number.NaN], "#NUM!", "“文本”：不是有效的数"],
  ["NUMBER", [Number.MAX_VALUE], "#NUM!", "“文本”：不是有效的数"],
  ["NUMBER", [" "], "#N/A", "“文本”：空白"],
])("%s(%j): %s", (name, args, code, message) => {
  expect(call(name, ...args)).toEqual({ code, message });
});

test.each([
  ["１，２３４．５％", 12.345],
  ["－５", -5],
  ["−5", -5],
  ["0.0123456789012345", 0.0123456789012345],
  ["1,234,567.89", 1_234_567.89],
  ["1.2%", 0.012],
  ["0.07%", 0.0007],
  [" 8 ", 8],
  [0.1 + 0.2, 0.3],
])("NUMBER(%j) is %d", (text, number) => {
  expect(call("NUMBER", text)).toBe(number);
});

test("a third typed as =1/3 is a third", () => {
  const typed = [
    [1, 3, 5],
    [1 / 3, 1, 7],
    [1 / 5, 1 / 7, 1],
  ];
  const written = [
    [1, 3, 5],
    ["1/3", 1, 7],
    ["1/5", "1/7", 1],
  ];
  const lower = [
    [1, "", ""],
    [1 / 3, 1, ""],
    [1 / 5, 1 / 7, 1],
  ];
  for (const name of ["AHPWEIGHTS", "AHPRATIO"]) {
    expect(call(name, typed)).toEqual(call(name, written));
    expect(call(name, lower)).toEqual(call(name, written));
  }
});

test("the branch reports no yellow warning", () => {
  expect(call("WARNINGBRANCHDUE", "欠息", "黄色", 1e5, 45_819.5, "", 45_819.6)).toBe("不需上报");
});

test("a moment written without seconds is due on the minute", () => {
  const moment = "2025-06-10T15:00+08:00";
  expect(call("WARNINGBRANCHDUE", "欠息", "橙色", 6e6, moment, "", moment)).toBe(45_819.625);
});

test("own loans beyond those of the class are refused, where the class is more than one average", () => {
  const message =
    "“放贷笔数”：大于本类网点的合计，而合计包括本人；请核对是否填了人均数，各列是否对齐；填的是125";
  expect(call("VOLUME", 125, 18, 120)).toEqual({ code: "#VALUE!", message });
  expect(call("VOLUME", 125, 18, 125)).toBe(30);
  expect(call("VOLUME", 125, 1, 120)).toBe(20.4166666666667);
  const row = rowOf({ ...county.managers[2], loansGranted: 125 });
  const peers = [["城关区", 18, 120, 27_123_457.5]];
  expect(call("GRADE", 2025, [row], peers)).toEqual({
    code: "#VALUE!",
    message: `客户经理第1行${message}`,
  });
});

test("arrears that began before they were found run from their beginning", () => {
  expect(call("WARNINGDUE", "欠息", "黄色", 1, 45_819.5, "")).toBe(45_821);
  expect(call("WARNINGDUE", "欠息", "黄色", 1, 45_819.5, "", 45_817.5)).toBe(45_819);
});

test("a major event runs from its occurrence, whatever the hour of its discovery", () => {
  expect(call("WARNINGDUE", "重大事项", "红色", 1, 45_818, "", 45_817.625)).toBe(45_818.625);
});

test("the branch reports a management risk from its discovery, whenever the sub-branch reported", () => {
  expect(call("WARNINGBRANCHDUE", "违规放贷", "红色", 1, 45_819.5, "", "")).toBe(45_820.5);
  expect(call("WARNINGBRANCHDUE", "欠息", "红色", 1e6, 45_819.5, "", "")).toEqual({
    code: "#N/A",
    message: "“支行上报时间”：空白；应填日期和时间（北京时间），如2025-06-10 15:00",
  });
});
