import type { Workbook } from "exceljs";

/** What a writer of exceljs packs the parts of a file into. */
interface Zip {
  append(xml: string, entry: { readonly name: string }): void;
}

/** The part of exceljs that packs the list of parts, before all others. */
interface PartWriter {
  addContentTypes(zip: Zip, model: unknown): Promise<void>;
}

/** Changes parts of a file on their way into it, and adds others: what exceljs cannot write. */
export function patchParts(
  workbook: Workbook,
  patch: (xml: string, name: string) => string,
  others: Readonly<Record<string, string>> = {},
): void {
  const writer = workbook.xlsx as unknown as PartWriter;
  const addContentTypes = writer.addContentTypes.bind(writer);
  writer.addContentTypes = (zip, model) => {
    const append = zip.append.bind(zip);
    zip.append = (xml, entry) => append(patch(xml, entry.name), entry);
    for (const [name, xml] of Object.entries(others)) append(xml, { name });
    return addContentTypes(zip, model);
  };
}
