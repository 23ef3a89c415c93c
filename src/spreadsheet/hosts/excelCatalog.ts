/** Where Office keeps the shared folders that it trusts for add-ins, by the GUID of each. */
const CATALOGS = "HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs";

const GUID = "{REPLACE-WITH-A-NEW-GUID}";
const FOLDER = "\\\\REPLACE-WITH-SERVER\\REPLACE-WITH-SHARE";

const FIRST = "Windows Registry Editor Version 5.00";

/** A registry file; ASCII only, for the registry editor takes UTF-8 for the code page of the machine. */
function registry(...lines: readonly string[]): string {
  return [FIRST, "", ...lines, ""].join("\r\n");
}

/** Trusts a shared folder as a catalogue of add-ins and shows it in the menu, for the user who imports it. */
export function trustedCatalog(): string {
  return registry(
    "; Replace the GUID in both places, and the folder (every backslash stands twice).",
    "; The folder holds manifest.xml and nothing else of the add-in.",
    `[${CATALOGS}\\${GUID}]`,
    `"Id"="${GUID}"`,
    `"Url"="${FOLDER.replaceAll("\\", "\\\\")}"`,
    '"Flags"=dword:00000001',
  );
}

/** Takes the trust back. */
export function removedCatalog(): string {
  return registry("; The GUID of trusted-catalog.reg.", `[-${CATALOGS}\\${GUID}]`);
}
