import { Application, type DeclarationReflection, type ProjectReflection, ReflectionKind } from "typedoc";
import { NOT_EXPORTED } from "./sources.js";

/** Makes pages of the declarations in a folder; every warning, and every name without words, is an error. */
export async function typeDoc(folder: string): Promise<void> {
  const app = await Application.bootstrapWithPlugins({
    name: "kaoping",
    entryPoints: [`${folder}/declarations/kaoping.ts`, `${folder}/declarations/kaoping-spreadsheet.ts`],
    tsconfig: `${folder}/tsconfig.json`,
    readme: "none",
    out: `${folder}/html`,
    disableSources: true,
    validation: { notExported: true, invalidLink: true, notDocumented: false },
  });
  const project = await app.convert();
  if (project === undefined) throw new Error("the declarations do not compile");
  app.validate(project);
  for (const name of undocumented(project)) app.logger.error(`${name} has no words`);
  await app.generateOutputs(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exitCode = 1;
}

/** Exports, and properties of exported types, of which nothing is said. */
function undocumented(project: ProjectReflection): string[] {
  const exported = (project.children ?? []).flatMap(({ children = [] }) => children).filter(isExported);
  const properties = exported
    .filter(({ kind }) => kind === ReflectionKind.Interface || kind === ReflectionKind.Class)
    .flatMap(({ children = [] }) => children)
    // What an error has of the language is known.
    .filter(({ kind, inheritedFrom }) => kind === ReflectionKind.Property && inheritedFrom === undefined);
  return [...exported, ...properties].filter((one) => !isDocumented(one)).map((one) => one.getFullName());
}

function isExported({ comment }: DeclarationReflection): boolean {
  return !comment?.blockTags.some(({ content }) => content.some(({ text }) => text === NOT_EXPORTED));
}

function isDocumented(one: DeclarationReflection): boolean {
  const type = one.type?.type === "reflection" ? one.type.declaration : undefined;
  return [one, ...(one.signatures ?? []), ...(type?.signatures ?? [])].some(
    ({ comment }) => comment !== undefined && comment.summary.length > 0,
  );
}
