import { VERSION } from "../../analysis/index.js";
import { NAMESPACE } from "./names.js";

const NAME = "kaoping";

/** The folder of the add-in; WPS finds one that lies on the machine by its name and its version. */
export const WPS_FOLDER: string = `${NAME}_${VERSION}`;

/** Where the folder lies on the bank's own site; to be replaced. */
const SITE = "http://addin.example.com";

/** The page that WPS opens when it starts the add-in. */
export function wpsPage(): string {
  return `<!doctype html>
<html lang="zh-CN">
  <meta charset="utf-8">
  <title>${NAMESPACE}</title>
  <script src="functions.js"></script>
</html>
`;
}

/** The ribbon of the add-in, to which it adds nothing. */
export function wpsRibbon(): string {
  return `<customUI xmlns="http://schemas.microsoft.com/office/2006/01/customui"></customUI>\n`;
}

export function wpsManifest(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<JsPlugin>
  <ApiVersion>1.0.0</ApiVersion>
  <Name>${NAMESPACE}</Name>
  <Description>农村银行客户经理考评函数</Description>
  <Functions>
    <Uri>/functions.json</Uri>
    <Namespace>${NAMESPACE}</Namespace>
  </Functions>
</JsPlugin>
`;
}

/** Registers the folder that lies beside this file in the folder of add-ins of a machine. */
export function wpsOffline(): string {
  return registered(
    "把本文件和同目录的加载项文件夹一起放进 jsaddons 目录。",
    `<jsplugin name="${NAME}" type="et" url="${WPS_FOLDER}" version="${VERSION}" enable="enable_dev" install="null" customDomain=""/>`,
  );
}

/** Registers the folder on a site. */
export function wpsOnline(): string {
  return registered(
    `把 ${SITE} 换成存放加载项文件夹的地址。`,
    `<jspluginonline name="${NAME}" type="et" url="${SITE}/${WPS_FOLDER}/" enable="true"/>`,
  );
}

/** Registers the packed folder on a site or on a disk, which WPS fetches and unpacks. */
export function wpsPacked(): string {
  return registered(
    `把 ${SITE} 换成存放 ${NAME}.7z 的地址；压缩包内是整个加载项文件夹。`,
    `<jsplugin name="${NAME}" type="et" url="${SITE}/${NAME}.7z" version="${VERSION}" enable="true"/>`,
  );
}

function registered(told: string, plugin: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!-- ${told} -->\n<jsplugins>\n  ${plugin}\n</jsplugins>\n`;
}
