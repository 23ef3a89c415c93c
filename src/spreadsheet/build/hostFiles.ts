import { appsScriptSource } from "../hosts/appsScript.js";
import { excelMetadata, excelSource } from "../hosts/excel.js";
import { excelManifest, excelPage } from "../hosts/excelAddIn.js";
import { onlyOfficeMacro, onlyOfficeSource } from "../hosts/onlyOffice.js";
import { wpsMacro, wpsManifest, wpsMetadata, wpsPage, wpsRibbon, wpsSource } from "../hosts/wps.js";

/** The files for the hosts by their paths in `dist`, from the single file of the library. */
export function hostFiles(bundle: string): Readonly<Record<string, string>> {
  return {
    "excel/functions.js": excelSource(bundle),
    "excel/functions.json": excelMetadata(),
    "excel/functions.html": excelPage(),
    "excel/manifest.xml": excelManifest(),
    "apps-script/Code.gs": appsScriptSource(bundle),
    "wps/functions.js": wpsSource(bundle),
    "wps/functions.json": wpsMetadata(),
    "wps/manifest.xml": wpsManifest(),
    "wps/index.html": wpsPage(),
    "wps/ribbon.xml": wpsRibbon(),
    "wps/macro.js": wpsMacro(bundle),
    "onlyoffice/functions.js": onlyOfficeSource(bundle),
    "onlyoffice/macro.js": onlyOfficeMacro(bundle),
  };
}
