import type { Appraisal, BranchType, Grade, Locale } from "kaoping";

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
  /** Short words for the notes of an appraisal, by code; a ceiling has a column of its own. */
  readonly remarks: Readonly<Record<string, string>>;
  readonly legend: string;
  readonly rejected: string;
  readonly row: (line: number, id: string | null) => string;
  readonly fileMissing: (file: string) => string;
  readonly notJson: (file: string, line: number) => string;
  readonly notARoster: (file: string) => string;
  readonly unknownOption: (option: string) => string;
}

export const WORDS: Readonly<Record<Locale, Words>> = {
  zh: {
    title: (year, graded, rejected) =>
      `${year}年度客户经理等级评定：评定${graded}人${rejected === 0 ? "" : `，未评定${rejected}行`}`,
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
    remarks: {
      singlePeer: "同类仅一人",
      zeroPeerAverage: "平均数为零",
      toleranceOfAll: "容忍度填为100%",
      recordedScoreDiffers: "登记分属另一等级",
      protected: "[15] 首次任职保护期",
      recoveryTask: "[15] 下达清收任务",
      gradeForReference: "[13] 负责人，等级仅供参考",
    },
    legend: "各项按两位小数列示，总分和等级按准确值计算；方括号内为《办法》条款。",
    rejected: "未评定的行（不计入同类平均数）：",
    row: (line, id) => `第${line}行，${id === null ? "无编号" : JSON.stringify(id)}：`,
    fileMissing: (file) => `${file}：文件不存在或无法读取`,
    notJson: (file, line) => `${file}：第${line}行不是有效的JSON`,
    notARoster: (file) => `${file}：应为 { "year": …, "managers": […] }`,
    unknownOption: (option) => `无法识别的参数${option}；用法：npm run demo -- [--en] [名单.json]`,
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
    remarks: {
      singlePeer: "only one in the class",
      zeroPeerAverage: "average is zero",
      toleranceOfAll: "tolerance given as 100 %",
      recordedScoreDiffers: "recorded score in another band",
      protected: "[15] first appointment, protected",
      recoveryTask: "[15] recovery task",
      gradeForReference: "[13] branch head, for reference",
    },
    legend:
      "Items are shown to 2 decimals; score and grade are decided on exact values. [12.3] is a clause of the measures.",
    rejected: "Rows not graded (and not in the averages of their class):",
    row: (line, id) => `line ${line}, ${id === null ? "no id" : JSON.stringify(id)}:`,
    fileMissing: (file) => `${file}: there is no such file, or it cannot be read`,
    notJson: (file, line) => `${file}: line ${line} is not valid JSON`,
    notARoster: (file) => `${file}: expected { "year": …, "managers": […] }`,
    unknownOption: (option) => `unknown option ${option}; usage: npm run demo -- [--en] [roster.json]`,
  },
};

/** The ceiling of an appraisal and what set it; empty where nothing holds the grade down. */
export function ceilingWords({ ceiling, causes }: Appraisal, words: Words): string {
  if (ceiling === null) return "";
  const why = causes.map(({ clause }) => words.causes[clause] ?? clause).join("; ");
  return `${words.grades[ceiling]} [${why}]`;
}

/** What else a reader of the row must know, each once. */
export function remarks({ notes }: Appraisal, words: Words): string {
  return [...new Set(notes.map(({ code }) => words.remarks[code] ?? ""))]
    .filter((text) => text !== "")
    .join("; ");
}
