import path from "node:path";
import { z } from "zod";

/** Addresses, separated by commas. */
const webAddresses = z
  .string()
  .default("")
  .transform((list) => list.split(",").map((url) => url.trim()))
  .transform((list) => list.filter((url) => url !== ""))
  .refine((list) => list.every((url) => /^https?:\/\/[^\s/]+/.test(url)), "must be https://..., separated by commas");

const schema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must start with postgresql://")
    .default("postgresql://127.0.0.1:5432/ikrar"),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  DATA_DIR: z
    .string()
    .min(1)
    .default("data")
    .transform((dir) => path.resolve(dir)),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  /** Interface to listen on. All of them by default; only this machine when proxies are trusted. */
  HOST: z.string().optional(),
  BASE_URL: z
    .url()
    .optional()
    .transform((url) => url?.replace(/\/+$/, "")),
  AUTH_SECRET: z.string().min(32, "needs at least 32 characters").optional(),
  /** What the keys of the log, of the trail and of the seals come from: kept as long as the evidence. */
  EVIDENCE_SECRET: z.string().min(32, "needs at least 32 characters").optional(),
  /** A PKCS #12 file whose certificate seals the documents of the whole installation, instead of its own ones. */
  SEAL_P12: z.string().optional(),
  SEAL_P12_PASSWORD: z.string().optional(),
  /** Time stamp authorities (RFC 3161), asked in this order. */
  TSA_URLS: webAddresses,
  /** BSrE's Esign Client Service, which then seals instead; all five or none. */
  BSRE_URL: z
    .url()
    .optional()
    .transform((url) => url?.replace(/\/+$/, "")),
  BSRE_USERNAME: z.string().optional(),
  BSRE_PASSWORD: z.string().optional(),
  BSRE_SUBSCRIBER: z.string().optional(),
  BSRE_SECRET: z.string().optional(),
  /** How many proxies in front may be believed about the caller's address (X-Forwarded-For, from the right). */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** Lets a collector on another machine read /api/metrics; without it only this machine may. */
  METRICS_TOKEN: z.string().min(16, "needs at least 16 characters").optional(),
  /** Where mail is handed in; without it mails are only written under DATA_DIR/mail. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^\s/]+/, "must be smtp://user:password@host:587 or smtps://user:password@host:465")
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, "must be an address, or a name and <address>")
    .default("Ikrar <ikrar@localhost>"),
  SEED: z.enum(["demo", "none"]).default("demo"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

const BSRE = ["BSRE_URL", "BSRE_USERNAME", "BSRE_PASSWORD", "BSRE_SUBSCRIBER", "BSRE_SECRET"] as const;

const checked = schema.superRefine((settings, context) => {
  if (!BSRE.some((name) => settings[name])) return;
  for (const name of BSRE.filter((each) => !settings[each])) {
    context.addIssue({ code: "custom", path: [name], message: `is needed beside the others (${BSRE.join(", ")})` });
  }
});

/** Every setting that there is. */
export const settingNames: readonly string[] = Object.keys(schema.shape);

export type Environment = z.infer<typeof schema>;

/**
 * Reads and checks the environment.
 * @throws Error with one line for each wrong variable, saying how to mend it.
 */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = checked.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Wrong settings in the environment:\n  ${lines.join("\n  ")}`);
}

let current: Environment | undefined;

/** The checked environment of this process; read once, at first use. */
export function env(): Environment {
  current ??= parseEnvironment(process.env);
  return current;
}

/** Whether that address leads anywhere only on this very machine: no BASE_URL was set, or a careless one. */
export function isLocalAddress(): boolean {
  return /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(baseUrl()).hostname);
}

/** The address under which people reach this installation, without a slash at the end. */
export function baseUrl(): string {
  return env().BASE_URL ?? `http://localhost:${env().PORT}`;
}

/** Tells next-auth the address of its doors: it asks for it under a name of its own, and takes nothing else. */
export function tellAuthAddress(): void {
  process.env.NEXTAUTH_URL = new URL("/api/auth", baseUrl()).href;
}
