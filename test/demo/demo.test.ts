import { readFileSync } from "node:fs";
import { explain, gradeRoster, type RosterInput } from "kaoping";
import { describe, expect, test } from "vitest";
import { creditSheet } from "./credit.js";
import { COUNTY, demo } from "./demo.js";

const countyText = readFileSync(new URL(`../../${COUNTY}`, import.meta.url), "utf8");

/** A file system of one file. */
const holding = (file: string, content: string) => (path: string) => {
  if (path !== file) throw new Error(`no ${path}`);
  return content;
};

const run = (content: string, ...options: string[]) =>
  demo([...options, "my.json"], holding("my.json", content));

/** The lines up to the first that is blank, after the title. */
const tableOf = (output: string) => output.split("\n\n")[1]?.split("\n") ?? [];

const ROSTER = `{
  "year": 2025,
  "managers": [
    { "id": "A-1", "name": "欧阳文静", "branchType": "urban", "loansGranted": 120, "interestIncome": "1300000.00",
      "newNplBalance": "152000.00", "managedLoans": "10000000.00", "nplTolerance": "0.012" },
    { "id": "A-2", "name": "李伟", "branchType": "urban", "loansGranted": 100, "interestIncome": "1000000.00",
      "newNplBalance": "100000.00", "managedLoans": "10000000.00", "nplTolerance": "0.012", "fines": 1 },

    { "id": "A-3", "name": "赵敏", "branchType": "urban", "loansGranted": 1.5, "interestIncome": "900000.00",
      "newNplBalance": "100000.00", "managedLoans": "10000000.00", "nplTolerance": "1.2" },
    "not a row",
    { "id": "B-1", "branchType": "village", "loansGranted": 80, "interestIncome": "700000.00", "role": "branchHead",
      "headCoefficient": "2.25",
      "newNplBalance": "20000.00", "managedLoans": "10000000.00", "nplTolerance": "0.012" }
  ]
}
`;

describe("a roster of one's own", () => {
  const { output, exitCode } = run(ROSTER);
  const lines = output.split("\n");

  test("is shown as a table that lines up", () => {
    expect(lines.slice(0, 9)).toEqual([
      "2025年度客户经理等级评定：评定3人，未评定2条",
      "",
      "编号  姓名      类型      业务量   利息   质量  扣分    总分  按总分  等级限制及依据        评定等级  系数  说明",
      "----  --------  --------  ------  -----  -----  ----  ------  ------  --------------------  --------  ----  -------------------------------------------------------",
      "A-1   欧阳文静  城关区     20.91  56.52  24.80  0.00  102.23  一级    二级 [12.3 超容忍度]  二级       1.8  同类平均数不完整",
      "A-2   李伟      城关区     19.09  43.48  30.00  2.00   90.57  一级                          一级       2.0  同类平均数不完整",
      "B-1             行政村区   20.00  50.00  38.00  0.00  108.00  一级                          一级      2.25  同类仅一人; 同类平均数不完整; [13] 负责人，等级仅供参考",
      "",
      "等级和系数为支行初评，报总行审核批准后确定。各项按两位小数列示，总分和等级按精确值计算；方括号内为《办法》条款。",
    ]);
  });

  test("names bad rows by the line they start on, with everything wrong with them, and grades the rest", () => {
    expect(lines.slice(10, 16)).toEqual([
      "未评定的记录：",
      '  第3条（文件第9行），"A-3" 赵敏：',
      "    贷款发放笔数（loansGranted）：应填不小于0的整数，填的是1.5",
      "    不良容忍度（nplTolerance）：应填0到1的比率，1.2%即0.012，填的是“1.2”（1.2%应填0.012，是否填成了百分数）",
      "  第4条（文件第11行），无编号：",
      "    客户经理：应填一组字段，填的是“not a row”",
    ]);
    expect(exitCode).toBe(0);
  });

  test("ends with the sheet of a manager whose grade is not the one of the score", () => {
    const { year, managers } = JSON.parse(ROSTER) as RosterInput;
    const [first] = gradeRoster({ year, managers }).appraisals;
    if (first === undefined) throw new Error("nobody was graded");
    const sheet = explain(first, { locale: "zh", format: "text", audience: "employee" });
    expect(output.endsWith(`\n${sheet}`)).toBe(true);
    expect(sheet).toContain("欧阳文静");
  });

  test("is shown in English", () => {
    expect(run(ROSTER, "--en").output.split("\n").slice(0, 7)).toEqual([
      "Annual grades for 2025: 3 graded, 2 not graded",
      "",
      "Id   Name      Class    Volume  Interest  Quality  Deducted   Score  By score  Ceiling and why             Grade  Coeff.  Remarks",
      "---  --------  -------  ------  --------  -------  --------  ------  --------  --------------------------  -----  ------  ---------------------------------------------------------------------------",
      "A-1  欧阳文静  urban     20.91     56.52    24.80      0.00  102.23  one       two [12.3 above tolerance]  two       1.8  averages incomplete",
      "A-2  李伟      urban     19.09     43.48    30.00      2.00   90.57  one                                   one       2.0  averages incomplete",
      "B-1            village   20.00     50.00    38.00      0.00  108.00  one                                   one      2.25  only one in the class; averages incomplete; [13] branch head, for reference",
    ]);
    expect(run(ROSTER, "--en").output).toContain(
      '\n  row 3 (line 9 of the file), "A-3" 赵敏:\n    loansGranted: expected a whole number of 0 or more, got 1.5\n',
    );
  });

  test("may start with a byte order mark and end its lines as Windows does", () => {
    expect(run(`\uFEFF${ROSTER.replaceAll("\n", "\r\n")}`)).toEqual({ output, exitCode });
  });
});

