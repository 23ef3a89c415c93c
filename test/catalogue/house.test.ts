import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

/** The doors of a room: what it is for other rooms, and the kinds of fields by their own names. */
const DOOR = /^\w+\/index\.ts$|^rule\/fields\.ts$/;

/** The door that a room opens to users of the package; a room without it opens its index. */
const PUBLIC_DOOR = /^\w+\/(?:index|public)\.ts$/;

/** The rooms from the ground up: each may import only from rooms that stand before it in the list. */
const FLOORS: readonly (readonly string[])[] = [
  ["exact"],
  ["rule"],
  ["policy"],
  ["grading", "career", "liability", "elimination", "recovery", "buyout", "credit", "warning", "scorecard"],
  ["catalogue"],
  ["analysis"],
  ["explain"],
  ["spreadsheet"],
];

const root = fileURLToPath(new URL("../../src/", import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

function floorOf(file: string): number {
  const room = file.includes("/") ? file.slice(0, file.indexOf("/")) : "index";
  return room === "index" ? FLOORS.length : FLOORS.findIndex((rooms) => rooms.includes(room));
}

function imports(file: string): string[] {
  const source = readFileSync(join(root, file), "utf8");
  return [...source.matchAll(/^(?:import|export) [^;]*? from "(\.[^"]+)";/gm)].map(([, path = ""]) =>
    join(dirname(file), path).replace(/\.js$/, ".ts"),
  );
}

describe("the house", () => {
  test("stands on any path: blanks and Chinese characters are escaped in the pathname of a URL", () => {
    const repository = fileURLToPath(new URL("../../", import.meta.url));
    const sources = ["src", "test"].flatMap((folder) =>
      readdirSync(join(repository, folder), { recursive: true, encoding: "utf8" }).map((file) =>
        join(folder, file),
      ),
    );
    const code = [...sources, ...readdirSync(repository)].filter((file) => file.endsWith(".ts"));
    const escaped = code.filter((file) =>
      /import\.meta\.url\)\.pathname/.test(readFileSync(join(repository, file), "utf8")),
    );
    expect(escaped).toEqual([]);
  });

  test.each(files)("%s stands in a room", (file) => {
    expect(floorOf(file)).toBeGreaterThanOrEqual(0);
  });

  test.each(files.filter((file) => file.includes("/")))(
    "%s imports only downwards, and from a room's door",
    (file) => {
      const room = file.slice(0, file.indexOf("/"));
      for (const imported of imports(file).filter((path) => !path.startsWith(`${room}/`))) {
        expect(floorOf(imported), `${file} imports ${imported}`).toBeLessThan(floorOf(file));
        expect(imported, `${file} enters a room by its door`).toMatch(DOOR);
      }
    },
  );

  test("index.ts opens the public door of every room but the spreadsheet, and names nothing itself", () => {
    const opened = imports("index.ts");
    const rooms = [
      ...new Set(files.filter((file) => file.includes("/")).map((file) => dirname(file).split("/")[0])),
    ];
    const doors = rooms
      .filter((room) => room !== "spreadsheet")
      .map((room) => (files.includes(`${room}/public.ts`) ? `${room}/public.ts` : `${room}/index.ts`));
    expect([...opened].sort()).toEqual(doors.sort());
    expect(opened.filter((door) => !PUBLIC_DOOR.test(door))).toEqual([]);
    const source = readFileSync(join(root, "index.ts"), "utf8");
    expect(source.match(/^export (?!\* from)/gm)).toBeNull();
  });

  test("no file of a room imports another in a circle", () => {
    const graph = new Map(files.map((file) => [file, imports(file)]));
    const circles = files.filter((file) => reaches(graph, file, file));
    expect(circles).toEqual([]);
  });
});

function reaches(graph: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const queue = [...(graph.get(from) ?? [])];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (file === to) return true;
    if (seen.has(file)) continue;
    seen.add(file);
    queue.push(...(graph.get(file) ?? []));
  }
  return false;
}
