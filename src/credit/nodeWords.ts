import { type Bilingual, type Words, words } from "../rule/index.js";

/** A node by its id, and by its title where the model has one. */
export function nodeWords(id: string, title: Bilingual | null | undefined): Words {
  if (title === null || title === undefined) return words("{id}", "{id}", { id });
  return words("{id} {zh}", "{id} {en}", { id, zh: title.zh, en: title.en });
}
