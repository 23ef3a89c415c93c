/** What a record says that it was made by. */
export const LIBRARY = "kaoping";

/** The version of this library, as its package states it. */
export const VERSION = "0.1.0";
