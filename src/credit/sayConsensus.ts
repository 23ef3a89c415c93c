import { type Account, auditorOnly, words } from "../rule/index.js";
import type { ConsensusFinding } from "./consensusFields.js";

/** How far experts agree, in words. */
export function sayConsensus({ kendallW }: ConsensusFinding): Account {
  return {
    headline:
      kendallW === null
        ? words("共识指标{index}", "index of consensus {index}")
        : words(
            "共识指标{index}，肯德尔和谐系数{kendallW}",
            "index of consensus {index}, Kendall’s W {kendallW}",
          ),
    steps: [
      {
        field: "homogeneity",
        what: words(
          "{experts}位专家对{criteria}项指标所给权重的同质度（香农熵）",
          "Homogeneity of the weights of {criteria} criteria by {experts} experts (Shannon’s entropy)",
        ),
        clause: GOEPEL,
      },
      { field: "leastHomogeneity", clause: GOEPEL },
      {
        field: "index",
        formula: "({homogeneity} − {leastHomogeneity}) ÷ (1 − {leastHomogeneity})",
        clause: GOEPEL,
      },
      { field: "squares", clause: KENDALL },
      ...(kendallW === null ? [{ field: "ties", clause: KENDALL, ...auditorOnly() }] : []),
      {
        field: "kendallW",
        clause: KENDALL,
        ...(kendallW === null
          ? {}
          : {
              formula:
                "12 × {squares} ÷ ({experts} × {experts} × ({criteria} × {criteria} × {criteria} − {criteria}) − {experts} × {ties})",
            }),
      },
    ],
  };
}

const GOEPEL = "goepel2018" as const;
const KENDALL = "kendall1948" as const;
