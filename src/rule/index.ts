export { fieldsByCase, neededFields } from "./byCase.js";
export {
  checklist,
  checklistOutput,
  checklistWords,
  type Duties,
  duty,
  itemOf,
  itemWords,
} from "./checklist.js";
export { dayNumber, isDate, isWeekend, mondayOf, monthEnd, plusDays, yearEnd } from "./dates.js";
export { deepFreeze } from "./deepFreeze.js";
export { extended } from "./empty.js";
export { inMarkup } from "./escape.js";
export {
  Complaint,
  type Defaulted,
  type Exact,
  type In,
  type Out,
  type Published,
  type Read,
} from "./field.js";
export { complaint, type Figure, type Told } from "./figures.js";
export {
  applying,
  type Decided,
  type Deciding,
  type Lazily,
  made,
  NO_NOTES,
  NO_READINGS,
  type NoteTexts,
  named,
  notesOf,
} from "./finding.js";
export { refuseRepeated, refuseRepeatedIds, repetitions } from "./ids.js";
export { dateAtOffsetOf, dateOf, isAfter, isInstant, plusHours } from "./instants.js";
export { fieldName, issue, refuse, refusedBy, refusedWithin, relocated, within } from "./issues.js";
export { publishedName, publishedSchema } from "./jsonSchema.js";
export { isVerified, sayableOf, verified, withWords } from "./known.js";
export { latest } from "./latest.js";
export { parse, readFields, readOptions, titleAt, titled } from "./parse.js";
export { type Format, type Pen, penFor, ROUNDED } from "./pen.js";
export {
  ageOn,
  anniversary,
  dayAfter,
  daysBefore,
  endOfLaterYear,
  isOver,
  lastDay,
  yearsOver,
} from "./periods.js";
export { type PlainField, type Words as ChoiceWords, wordWithCode } from "./plain.js";
export * from "./public.js";
export { Prepared, publish, type WhenRead, whenRead } from "./publish.js";
export { UNREADABLE } from "./read.js";
export { figuresOf, isComputed, type Source } from "./readLate.js";
export { type ReadingsOf, ruleMaker } from "./rule.js";
export {
  apart,
  auditorOnly,
  type Bounded,
  type CheckedItems,
  type EachEntry,
  type Filling,
  inSentence,
  joined,
  type Line,
  magnitude,
  type OfRule,
  type PersonAccount,
  type Said,
  type Say,
  type Sayable,
  type Step,
  type Sum,
  signOf,
  type Within,
  type Words,
  words,
} from "./say.js";
export { keepShapes } from "./shapes.js";
export { expected, shown, shownIn } from "./shown.js";
