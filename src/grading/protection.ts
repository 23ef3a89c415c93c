import type { CompiledPolicy, Grade, Readings } from "../policy/index.js";
import { type IsoDate, isOver, monthEnd, NO_READINGS, yearEnd } from "../rule/index.js";

/** The month in which a year is rated, `YYYY-MM`. */
export function ratedIn(year: number, { grading: { ratedInMonth } }: CompiledPolicy): string {
  return `${year + 1}-${String(ratedInMonth).padStart(2, "0")}`;
}

/** The last day of the month in which a year is rated. */
export function ratingMonthEnd(ratedIn: string): IsoDate {
  return monthEnd(`${ratedIn}-01`);
}

/** The protection of a first appointment in the rating of a year. */
export interface Protection {
  /** Its last day. */
  readonly until: IsoDate;
  readonly applies: boolean;
  /** Whether it ends within the month of the rating, whose day is not known, and that month is what counts. */
  readonly endsInRating: boolean;
  /** The reading that decided, where the other would have decided otherwise. */
  readonly readings: { readonly protectionTestedOn?: Readings["protectionTestedOn"] };
}

/** Whether a protection that lasts through a day still holds in the rating of a year. */
export function protectionIn(year: number, until: IsoDate, policy: CompiledPolicy): Protection {
  const { protectionTestedOn } = policy.readings;
  const atYearEnd = !isOver(until, yearEnd(year));
  const month = ratedIn(year, policy);
  const inMonth = !isOver(until, ratingMonthEnd(month));
  const byMonth = protectionTestedOn === "ratingMonth";
  return {
    until,
    applies: byMonth ? inMonth : atYearEnd,
    endsInRating: byMonth && !inMonth && until >= `${month}-01`,
    readings: atYearEnd === inMonth ? {} : { protectionTestedOn },
  };
}

/** A grade, and where the text leaves it open the reading that decided it and the grades it decides between. */
export interface Outcome {
  readonly grade: Grade | null;
  readonly readings: Pick<Partial<Readings>, "protectedBelowStandard" | "protectedGrade">;
  readonly between: readonly (Grade | null)[];
}

/** A grade that no reading decides. */
export function withoutReading(grade: Grade | null): Outcome {
  return { grade, readings: NO_READINGS, between: NO_GRADES };
}

const NO_GRADES: readonly never[] = [];

/** The grade of a protected manager. */
export function gradeUnderProtection(
  ceiled: Grade | null,
  { grading, readings: { protectedBelowStandard, protectedGrade } }: CompiledPolicy,
): Outcome {
  const initial = grading.firstAppointment.grade;
  if (ceiled === null) {
    return {
      grade: protectedBelowStandard === "cancelled" ? null : initial,
      readings: { protectedBelowStandard },
      between: [initial, null],
    };
  }
  if (ceiled >= initial) return withoutReading(initial);
  return {
    grade: protectedGrade === "atLeastThree" ? ceiled : initial,
    readings: { protectedGrade },
    between: [initial, ceiled],
  };
}
