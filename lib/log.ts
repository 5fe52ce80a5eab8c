import pino from "pino";
import { env } from "@/lib/env";

/** Structured log, one JSON object a line. Never pass passwords, tokens, codes or drawings. */
export const log = pino({
  level: env().LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ["password", "token", "code", "drawing", "*.password", "*.token", "*.code", "*.drawing"],
});
