import * as z from "zod/mini";

// Hosts forbid making functions from text.
z.config({ jitless: true });

export * from "./index.js";
