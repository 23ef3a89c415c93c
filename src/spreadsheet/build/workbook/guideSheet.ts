import type { Workbook, Worksheet } from "exceljs";
import { GRADES_TO_WRITE } from "./gradeWords.js";
import { CAPACITY, FIRST_ROW, LAST_ROW, SHEETS, YEAR_ROW } from "./layout.js";
import { PER_RUN } from "./noticesSheet.js";
import { EXTRA } from "./ratingFields.js";
import { STOPPED, WRONG } from "./ratingRules.js";
import { landscape, printAt, put, startSheet } from "./style.js";

const { roster, rating, notice, notices, ranking, summary, classes, figures } = SHEETS;

type Parts = readonly (readonly [heading: string, lines: readonly string[]])[];

/** The part that begins the second page. */
const SECOND_PAGE = "填写约定";

const STATUS = "评定的等级和次年工资系数是支行（部）的初评结果，报总行审核批准后才确定（《办法》第十四条）。";

/** What the workbook without an add-in says of itself, by part. */
const GUIDE: Parts = [
  [
    "这是什么",
    [
      "本表按《银行客户经理及不良贷款管理办法》（以下称《办法》）第十条至第十五条评定客户经理的年度等级和工资系数，只用表格自带的公式，不用宏和加载项。",
      STATUS,
    ],
  ],
  [
    "怎样使用",
    [
      `1. 在“${roster}”B${YEAR_ROW}填考评年度（四位年份），从第${FIRST_ROW}行起每人一行填写，最多${CAPACITY}人（到第${LAST_ROW}行）。`,
      `2. 到“${rating}”看结果。先看第2行：变红的，按所写的原因改正，改正前一个人也不评定；等级为“${WRONG}”的，按“提示”列改正，自动重算。`,
      `3. 核对“${rating}”第4行：名册人数＝已评定＋${WRONG}＋${STOPPED}＋未读入，“勾稽”应为“相符”。`,
      `4. 在“${notice}”选编号，打印个人通知单；成批打印用“${notices}”，每次${PER_RUN}人，打印哪几页写在该表A2。“${ranking}”按总分排列，打印哪几页写在该表A3；“${summary}”供上报。`,
      "5. 报送前另存一份，连同本表存档。",
      `“${roster}”列多，已设为A3纸横向、一页宽，“${rating}”为A4纸横向；没有A3打印机的，在“页面设置”中把“${roster}”改为A4，字会变小，或先隐藏不必打印的列。`,
      `打印“${roster}”“${rating}”：Excel、WPS 自动只打印有人的行；LibreOffice 请先用表头的筛选按钮，在“编号”中去掉空白。`,
    ],
  ],
  [
    "各工作表",
    [
      `${roster}：只填数，没有公式。行可以插入、删除、排序、筛选、剪切、复制、粘贴；表头和列已锁定。`,
      `${rating}：每行评“${roster}”的同一行，每行都从“${roster}”那一行现取全部数字；“提示”右侧隐藏的各列是读入的数字和计算过程，须复核的取消隐藏。`,
      `${notice}、${notices}：给本人的初评通知单，一人一页，逐步列出得分、上限、等级和所依据的条款。`,
      `${ranking}、${summary}：按总分排列的名单；按网点类别、${EXTRA.branch}和等级的人数，总分分布，与上年等级的比较。`,
      `${classes}：各类网点的人数、合计和人均。`,
      `${figures}：制度规定的满分、上限、等级分数线等，逐项注明条款；公式里不写死任何制度数字。改动后有一项不对，就不评定任何人。`,
      "各表公式已锁定，没有密码；确须修改的，用“审阅—撤消工作表保护”。",
    ],
  ],
  [
    SECOND_PAGE,
    [
      "空白就是没有填，不等于0。没有发生的，金额和次数都要填0；必填项空白的，该行不予评定。",
      "编号、网点类别、放贷笔数、利息收入都能读取的行，即使其他栏有误而不予评定，也计入同类平均；读不出的不能计入，同类各行的“提示”会写明少了几行，补正后应重新评定。编号重复的，后面的行不予评定，平均数只计第一行。",
      "比率按百分数填：不良容忍度1.2%，键入1.2%，单元格里的值是0.012；键入1.2会被拒绝，大于10%的另有提示。",
      "日期填2024-06-03；保护期自首次任职日期起算，到考评年度末未满的，按初定等级。",
      "数字不能是文字形式（左上角有绿色三角，或为全角），这样的单元格会被拒绝，请重新输入成数字。编号、姓名前后不能有空格，不能有换行。",
      "负责人也参加评定并计入同类平均，等级仅供参考，工资系数按“负责人系数”执行。年末才到岗、全年未办业务等不应计入同类平均的，在“计入同类平均”填“否”，本人仍按同类平均数评定；空白即计入。",
      "“原岗位系数”只由填了首次任职日期的客户经理填写：保护期延续到次年的，次年工资系数取等级工资系数与原岗位系数中较高的，到保护期届满为止（《办法》第七条）；不填的，只列等级工资系数。",
      `“${EXTRA.branch}”“${EXTRA.lastGrade}”可以不填，不影响评定，只用于“${ranking}”“${summary}”和通知单；${EXTRA.lastGrade}${GRADES_TO_WRITE}，填1、2、3也可以。`,
      `“新增不良余额”不得大于“管户贷款余额”减“贴现余额”；扣除贴现后没有贷款的，新增不良贷款率无法计算，该行为“${WRONG}”。`,
    ],
  ],
  [
    "精度",
    [
      "公式用二进制浮点数：数字按15位有效数字读入，总分与等级分数线比较前先四舍五入到9位小数，新增不良贷款率与不良容忍度比较前先四舍五入到14位小数，所以正好等于界限的不会误判。",
      "总分离等级分数线不足0.0000000005分而又不相等的，公式分辨不出；这样的数据实际上不会遇到。",
    ],
  ],
];

