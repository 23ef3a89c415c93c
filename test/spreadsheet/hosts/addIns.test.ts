import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hostFiles } from "../../../src/spreadsheet/build/hostFiles.js";
import { installNotes } from "../../../src/spreadsheet/build/installNotes.js";
import { PLUGIN_FOLDER } from "../../../src/spreadsheet/hosts/onlyOfficePlugin.js";
import { WPS_FOLDER } from "../../../src/spreadsheet/hosts/wpsAddIn.js";
import { cellFunctions } from "../../../src/spreadsheet/index.js";
import { all, parseXml } from "./xml.js";

const root = new URL("../../../", import.meta.url);
const files = hostFiles("var KAOPING = {};");
const text = (path: string) => files[path] ?? "";
const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { version: string };

test.each(Object.keys(files).filter((path) => path.endsWith(".xml")))("%s is well-formed", (path) => {
  expect(parseXml(text(path)).name).toMatch(/^(?:OfficeApp|JsPlugin|jsplugins|customUI)$/);
});

describe("Excel", () => {
  const manifest = parseXml(text("excel/manifest.xml"));

  test("the manifest has its parts in the order of the schema", () => {
    expect(manifest.children.map(({ name }) => name)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    const [host] = all(manifest, "Host").filter(({ attributes }) => attributes["xsi:type"] === "Workbook");
    expect(host?.children.map(({ name }) => name)).toEqual(["AllFormFactors", "DesktopFormFactor"]);
    const [resources] = all(manifest, "Resources");
    expect(resources?.children.map(({ name }) => name)).toEqual([
      "bt:Images",
      "bt:Urls",
      "bt:ShortStrings",
      "bt:LongStrings",
    ]);
  });

  test("its version rises with that of the library and is not below 1.0", () => {
    expect(text("excel/manifest.xml")).toContain(`<Version>1.${version}</Version>`);
    expect(`1.${version}`).toMatch(/^\d{1,5}(?:\.\d{1,5}){3}$/);
  });

  test("its words are no longer than Office takes", () => {
    for (const { attributes } of all(manifest, "bt:ShortStrings").flatMap(({ children }) => children)) {
      expect(attributes.DefaultValue?.length).toBeLessThanOrEqual(125);
    }
    for (const { attributes } of all(manifest, "bt:LongStrings").flatMap(({ children }) => children)) {
      expect(attributes.DefaultValue?.length).toBeLessThanOrEqual(250);
    }
  });

  test("every address is a file that is shipped", () => {
    const addresses = [...text("excel/manifest.xml").matchAll(/https:\/\/addin\.example\.com\/([\w.-]+)/g)];
    const icons = ["icon-16.png", "icon-32.png", "icon-64.png", "icon-80.png"];
    expect(
      icons.map((icon) => readFileSync(new URL(`src/spreadsheet/build/icons/${icon}`, root))[1]),
    ).toEqual(icons.map(() => "P".charCodeAt(0)));
    const shipped = [...Object.keys(files).map((path) => path.replace("excel/", "")), ...icons];
    expect(addresses.map(([, file]) => file).filter((file) => !shipped.includes(file ?? ""))).toEqual([]);
  });

  test("the task pane lists every function, and loads Microsoft's script first", () => {
    const pane = text("excel/taskpane.html");
    expect(pane.match(/<script[^>]*>/)?.[0]).toContain(
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    );
    for (const { name, alias, summary } of cellFunctions) {
      expect(pane).toContain(
        `<code>KAOPING.${name}</code><br><code>KAOPING.${alias}</code></td><td>${summary.zh}</td>`,
      );
    }
    expect(pane).toContain(`版本${version}，共${cellFunctions.length}个函数`);
    expect(pane).not.toContain("undefined");
    const body = pane.slice(pane.indexOf("<body>"), pane.indexOf("<script>"));
    expect(parseXml(`${body.replaceAll("<br>", "")}</body>`).name).toBe("body");
  });

  /** A registry file: the values of each key; a key that is taken away has none. */
  function registry(path: string): Record<string, Record<string, string>> {
    const [first, ...lines] = text(path).split("\r\n");
    expect(first).toBe("Windows Registry Editor Version 5.00");
    expect(text(path)).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(text(path).replaceAll("\r\n", "")).not.toContain("\n");
    const keys: Record<string, Record<string, string>> = {};
    let key = "";
    for (const line of lines.filter((each) => each !== "" && !each.startsWith(";"))) {
      const [, opened] = /^\[(.*)\]$/.exec(line) ?? [];
      if (opened !== undefined) {
        key = opened;
        keys[key] = {};
      } else {
        const [, name = "", value = ""] = /^"(\w+)"=("(?:[^"\\]|\\\\|\\")*"|dword:[0-9a-f]{8})$/.exec(
          line,
        ) ?? [line];
        (keys[key] ?? {})[name] = value;
      }
    }
    return keys;
  }

  const KEY =
    "HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\{REPLACE-WITH-A-NEW-GUID}";

  test("the registry file trusts a shared folder, and the other takes it back", () => {
    expect(registry("excel/trusted-catalog.reg")).toEqual({
      [KEY]: {
        Id: '"{REPLACE-WITH-A-NEW-GUID}"',
        Url: '"\\\\\\\\REPLACE-WITH-SERVER\\\\REPLACE-WITH-SHARE"',
        Flags: "dword:00000001",
      },
    });
    expect(registry("excel/remove-trusted-catalog.reg")).toEqual({ [`-${KEY}`]: {} });
  });
});

