/** What stands in a cell in place of a grade where the qualification is cancelled. */
export const CANCELLED = "取消资格";

/** What stands in a cell in place of a ceiling where nothing holds the grade down. */
export const NO_CEILING = "不限";

/** What is said of the averages of a class where rows of the roster could not be counted: before and behind how many. */
export const INCOMPLETE = {
  lead: "同类平均数不完整：",
  ofClass: "本类有",
  and: "、",
  unplaced: "网点类别无法辨认的有",
  rows: "行",
  end: "没有计入，补正后应重新评定",
} as const;
