import { volumeScore } from "kaoping";
import { expect, test } from "vitest";

const { input } = volumeScore;
const sound = { loansGranted: 1, peers: { managers: 1, loansGranted: 1 } };

test("a schema gives a sound value back as it came, and otherwise what is wrong with it", () => {
  const { validate } = input["~standard"];
  expect(validate(sound)).toEqual({ value: sound });
  expect("value" in validate(sound) && validate(sound)).toHaveProperty("value.peers", sound.peers);
  expect(validate({ ...sound, loansGranted: -1 })).toEqual({
    issues: [
      {
        path: ["loansGranted"],
        code: "belowMinimum",
        message: "loansGranted: expected a whole number of 0 or more, got -1",
        detail: {
          zh: "应填不小于0的整数，填的是-1",
          en: "expected a whole number of 0 or more, got -1",
        },
        title: { zh: "贷款发放笔数", en: "Loans granted" },
      },
    ],
  });
});

test("it is frozen, and its fields alone are listed", () => {
  expect([Object.isFrozen(input), Object.keys(input)]).toEqual([true, ["loansGranted", "peers"]]);
});
