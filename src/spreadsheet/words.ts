/** What stands in a cell in place of a grade where the qualification is cancelled. */
export const CANCELLED = "取消资格";

/** What stands in a cell in place of a ceiling where nothing holds the grade down. */
export const NO_CEILING = "不限";
