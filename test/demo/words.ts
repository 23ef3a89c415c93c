import { type Appraisal, type BranchType, describe, type Grade, type Issue, type Locale } from "kaoping";

/** What the demo says in one language. */
export interface Words {
  readonly title: (year: unknown, graded: number, rejected: number) => string;
  readonly columns: readonly [
    id: string,
    name: string,
    branchType: string,
    volume: string,
    interest: string,
    quality: string,
    deduction: string,
    score: string,
    scoreGrade: string,
    ceiling: string,
    grade: string,
    coefficient: string,
    remarks: string,
  ];
  readonly classes: Readonly<Record<BranchType, string>>;
  readonly grades: Readonly<Record<Grade | "none", string>>;
  /** Why the grade is held down, by clause. */
  readonly causes: Readonly<Record<string, string>>;
  /** What follows a ceiling that leaves the grade as it is. */
  readonly withoutEffect: string;
  /** Short words for the notes of an appraisal, by code; a ceiling has a column of its own. */
  readonly remarks: Readonly<Record<string, string | ((row: Appraisal) => string)>>;
  readonly legend: string;
  readonly rejected: string;
  readonly row: (row: number, line: number, id: string | null, name: string) => string;
  readonly issue: (issue: Issue) => string;
  readonly fileMissing: (file: string) => string;
  readonly notUtf8: (file: string) => string;
  readonly notJson: (file: string, line: number) => string;
  readonly notARoster: (file: string) => string;
  readonly unknownOption: (option: string) => string;
}

export const WORDS: Readonly<Record<Locale, Words>> = {
  zh: {
    title: (year, graded, rejected) =>
      `${year}年度客户经理等级评定：评定${graded}人${rejected === 0 ? "" : `，未评定${rejected}条`}`,
    columns: [
      "编号",
      "姓名",
      "类型",
      "业务量",
      "利息",
      "质量",
      "扣分",
      "总分",
      "按总分",
      "等级限制及依据",
      "评定等级",
      "系数",
      "说明",
    ],
    classes: { urban: "城关区", township: "乡镇区", village: "行政村区" },
    grades: { 1: "一级", 2: "二级", 3: "三级", none: "取消资格" },
    causes: { "measures-12.2c": "12.2 严重违规", "measures-12.3": "12.3 超容忍度" },
    withoutEffect: "未起作用",
    remarks: {
      singlePeer: "同类仅一人",
      zeroPeerAverage: "平均数为零",
      leftOutOfAverage: "不计入同类平均",
      classIncomplete: "同类平均数不完整",
      toleranceOfAll: "容忍度填为100%",
      highTolerance: "容忍度高于10%",
      recordedScoreDiffers: ({ gradeForScore: { band }, recordedScore }) =>
        `精确总分不足${band.below}，登记分${recordedScore.toFixed(2)}`,
      protected: "[15] 首次任职保护期",
      priorCoefficientMissing: "[7] 系数不低于任新职前",
      recoveryTask: "[15] 下达清收任务",
      recoveryTaskUnlessProtected: "[15] 不在保护期的，下达清收任务",
      gradeForReference: "[13] 负责人，等级仅供参考",
    },
    legend:
      "等级和系数为支行初评，报总行审核批准后确定。各项按两位小数列示，总分和等级按精确值计算；方括号内为《办法》条款。",
    rejected: "未评定的记录：",
    row: (row, line, id, name) => `第${row}条（文件第${line}行），${known(id, "无编号")}${name}：`,
    issue: (issue) => describe(issue, "zh"),
    fileMissing: (file) => `${file}：文件不存在或无法读取`,
    notUtf8: (file) => `${file}：不是UTF-8编码的文件，请另存为UTF-8`,
    notJson: (file, line) => `${file}：第${line}行不是有效的JSON`,
    notARoster: (file) => `${file}：应为 { "year": …, "managers": […] }`,
    unknownOption: (option) =>
      `无法识别的参数${option}；用法：npm run demo -- [--en] [--report 文件夹] [名单.json]`,
  },
  en: {
    title: (year, graded, rejected) =>
      `Annual grades for ${year}: ${graded} graded${rejected === 0 ? "" : `, ${rejected} not graded`}`,
    columns: [
      "Id",
      "Name",
      "Class",
      "Volume",
      "Interest",
      "Quality",
      "Deducted",
      "Score",
      "By score",
      "Ceiling and why",
      "Grade",
      "Coeff.",
      "Remarks",
    ],
    classes: { urban: "urban", township: "township", village: "village" },
    grades: { 1: "one", 2: "two", 3: "three", none: "cancelled" },
    causes: { "measures-12.2c": "12.2 serious violation", "measures-12.3": "12.3 above tolerance" },
    withoutEffect: "no effect",
    remarks: {
      singlePeer: "only one in the class",
      zeroPeerAverage: "average is zero",
      leftOutOfAverage: "not in the averages",
      classIncomplete: "averages incomplete",
      toleranceOfAll: "tolerance given as 100 %",
      highTolerance: "tolerance above 10 %",
      recordedScoreDiffers: ({ gradeForScore: { band }, recordedScore }) =>
        `exact score below ${band.below}, recorded ${recordedScore.toFixed(2)}`,
      protected: "[15] first appointment, protected",
      priorCoefficientMissing: "[7] not below the post before",
      recoveryTask: "[15] recovery task",
      recoveryTaskUnlessProtected: "[15] recovery task unless protected",
      gradeForReference: "[13] branch head, for reference",
    },
    legend:
      "Grades are proposals until the head office approves them. Items are shown to 2 decimals; score and grade are decided on exact values. [12.3] is a clause of the measures.",
    rejected: "Rows not graded:",
    row: (row, line, id, name) => `row ${row} (line ${line} of the file), ${known(id, "no id")}${name}:`,
    issue: ({ message }) => message,
    fileMissing: (file) => `${file}: there is no such file, or it cannot be read`,
    notUtf8: (file) => `${file}: the file is not UTF-8; save it as UTF-8`,
    notJson: (file, line) => `${file}: line ${line} is not valid JSON`,
    notARoster: (file) => `${file}: expected { "year": …, "managers": […] }`,
    unknownOption: (option) =>
      `unknown option ${option}; usage: npm run demo -- [--en] [--report folder] [roster.json]`,
  },
};

/** An id as the file has it, with what is odd in it made visible. */
function known(id: string | null, none: string): string {
  return id === null ? none : JSON.stringify(id);
}

/** The ceiling of an appraisal and what set it, in brackets where the grade would be no better without it. */
export function ceilingWords({ ceiling, causes, notes }: Appraisal, words: Words): string {
  if (ceiling === null) return "";
  const why = `[${causes.map(({ clause }) => words.causes[clause] ?? clause).join("; ")}]`;
  return notes.some(({ code }) => code === "gradeCapped")
    ? `${words.grades[ceiling]} ${why}`
    : `(${words.grades[ceiling]}) ${why} ${words.withoutEffect}`;
}

/** What else a reader of the row must know, each once. */
export function remarks(row: Appraisal, words: Words): string {
  const said = row.notes.map(({ code }) => {
    const remark = words.remarks[code] ?? "";
    return typeof remark === "string" ? remark : remark(row);
  });
  return [...new Set(said)].filter((text) => text !== "").join("; ");
}
