import { expect, test } from "vitest";
import * as field from "../../src/rule/fields.js";
import { standardSchema } from "../../src/rule/standardSchema.js";

const loansGranted = field.count("贷款发放笔数", "Loans granted");
const peers = field.record("同类", "Peers", { managers: field.count("人数", "Managers") });
const made = () => standardSchema(field.record("输入", "Input", { loansGranted, peers }));
const sound = { loansGranted: 1, peers: { managers: 1 } };

test("a schema gives a sound value back as it came, and otherwise what is wrong with it", () => {
  const { version, vendor, validate } = made()["~standard"];
  expect([version, vendor]).toEqual([1, "kaoping"]);
  expect(validate(sound)).toEqual({ value: sound });
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
  const schema = made();
  expect(Object.isFrozen(schema)).toBe(true);
  expect({ ...schema }).toEqual({ loansGranted, peers });
});
