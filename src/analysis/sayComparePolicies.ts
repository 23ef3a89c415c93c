import { type Account, type Line, type Words, words } from "../rule/index.js";
import type { ComparePoliciesFinding, PolicyMove } from "./comparePoliciesFinding.js";
import { pathWords, sourceAt, valueWords } from "./figureNames.js";
import { movedWords, moverWords } from "./rosterFields.js";
import { coefficientLine, matrixLine } from "./sayMoves.js";

/** What another policy means for a roster, in words: as a whole, and for each who is moved. */
export function sayComparePolicies(f: ComparePoliciesFinding): Account {
  const { differences, moved } = f;
  return {
    headline: words(
      "{year}年度，参数版本由{before.name}改为{after.name}，等级变动{many}人",
      "{year}, from {before.name} to {after.name}: {many} moved",
      { many: moved.length },
    ),
    steps: [
      ...differences.map(differenceLine),
      matrixLine(f.matrix),
      ...moved.map((move) => moveLine(move, f)),
      coefficientLine,
    ],
    people: moved.map((move) => ({
      id: move.id,
      headline: words("{id}，{year}年度等级{move}", "{id}: the grade of {year} goes {move}", {
        id: move.id,
        move: movedWords(move.from, move.to),
      }),
      steps: ownLines(move, f),
    })),
  };
}

type Difference = ComparePoliciesFinding["differences"][number];

function differenceLine(difference: Difference): Line {
  const { path, before, after, moves } = difference;
  return {
    clause: sourceAt(path),
    what: pathWords(path),
    result: words("{change}{others}，单独即引起变动的{moves}人", "{change}{others}; moves alone: {moves}", {
      change: changeWords(path, before, after),
      others: othersWords(difference),
      moves,
    }),
  };
}

function othersWords({ with: needed }: Difference): Words {
  return needed.length === 0
    ? words("", "")
    : words("（不能单独适用，与{others}一并适用）", " (not a policy alone, so applied with {others})", {
        others: needed.map(pathWords),
      });
}

function changeWords(path: string, before: string, after: string): Words {
  return words("由{before}改为{after}", "from {before} to {after}", {
    before: valueWords(path, before, after),
    after: valueWords(path, after, before),
  });
}

function moveLine({ id, from, to, because }: PolicyMove, f: ComparePoliciesFinding): Line {
  return {
    what: words("变动", "Moved"),
    result: words("{mover}，{because}", "{mover}, {because}", {
      mover: moverWords(id, from, to),
      because: becauseWords(because, f),
    }),
  };
}

function becauseWords(because: readonly string[], { differences }: ComparePoliciesFinding): Words {
  const alone = differences.filter(({ path }) => because.includes(path));
  return alone.length === 0
    ? words("由各项变动共同引起，没有一项单独引起", "by several changes together, by none alone")
    : words("单独即足以引起的：{because}", "by each of these alone: {because}", {
        because: alone.map((each) =>
          words("{name}{others}", "{name}{others}", {
            name: pathWords(each.path),
            others: othersWords(each),
          }),
        ),
      });
}

/** What one person is told: the changes that move the person, or all of them where only they together do. */
function ownLines({ because }: PolicyMove, f: ComparePoliciesFinding): Line[] {
  const lines = f.differences
    .filter(({ path }) => because.length === 0 || because.includes(path))
    .map(
      ({ path, before, after }): Line => ({
        clause: sourceAt(path),
        what: pathWords(path),
        result: changeWords(path, before, after),
      }),
    );
  return [...lines, { what: words("变动原因", "Why"), result: becauseWords(because, f) }];
}
