import type { Workbook } from "exceljs";
import { patchParts } from "./parts.js";

const METADATA = "xl/metadata.xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";

/** Says of the cells that have it that their array formula spills, as far as its result reaches. */
const metadata = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

function withMetadata(xml: string, name: string): string {
  if (name === "[Content_Types].xml")
    return xml.replace(
      "</Types>",
      `<Override PartName="/${METADATA}" ContentType="${CONTENT_TYPE}"/></Types>`,
    );
  if (name === "xl/_rels/workbook.xml.rels")
    return xml.replace(
      "</Relationships>",
      `<Relationship Id="rIdMetadata" Type="${RELATIONSHIPS}/sheetMetadata" Target="metadata.xml"/></Relationships>`,
    );
  return name.startsWith("xl/worksheets/sheet")
    ? xml.replace(/<c ([^>]*)><f t="array"/g, '<c $1 cm="1"><f t="array"')
    : xml;
}

/**
 * Makes the array formulas of a workbook dynamic ones, which exceljs cannot write: without the mark Excel keeps
 * them to the cells they were entered in, and takes no function of an add-in for one that spills.
 */
export function spillArrays(workbook: Workbook): void {
  patchParts(workbook, withMetadata, { [METADATA]: metadata });
}
