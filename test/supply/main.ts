/** Writes what the package brings along, as CycloneDX, to `reports/kaoping.cdx.json`, and prints the licences: `npm run sbom`. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

interface Component {
  name: string;
  readonly version: string;
  readonly licenses?: readonly {
    readonly license?: { readonly id?: string };
    readonly expression?: string;
  }[];
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const args = ["sbom", "--sbom-format", "cyclonedx", "--omit", "dev", "--package-lock-only"];
const bill = JSON.parse(execFileSync("npm", args, { cwd: root, encoding: "utf8" })) as {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
};
// npm calls the package after the folder it lies in.
const own = bill.metadata.component;
own.name = (JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { name: string }).name;

mkdirSync(`${root}reports`, { recursive: true });
writeFileSync(`${root}reports/kaoping.cdx.json`, `${JSON.stringify(bill, null, 2)}\n`);
for (const { name, version, licenses = [] } of [own, ...bill.components]) {
  const said = licenses.map(({ license, expression }) => license?.id ?? expression ?? "unknown");
  console.log(`${name} ${version}: ${said.join(", ") || "unknown"}`);
}
