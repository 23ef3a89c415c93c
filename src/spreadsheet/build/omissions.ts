import ts from "typescript";
import { type Edit, without } from "./edit.js";

/**
 * What the single file goes without. Cells show Chinese only, explain the findings of the annual grade only, and
 * never ask for a JSON Schema, for the reasons of a default reading or for what a guide says; none of it enters a decision.
 */
export function omission(node: ts.Node): Edit | undefined {
  if (isEnglish(node) || isReason(node) || isUnexplained(node) || isOfGuide(node)) return without(node);
  if (isEnglishArgument(node)) return replaced(node, '""');
  if (isSchemaEntry(node)) return replaced(node, "");
  if (isSchemaBody(node)) return replaced(node, "{}");
  return undefined;
}

function replaced(node: ts.Node, text: string): Edit {
  return { start: node.getStart(), end: node.getEnd(), text };
}

/** The second text of `say(zh, en)`, and `en` beside `zh` unless it is data that a rule reads. */
function isEnglish(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent)) {
    return parent.arguments[1] === node && /^(pen\.)?say$/.test(callee(parent));
  }
  return (
    isProperty(node, "en") &&
    ts.isPropertyAssignment(node) &&
    (ts.isStringLiteralLike(node.initializer) || ts.isTemplateExpression(node.initializer)) &&
    ts.isObjectLiteralExpression(parent) &&
    parent.properties.some((property) => isProperty(property, "zh")) &&
    !pathOf(node).endsWith("/credit/referenceModel.ts")
  );
}

/** Which arguments of a call are English: the sentence of an issue beside its code, what a kind of cell takes. */
const ENGLISH: ReadonlyMap<string, readonly number[]> = new Map([
  ["refuse", [2]],
  ["issue", [2]],
  ["complaint", [1, 3]],
  ["kind", [1]],
  ["number", [1]],
]);

function isEnglishArgument(node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isCallExpression(parent)) return false;
  return ENGLISH.get(callee(parent))?.some((i) => parent.arguments[i] === node) ?? false;
}

/** Why a reading of the text is the default one. */
function isReason(node: ts.Node): boolean {
  return isOfReadings(node) && isProperty(node, "why");
}

/** The words of a rule or a reading that no cell explains. */
function isUnexplained(node: ts.Node): boolean {
  if (/\/grading(\/|\.ts$)/.test(pathOf(node))) return false;
  if (isOfReadings(node)) return isProperty(node, "question") || isProperty(node, "zh");
  if (!isProperty(node, "say") && !isProperty(node, "notes")) return false;
  const definition = node.parent.parent;
  return ts.isCallExpression(definition) && callee(definition) === "rule";
}

/** Whether it stands in a table of readings, not where the tables are put together. */
function isOfReadings(node: ts.Node): boolean {
  return pathOf(node).includes("/policy/readings/") && !pathOf(node).endsWith("/index.ts");
}

/** What a guide tells of a cell function. */
function isOfGuide(node: ts.Node): boolean {
  if (!pathOf(node).includes("/spreadsheet/functions/")) return false;
  return isProperty(node, "summary") || isProperty(node, "returns");
}

function isSchemaEntry(node: ts.Node): boolean {
  return (
    ts.isExpressionStatement(node) &&
    ts.isCallExpression(node.expression) &&
    callee(node.expression) === "fieldSchemas.add"
  );
}

function isSchemaBody(node: ts.Node): boolean {
  const { parent } = node;
  return (
    ts.isBlock(node) &&
    ts.isFunctionDeclaration(parent) &&
    parent.type?.getText() === "JsonSchema" &&
    pathOf(node).endsWith("/rule/fieldSchemas.ts")
  );
}

function isProperty(node: ts.Node, name: string): boolean {
  return ts.isObjectLiteralElementLike(node) && node.name?.getText() === name;
}

function callee(call: ts.CallExpression): string {
  return call.expression.getText();
}

function pathOf(node: ts.Node): string {
  return node.getSourceFile().fileName;
}
