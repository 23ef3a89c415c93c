import { openReadings } from "../policy/index.js";
import type { ClauseId, Words } from "../rule/index.js";
import { words } from "../rule/index.js";

/** What is said of an open reading. */
export interface Reading {
  readonly clause: ClauseId;
  /** The question that the text leaves open. */
  readonly question: Words;
  /** Its question for a Chinese reader, its id for an English one, whose question ends no clause. */
  readonly name: Words;
  /** What a value means, and for who recomputes its name. */
  readonly meaning: (value: string) => Words;
}

/** An open reading in words. */
export function readingNamed(id: string): Reading {
  const open = openReadings.find((each) => each.id === id);
  const said = open?.question ?? { zh: id, en: id };
  return {
    clause: open?.clause ?? "measures-10",
    question: words("{question}", "{question}", { question: said }),
    name: words("{question}", "{id}", { question: said, id }),
    meaning: (value) => open?.meanings[value] ?? words("{value}", "{value}", { value }),
  };
}
