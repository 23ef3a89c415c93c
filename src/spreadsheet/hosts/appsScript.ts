import { cellFunctions } from "../functions/index.js";
import { declaration, script } from "./jsdoc.js";
import { prefixed } from "./names.js";

/**
 * A blank cell comes as an empty text, an argument left out as undefined, an error as a text, a date as a Date of
 * the spreadsheet's time zone. An error that is thrown shows its message; one in a table can only be a text.
 * Chinese names are left out: Google documents none for functions.
 */
const HOST = `{
  read: function (value) {
    return Object.prototype.toString.call(value) === "[object Date]" ? kaopingSerial_(value) : value;
  },
  fail: function (error) {
    throw new Error(error.code + " " + error.message);
  }
}`;

const SERIAL = `var kaopingZone_;

function kaopingSerial_(date) {
  if (kaopingZone_ === undefined) kaopingZone_ = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
  var parts = Utilities.formatDate(date, kaopingZone_, "yyyy,M,d,H,m,s,S").split(",").map(Number);
  parts[1] -= 1;
  return Date.UTC.apply(null, parts) / 86400000 + 25569;
}`;

/** The file of an Apps Script project, ready to be pasted. */
export function appsScriptSource(bundle: string): string {
  return script(bundle, HOST, [
    SERIAL,
    ...cellFunctions.map((cellFunction) => declaration(cellFunction, prefixed(cellFunction.name))),
  ]);
}

/** The manifest of the project. What goes wrong is logged nowhere: a message may name a manager. */
export function appsScriptManifest(): string {
  const manifest = {
    timeZone: "Asia/Shanghai",
    dependencies: {},
    exceptionLogging: "NONE",
    runtimeVersion: "V8",
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The settings of the command-line tool clasp, to be filled in with the id of the bank's own script. */
export function claspSettings(): string {
  return `${JSON.stringify({ scriptId: "REPLACE-WITH-THE-SCRIPT-ID", rootDir: "." }, null, 2)}\n`;
}
