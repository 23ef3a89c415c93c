/** The year as plans and appraisals divide it. */
export const MONTHS_OF_A_YEAR = 12;
export const QUARTERS_OF_A_YEAR = 4;
