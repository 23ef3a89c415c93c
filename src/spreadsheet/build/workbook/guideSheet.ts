import type { Workbook, Worksheet } from "exceljs";
import { LAST_ROW, SHEETS } from "./layout.js";
import { WRONG } from "./ratingRules.js";
const [AGREES, DIFFERS, NO_ADD_IN, functions, native] = ["", "", "", "", "评级"];
import { landscape, put, startSheet } from "./style.js";

const { roster, classes, figures } = SHEETS;

/** What the workbook says of itself, by part. */
const PARTS: readonly (readonly [heading: string, lines: readonly string[]])[] = [
  [
    "这是什么",
    [
      "本表按《办法》第十条至第十五条评定客户经理的年度等级和工资系数。同一份名册算两遍：一遍用考评加载项的函数，一遍只用表格自带的公式，互相核对。",
      "评定的等级和次年工资系数是支行（部）的初评结果，报总行审核批准后才确定（《办法》第十四条）。",
      "名册中的人名和数字都是虚构的示例，使用时清空浅黄色单元格，换成本行的数据。",
    ],
  ],
  [
    "各工作表",
    [
      `${roster}：填报名册（左侧浅黄色），右侧是 KAOPING.ROSTER 算出的等级、系数和各项得分。`,
      `${native}：不用加载项，只用自带公式算同样的结果，并逐行核对；不许装加载项的机器只看这一张。`,
      `${classes}：各类网点的人数、合计和人均，供“${native}”引用。`,
      `${figures}：制度规定的满分、上限、等级分数线等，逐项注明条款；公式里不写死任何制度数字。`,
      `${functions}：常用函数的写法和结果。`,
    ],
  ],
  [
    "怎样使用",
    [
      `1. 在“${roster}”填考评年度（年份四位数）。`,
      `2. 从第6行起每人一行填写，最多填到第${LAST_ROW}行；可以从别处复制，用“选择性粘贴—数值”粘贴。`,
      `3. 到“${native}”看结果：评定等级为“${WRONG}”的，按“提示”列改正后自动重算。`,
      `4. 装了加载项的，看“核对”列是否都是“${AGREES}”；有“${DIFFERS}”的，先查数据，再查“${figures}”是否改动。`,
      "5. 报送前把结果区复制为数值，连同本表一并存档。",
    ],
  ],
  [
    "填写约定",
    [
      "空白就是没有填，不等于0。没有发生的，金额和次数都要填0；必填项空白的，该行不予评定。",
      "编号、网点类别、放贷笔数、利息收入都能读取的行，即使其他栏有误而不予评定，也计入同类平均；读不出的不能计入，同类各行的“提示”会写明少了几行，补正后应重新评定。编号重复的，只计第一行。",
      "比率按小数存、按百分比显示：不良容忍度1.2%，可以直接键入1.2%，单元格里的值是0.012；键入1.2会被拒绝。比率最多六位小数，金额单位为元，最多两位小数。",
      "日期要用日期格式（如2024-06-03），不要写成文字；保护期自首次任职日期起算，到考评年度末未满的，按初定等级。",
      "数字不能是文本。左上角有绿色三角的，是文本型数字，请先“转换为数字”，或用 KAOPING.NUMBER 转换。",
      "负责人也参加评定并计入同类平均，等级仅供参考，工资系数按“负责人系数”执行。年末才到岗、全年未办业务等不应计入同类平均的，在“计入同类平均”填“否”，本人仍按同类平均数评定；空白即计入。",
      "“原岗位系数”只由填了首次任职日期的客户经理填写：保护期延续到次年的，次年工资系数取等级工资系数与原岗位系数中较高的，到保护期届满为止（《办法》第七条）；不填的，只列等级工资系数。",
      `“新增不良余额”不得大于“管户贷款余额”减“贴现余额”；扣除贴现后没有贷款的，不良率无法计算，该行为“${WRONG}”。`,
    ],
  ],
  [
    "错误怎样显示",
    [
      `“${native}”不显示错误代码：该行等级显示“${WRONG}”，原因写在“提示”列，得分留空，绝不按0计算；其余各行照常评定。`,
      "加载项函数返回错误值：#N/A是缺少数据，#VALUE!是类型不对，#NUM!是超出范围，#DIV/0!是没有分母；“说明”列用文字写明哪一项、为什么。",
      `#NAME?表示没有装加载项（LibreOffice等不支持加载项的软件也是如此）：“核对”列显示“${NO_ADD_IN}”，“${native}”的结果不受影响。`,
    ],
  ],
  [
    "两种算法的精度",
    [
      "加载项按分数精确计算，不舍入。自带公式用二进制浮点数：金额先换算成整数的分，容忍度换算成整数的百万分之一，再用整数相乘比较，所以正好等于容忍度或其规定倍数的不会误判；总分与等级分数线比较前先四舍五入到9位小数，所以三项相加正好90分的不会变成89.99999999999999。",
      "总分离等级分数线不足0.0000000005分而又不相等的，自带公式分辨不出，以加载项为准；这样的数据实际上不会遇到。",
    ],
  ],
  [
    "在不同软件中使用加载项函数",
    [
      "Excel（Microsoft 365）：装好加载项后打开本表，按 Ctrl+Alt+F9 重算。公式栏显示为 KAOPING.GRADE(…)；没装加载项时显示为 _xldudf_KAOPING_GRADE(…)，这是Excel存盘时的写法，不必改。",
      "其他软件：用“替换”在公式中改名后重算。WPS加载项把 _xldudf_KAOPING_ 全部替换成 KAOPING.；WPS宏、ONLYOFFICE等函数名为 KAOPING_GRADE 的，把 _xldudf_ 全部替换成空。ROSTER 和 PEERS 的结果没有铺开的，选中整个结果区重新录入，按 Ctrl+Shift+Enter。",
      `“${figures}”中的数值改动后，“${roster}”和“${native}”都按新数值计算；“${functions}”中的单项函数仍按制度原文的数值，除非在最后加上选项区域“参数选项”。`,
    ],
  ],
];

/** Characters of this font that stand in a line of the column. */
const PER_LINE = 80;
const LINE_HEIGHT = 18;

/** How the workbook is used and what it takes, for staff. */
export function addGuideSheet(workbook: Workbook, title: string): Worksheet {
  const sheet = startSheet(workbook, SHEETS.guide);
  sheet.getColumn(1).width = 3;
  sheet.getColumn(2).width = 122;
  put(sheet, "B1", title, "title");
  sheet.getRow(1).height = 32;
  let row = 3;
  for (const [heading, lines] of PARTS) {
    put(sheet, `B${row}`, heading, "strong");
    sheet.getRow(row++).height = 24;
    for (const line of lines) {
      put(sheet, `B${row}`, line, "text").alignment = { wrapText: true, vertical: "top" };
      sheet.getRow(row++).height = Math.ceil(line.length / PER_LINE) * LINE_HEIGHT;
    }
    row += 1;
  }
  landscape(sheet);
  return sheet;
}