/** What the workbook of the functions says of itself. */
export const FUNCTIONS_GUIDE: Parts = [
  [
    "这是什么",
    [
      "本文件示范考评加载项的函数：须先装加载项。不许装加载项的，用空白模板 kaoping-template.xlsx。",
      `“${roster}”左侧填数，右侧由 KAOPING.ROSTER 一个公式算出整表；“${figures}”的数值作为选项传给函数。人名和数字都是虚构的示例。`,
      STATUS,
    ],
  ],
  [
    "错误怎样显示",
    [
      "函数返回错误值：#N/A是缺少数据，#VALUE!是类型不对，#NUM!是超出范围，#DIV/0!是没有分母；“说明”列用文字写明哪一项、为什么。",
      "#NAME?表示没有装加载项（LibreOffice等不支持加载项的软件也是如此）。",
    ],
  ],
  [
    "在不同软件中",
    [
      "Excel（Microsoft 365）：装好加载项后打开本表，按 Ctrl+Alt+F9 重算，公式显示为 =KAOPING.GRADE(…)。公式前面多出 _xldudf_、结果为 #NAME? 的，是这台电脑没有装加载项，公式没有坏，不要改；装好加载项后重算，就恢复正常。",
      "WPS、ONLYOFFICE：装好后，函数名前的 _xldudf_ 不会自动去掉，请用“查找和替换”（查找范围选“公式”）改一次，再重算。WPS加载项：把 _xldudf_KAOPING_ 全部替换成 KAOPING.（末尾有一点）；WPS宏、ONLYOFFICE：把 _xldudf_ 全部替换成空白。ROSTER 和 PEERS 的结果没有铺开的，选中整个结果区重新录入，按 Ctrl+Shift+Enter。",
      `“${figures}”中的数值改动后，“${roster}”按新数值计算；单项函数仍按制度原文的数值，除非在最后加上选项区域“参数选项”。`,
    ],
  ],
];

/** Chinese characters of this font that stand in a line of the column in the host with the narrowest columns. */
const PER_LINE = 60;
const widthOf = (line: string) => [...line].reduce((sum, each) => sum + (each < "\u0100" ? 0.5 : 1), 0);
const LINE_HEIGHT = 18;
/** With it the parts before the second page fill one. */
const SCALE = 85;

/** How the workbook is used and what it takes, for staff. */
export function addGuideSheet(workbook: Workbook, title: string, parts: Parts = GUIDE): Worksheet {
  const sheet = startSheet(workbook, SHEETS.guide);
  sheet.getColumn(1).width = 3;
  sheet.getColumn(2).width = 122;
  put(sheet, "B1", title, "title");
  sheet.getRow(1).height = 32;
  let row = 3;
  for (const [heading, lines] of parts) {
    if (heading === SECOND_PAGE) sheet.getRow(row - 1).addPageBreak();
    put(sheet, `B${row}`, heading, "strong");
    sheet.getRow(row++).height = 24;
    for (const line of lines) {
      put(sheet, `B${row}`, line, "text").alignment = { wrapText: true, vertical: "top" };
      sheet.getRow(row++).height = Math.ceil(widthOf(line) / PER_LINE) * LINE_HEIGHT;
    }
    row += 1;
  }
  landscape(sheet);
  printAt(sheet, SCALE);
  return sheet;
}