describe("the county", () => {
  const words = { zh: [], en: ["--en"] };

  test.each(Object.entries(words))("lines up in %s, every row of it", (_, options) => {
    const { output, exitCode } = demo(options, holding(COUNTY, countyText));
    expect(exitCode).toBe(0);
    const [titles = "", rule = "", ...rows] = tableOf(output);
    expect(rows).toHaveLength(40);
    const starts = [...rule.matchAll(/-+/g)].map(({ index }) => index);
    for (const line of [titles, ...rows]) {
      // Between two columns stand two blanks, whatever the characters before them take.
      for (const start of starts.slice(1))
        expect(
          cells(line)
            .slice(start - 2, start)
            .join(""),
          line,
        ).toMatch(/^ *$/);
    }
  });

  test("shows the buy-out of the manager who retires, with the tolerance that enters it", () => {
    const { output } = demo([], holding(COUNTY, countyText));
    expect(output).toContain("\nCG-016\n不良贷款容忍额度：96,228.042元\n");
    expect(output).toContain(
      "\n退休买断清偿责任不良贷款：应付82,480.66元，实付64,640.50元，尚差17,840.16元，实付中存入专门账户26,561.82元\n",
    );
  });

  test("ends with the sheet of an enterprise scored for credit, which one's own roster does not have", () => {
    expect(demo([], holding(COUNTY, countyText)).output).toContain(creditSheet("zh").trimEnd());
    expect(demo(["my.json"], holding("my.json", countyText)).output).not.toContain("信用评分");
  });

  test("shows every remark and every ceiling in words", () => {
    const { output } = demo([], holding(COUNTY, countyText));
    const table = tableOf(output).join("\n");
    for (const said of [
      "三级 [12.2 严重违规; 12.3 超容忍度]",
      "二级 [12.2 严重违规]",
      "[15] 首次任职保护期",
      "[15] 下达清收任务",
      "[13] 负责人，等级仅供参考",
      "精确总分不足90，登记分90.00",
      "  (二级) [12.3 超容忍度] 未起作用",
      "容忍度填为100%",
      "同类仅一人; 平均数为零",
      "取消资格",
    ])
      expect(table).toContain(said);
    expect(output).not.toMatch(/undefined|NaN|measures-/);
  });
});

describe("a file that cannot be graded is refused in one line, with exit code 1", () => {
  test.each([
    ["[1, 2]", 'my.json：应为 { "year": …, "managers": […] }'],
    ['{ "managers": [] }', "my.json: 考评年度（year）：应填四位年份，如2025，这里没有填"],
    ['{ "year": "2025", "managers": [] }', "my.json: 考评年度（year）：应填四位年份，如2025，填的是“2025”"],
    ['{ "year": 2025 }', "my.json: 客户经理（managers）：应填列表，这里没有填"],
    ['{\n  "year": 2025,\n  "managers": [\n    { "id": "A-1", }\n  ]\n}', "my.json：第4行不是有效的JSON"],
    ["", "my.json：第1行不是有效的JSON"],
  ])("%j", (content, line) => {
    expect(run(content)).toEqual({ output: `${line}\n`, exitCode: 1 });
  });

  test("a file in another encoding than UTF-8", () => {
    const gbk = new TextDecoder().decode(Uint8Array.from([0x7b, 0x22, 0xd0, 0xd5, 0xc3, 0xfb, 0x22]));
    expect(run(gbk)).toEqual({ output: "my.json：不是UTF-8编码的文件，请另存为UTF-8\n", exitCode: 1 });
    expect(run(gbk, "--en").output).toBe("my.json: the file is not UTF-8; save it as UTF-8\n");
  });

  test("a file that is not there", () => {
    const nothing = holding("other.json", "{}");
    expect(demo(["my.json"], nothing)).toEqual({ output: "my.json：文件不存在或无法读取\n", exitCode: 1 });
    expect(demo(["--en", "my.json"], nothing)).toEqual({
      output: "my.json: there is no such file, or it cannot be read\n",
      exitCode: 1,
    });
  });

  test.each([["--fr"], ["b.json"]])("an argument it does not know: %s", (argument) => {
    expect(demo(["--en", "my.json", argument], holding("my.json", ROSTER))).toEqual({
      output: `unknown option ${argument}; usage: npm run demo -- [--en] [--report folder] [roster.json]\n`,
      exitCode: 1,
    });
  });
});

test("a roster without managers has no table and no sheet", () => {
  expect(run('{ "year": 2025, "managers": [] }').output).toBe("2025年度客户经理等级评定：评定0人\n");
});

/** A line by the columns of a terminal: a character of Chinese text takes two. */
function cells(line: string): string[] {
  return [...line].flatMap((char) => (/[\p{Script=Han}，。；：（）]/u.test(char) ? [char, ""] : [char]));
}
