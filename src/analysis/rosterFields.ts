import { gradeManagerInput, type ManagerInput, rosterFields } from "../grading/index.js";
import { CANCELLED, type Grade, grade, gradeWords } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type Field, type Words, words } from "../rule/index.js";
import type { Result } from "./outcomes.js";

type Managers = Field<readonly ManagerInput[], readonly unknown[], never>;

/** A roster to be graded: every manager of the year, each once. */
export const managers = rosterFields.managers as unknown as Managers;

/** The year whose figures are rated. */
export const { year } = gradeManagerInput;

/** A grade that somebody has before or after a change; null: the qualification is cancelled. */
export function gradeOf(zh: string, en: string): Field<Grade | null, Grade | null, Grade | null> {
  return field.nullable(grade(zh, en), ...CANCELLED);
}

const REJECTED = ["无法评定", "not determinable"] as const;

/** What a row comes to before or after a change; null: the qualification is cancelled. */
export function resultOf(zh: string, en: string): Field<Result, Result, Result> {
  return field.nullable(
    field.choice<Grade | "rejected">(zh, en, {
      1: ["一级", "grade one"],
      2: ["二级", "grade two"],
      3: ["三级", "grade three"],
      rejected: REJECTED,
    }),
    ...CANCELLED,
  );
}

/** What a result is called. */
export function resultWords(result: Result): Words {
  return result === "rejected" ? words(...REJECTED) : gradeWords(result);
}

/** From what to what somebody is moved. */
export function movedWords(from: Result, to: Result): Words {
  return words("由{from}变为{to}", "from {from} to {to}", { from: resultWords(from), to: resultWords(to) });
}

/** Somebody and a move. */
export function moverWords(id: string, from: Result, to: Result): Words {
  return words("{id}{move}", "{id} {move}", { id, move: movedWords(from, to) });
}