describe("WPS", () => {
  const plugin = (path: string) => parseXml(text(`wps/${path}`)).children[0];

  test("the files register the folder, on the machine, on a site, and packed", () => {
    expect(WPS_FOLDER).toBe(`kaoping_${version}`);
    expect(plugin("offline/publish.xml")).toMatchObject({
      name: "jsplugin",
      attributes: { name: "kaoping", type: "et", url: WPS_FOLDER, version, enable: "enable_dev" },
    });
    expect(plugin("online/jsplugins.xml")).toMatchObject({
      name: "jspluginonline",
      attributes: { name: "kaoping", type: "et", url: `http://addin.example.com/${WPS_FOLDER}/` },
    });
    expect(plugin("packed/jsplugins.xml")).toMatchObject({
      name: "jsplugin",
      attributes: { name: "kaoping", type: "et", url: "http://addin.example.com/kaoping.7z", version },
    });
  });
});

describe("ONLYOFFICE", () => {
  const folder = `onlyoffice/${PLUGIN_FOLDER}`;
  const config = JSON.parse(text(`${folder}/config.json`));

  test("the configuration is what the documentation asks for", () => {
    expect(config.guid).toBe(`asc.${PLUGIN_FOLDER}`);
    expect(config.guid).toMatch(/^asc\.\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
    expect(config).toMatchObject({ version, minVersion: "8.1.0", baseUrl: "" });
    expect(config.variations).toHaveLength(1);
    expect(config.variations[0]).toMatchObject({
      url: "index.html",
      type: "system",
      EditorsSupport: ["cell"],
    });
  });

  test("the page loads nothing from elsewhere", () => {
    const sources = [...text(`${folder}/index.html`).matchAll(/src="([^"]+)"/g)].map(([, source]) => source);
    expect(sources).toEqual(["plugins.js", "plugin.js"]);
    expect(text(`${folder}/index.html`)).not.toContain("http");
  });

  test("the translations are those that are listed", () => {
    const listed = JSON.parse(text(`${folder}/translations/langs.json`)) as string[];
    expect(listed.map((name) => JSON.parse(text(`${folder}/translations/${name}.json`)))).toEqual([
      { [config.name]: config.nameLocale.zh },
    ]);
  });
});

describe("Google Sheets", () => {
  test("the manifest has fields and values that Google lists", () => {
    const manifest = JSON.parse(text("apps-script/appsscript.json"));
    expect(manifest).toEqual({
      timeZone: "Asia/Shanghai",
      dependencies: {},
      exceptionLogging: "NONE",
      runtimeVersion: "V8",
    });
    expect(Intl.supportedValuesOf("timeZone")).toContain(manifest.timeZone);
  });

  test("the settings of clasp name the script and the folder", () => {
    expect(JSON.parse(text("apps-script/.clasp.json.example"))).toEqual({
      scriptId: "REPLACE-WITH-THE-SCRIPT-ID",
      rootDir: ".",
    });
  });
});

describe("the notes on installing", () => {
  const zh = readFileSync(new URL("docs/hosts.zh-CN.md", root), "utf8");
  const en = readFileSync(new URL("docs/hosts.md", root), "utf8");
  const notes = installNotes(zh, en);

  test("lie in every folder of a host, without links that lead nowhere", () => {
    const folders = new Set(Object.keys(files).map((path) => path.split("/")[0]));
    expect(Object.keys(notes).sort()).toEqual([...folders].map((folder) => `${folder}/INSTALL.md`).sort());
    for (const note of Object.values(notes)) expect(note).not.toMatch(/\]\(/);
  });

  test("name the folder of this version", () => {
    for (const page of [zh, en]) expect(page).toContain(`7z a kaoping.7z ${WPS_FOLDER}`);
  });

  test("a part that is missing is no part", () => {
    expect(() => installNotes(zh, "# nothing")).toThrow("no part Excel");
  });
});
