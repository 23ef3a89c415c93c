/** JSON Schema (draft 2020-12) of the files of the kit: the manifest, and a file of cases. */
export const schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:kaoping:conformance:1",
  title: "Conformance kit of kaoping",
  oneOf: [{ $ref: "#/$defs/manifest" }, { $ref: "#/$defs/caseFile" }],
  $defs: {
    format: { const: "kaoping-conformance/1" },
    count: { type: "integer", minimum: 0 },
    fingerprint: { type: "string", pattern: "^[0-9a-f]{16}$" },
    manifest: {
      type: "object",
      properties: {
        format: { $ref: "#/$defs/format" },
        version: { type: "string" },
        policy: {
          type: "object",
          properties: {
            file: { const: "policy.json" },
            fingerprint: { $ref: "#/$defs/fingerprint" },
          },
          required: ["file", "fingerprint"],
          additionalProperties: false,
        },
        cases: { $ref: "#/$defs/count" },
        refused: { $ref: "#/$defs/count" },
        files: {
          type: "array",
          items: {
            type: "object",
            properties: {
              file: { type: "string", pattern: "^cases/[a-z-]+\\.json$" },
              cases: { $ref: "#/$defs/count" },
              refused: { $ref: "#/$defs/count" },
              bytes: { $ref: "#/$defs/count" },
              sha256: { type: "string", pattern: "^[0-9a-f]{64}$" },
            },
            required: ["file", "cases", "refused", "bytes", "sha256"],
            additionalProperties: false,
          },
        },
        rules: {
          type: "object",
          additionalProperties: {
            type: "object",
            properties: { cases: { $ref: "#/$defs/count" }, refused: { $ref: "#/$defs/count" } },
            required: ["cases", "refused"],
            additionalProperties: false,
          },
        },
      },
      required: ["format", "version", "policy", "cases", "refused", "files", "rules"],
      additionalProperties: false,
    },
    caseFile: {
      type: "object",
      properties: {
        format: { $ref: "#/$defs/format" },
        document: { type: "string" },
        cases: { type: "array", items: { $ref: "#/$defs/case" } },
      },
      required: ["format", "document", "cases"],
      additionalProperties: false,
    },
    case: {
      type: "object",
      properties: {
        id: { type: "string" },
        name: { type: "string" },
        clause: { type: "string" },
        rule: { type: "string" },
        source: { enum: ["document", "computed"] },
        policy: { type: "object", description: "JSON Merge Patch (RFC 7396) on policy.json" },
        fingerprint: { $ref: "#/$defs/fingerprint" },
        input: true,
        expected: { type: "object", additionalProperties: { $ref: "#/$defs/value" } },
        readings: { type: "object", additionalProperties: { type: "string" } },
        notes: {
          type: "array",
          items: {
            type: "object",
            properties: { code: { type: "string" }, clause: { type: "string" } },
            required: ["code", "clause"],
            additionalProperties: false,
          },
        },
        issues: {
          type: "array",
          minItems: 1,
          items: {
            type: "object",
            properties: {
              path: { type: "array", items: { type: ["string", "integer"] } },
              code: { type: "string" },
            },
            required: ["path", "code"],
            additionalProperties: false,
          },
        },
      },
      required: ["id", "name", "clause", "rule", "source", "input"],
      dependentRequired: { policy: ["fingerprint"], fingerprint: ["policy"] },
      oneOf: [
        {
          required: ["expected", "readings", "notes"],
          properties: {
            input: { $ref: "#/$defs/value" },
            expected: true,
            readings: true,
            notes: true,
            issues: false,
          },
        },
        {
          required: ["issues"],
          properties: { issues: true, expected: false, readings: false, notes: false },
        },
      ],
      additionalProperties: false,
    },
    value: {
      description: "Figures are exact decimals as text; the numbers of JSON stand for whole numbers alone.",
      anyOf: [
        { type: ["string", "boolean", "null", "integer"] },
        { type: "array", items: { $ref: "#/$defs/value" } },
        { type: "object", additionalProperties: { $ref: "#/$defs/value" } },
      ],
    },
  },
} as const;
