import type { Field } from "../rule/index.js";
import { type Cell, type Cells, isBlank, widthOf } from "./cell.js";
import { fail } from "./failure.js";
import { kindOf, NO_VALUE, readCell } from "./kinds.js";
import { common, type Parameter, type Told } from "./parameters.js";

/** More rows than any list of figures has; what is longer is a wrong range. */
const MOST_ROWS = 10_000;

/** A row or a column of cells. */
export function list(name: string, field: Field, item: Field, told: Told): Parameter {
  const base = common(name, field, told);
  const { zh } = base.label;
  const kind = (told.kind ?? kindOf)(item);
  return {
    ...base,
    takes: { zh: `一行或一列单元格，每格${kind.zh}`, en: `a row or a column of cells, each ${kind.en}` },
    range: true,
    read: (cells, system) => {
      const [rows, columns] = [cells.length, widthOf(cells)];
      if (rows > 1 && columns > 1) fail("#VALUE!", `“${zh}”：应是一行或一列，实际有${rows}行${columns}列`);
      return listed(refuseLong(withoutEnd(cells), zh)).map(
        (value) => readCell(kind, value, system) ?? NO_VALUE,
      );
    },
    place: (cells, [index]) => {
      if (typeof index !== "number") return { where: `“${zh}”` };
      return { where: `“${zh}”第${index + 1}格`, kind, cell: { value: listed(cells)[index] } };
    },
  };
}

const RECTANGLE = { zh: "若干行列的区域", en: "a range" };

/** A rectangle of cells; a square one may have blank cells, which the rule completes. */
export function grid(name: string, field: Field, item: Field, told: Told): Parameter {
  const base = common(name, field, told);
  const { zh } = base.label;
  const kind = (told.kind ?? kindOf)(item);
  const { square = false, shape = RECTANGLE } = told;
  return {
    ...base,
    takes: {
      zh: `${shape.zh}，每格${kind.zh}`,
      en: `${shape.en}, each cell ${kind.en}`,
    },
    range: true,
    read: (cells, system) => {
      const rows = square ? cells : refuseLong(withoutEnd(cells), zh);
      const width = widthOf(rows);
      if (square && width !== cells.length) {
        const message = `“${zh}”：应是方阵，实际有${cells.length}行${width}列`;
        fail(width < cells.length ? "#N/A" : "#VALUE!", message);
      }
      return rows.map((row) =>
        Array.from(
          { length: width },
          (_, at) => readCell(kind, row[at], system) ?? (square ? null : NO_VALUE),
        ),
      );
    },
    place: (cells, [row, column]) => {
      if (typeof row !== "number") return { where: `“${zh}”` };
      if (typeof column !== "number") return { where: `“${zh}”第${row + 1}行` };
      // A pair of a square may be given by either of its cells.
      const [i, j] =
        square && isBlank(cells[row]?.[column]) && !isBlank(cells[column]?.[row])
          ? [column, row]
          : [row, column];
      return { where: `“${zh}”第${i + 1}行第${j + 1}列`, kind, cell: { value: cells[i]?.[j] } };
    },
  };
}

/** The cells of a row or a column, one after the other. */
function listed(cells: Cells): Cell[] {
  return cells.flatMap((row) => Array.from(row));
}

/** A range without the blank rows at its end, which a whole column has by the million. */
function withoutEnd(cells: Cells): Cells {
  return cells.slice(0, cells.findLastIndex((row) => !row.every(isBlank)) + 1);
}

function refuseLong(cells: Cells, zh: string): Cells {
  return cells.length <= MOST_ROWS
    ? cells
    : fail("#VALUE!", `“${zh}”：最多${MOST_ROWS}行，实际有${cells.length}行`);
}
