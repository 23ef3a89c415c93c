import { appsScriptManifest, appsScriptSource, claspSettings } from "../hosts/appsScript.js";
import { excelMetadata, excelSource } from "../hosts/excel.js";
import { excelManifest, excelPage } from "../hosts/excelAddIn.js";
import { removedCatalog, trustedCatalog } from "../hosts/excelCatalog.js";
import { excelPane } from "../hosts/excelPane.js";
import { onlyOfficeMacro, onlyOfficeSource } from "../hosts/onlyOffice.js";
import {
  PLUGIN_FOLDER,
  pluginConfig,
  pluginPage,
  pluginSource,
  pluginTranslations,
} from "../hosts/onlyOfficePlugin.js";
import { wpsMacro, wpsMetadata, wpsSource } from "../hosts/wps.js";
import {
  WPS_FOLDER,
  wpsManifest,
  wpsOffline,
  wpsOnline,
  wpsPacked,
  wpsPage,
  wpsRibbon,
} from "../hosts/wpsAddIn.js";

/** The files for the hosts by their paths in `dist`, from the single file of the library. */
export function hostFiles(bundle: string): Readonly<Record<string, string>> {
  return {
    ...within("excel", {
      "functions.js": excelSource(bundle),
      "functions.json": excelMetadata(),
      "functions.html": excelPage(),
      "taskpane.html": excelPane(),
      "manifest.xml": excelManifest(),
      "trusted-catalog.reg": trustedCatalog(),
      "remove-trusted-catalog.reg": removedCatalog(),
    }),
    ...within("apps-script", {
      "Code.gs": appsScriptSource(bundle),
      "appsscript.json": appsScriptManifest(),
      ".clasp.json.example": claspSettings(),
    }),
    ...within(`wps/${WPS_FOLDER}`, {
      "functions.js": wpsSource(bundle),
      "functions.json": wpsMetadata(),
      "manifest.xml": wpsManifest(),
      "index.html": wpsPage(),
      "ribbon.xml": wpsRibbon(),
    }),
    ...within("wps", {
      "offline/publish.xml": wpsOffline(),
      "online/jsplugins.xml": wpsOnline(),
      "packed/jsplugins.xml": wpsPacked(),
      "macro.js": wpsMacro(bundle),
    }),
    ...within(`onlyoffice/${PLUGIN_FOLDER}`, {
      "config.json": pluginConfig(),
      "index.html": pluginPage(),
      "plugin.js": pluginSource(bundle),
      ...within("translations", pluginTranslations()),
    }),
    ...within("onlyoffice", {
      "functions.js": onlyOfficeSource(bundle),
      "macro.js": onlyOfficeMacro(bundle),
    }),
  };
}

function within(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
}
