import { checkSeal } from "@/lib/seals/check-seal";
import type { BsreSettings } from "@/lib/seals/seal-settings";

/** Waits for BSrE no longer than its own documentation says a signature takes. */
const PATIENCE = 30_000;
const LONGEST_ANSWER = 16_000_000;

/**
 * How asking BSrE ended without a seal. `unreachable`: nothing was sent. `credentials`, `refused`, `broken`: it answered.
 * `unknown`: the request went out and no answer came back; it may have sealed.
 */
export type BsreOutcome = "unreachable" | "credentials" | "refused" | "broken" | "unknown";

export class BsreError extends Error {
  override readonly name = "BsreError";
  constructor(
    readonly outcome: BsreOutcome,
    /** BSrE's own number, where it gave one; nothing else of its answer is kept. */
    readonly code: number | null = null,
  ) {
    super(`bsre ${outcome}${code === null ? "" : ` (${code})`}`);
  }
}

/** Numbers with which BSrE refuses whoever asks, and not the document. */
const CREDENTIAL_CODES = new Set([2011, 2021, 2022, 2023, 2024, 2025, 2031]);

type Asked = { settings: BsreSettings; patience?: number };

/** A one-time code for one seal. Nothing is sealed by asking for it. @throws BsreError */
export async function askCode({ settings, patience = PATIENCE }: Asked): Promise<string> {
  const { subscriber, secret } = settings;
  const answer = await post({ settings, patience }, "/api/v2/seal/get/totp", {
    idSubscriber: subscriber,
    totp: secret,
    data: "1",
  }).catch((error: unknown) => {
    // Without a code nothing can have been sealed, whatever became of this request.
    if (error instanceof BsreError && error.outcome === "unknown") throw new BsreError("unreachable");
    throw error;
  });
  const code = answer.totp;
  if (typeof code !== "string" || code === "") throw new BsreError("credentials");
  return code;
}

/**
 * The document sealed by BSrE, and what its seal says of itself. Asked for once: whatever happens, it is not sent a second time from here.
 * @throws BsreError
 */
export async function sealWithBsre(pdf: Buffer, code: string, asked: Asked & { reason: string }) {
  const properties = { tampilan: "INVISIBLE", location: "null", reason: asked.reason, contactInfo: "null" };
  const answer = await post(asked, "/api/v2/seal/pdf", {
    idSubscriber: asked.settings.subscriber,
    totp: code,
    signatureProperties: [properties],
    file: [pdf.toString("base64")],
  });
  const [file] = Array.isArray(answer.file) ? answer.file : [];
  const sealed = Buffer.from(typeof file === "string" ? file : "", "base64");
  const isOurs = sealed.length > pdf.length && sealed.subarray(0, pdf.length).equals(pdf);
  const seal = checkSeal(sealed, { foreign: true });
  if (!isOurs || !seal.intact) throw new BsreError("broken");
  return { file: sealed, seal };
}

async function post({ settings, patience = PATIENCE }: Asked, path: string, body: object) {
  const identity = Buffer.from(`${settings.username}:${settings.password}`).toString("base64");
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(`${settings.url}${path}`, {
      method: "POST",
      headers: { authorization: `Basic ${identity}`, "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(patience),
    });
    text = await limitedText(answer);
  } catch (error) {
    throw new BsreError(wasNeverSent(error) ? "unreachable" : "unknown");
  }
  const said = asObject(text);
  if (answer.ok) {
    if (!said) throw new BsreError("broken");
    return said;
  }
  const code = numberOf(said?.status_code ?? said?.statusCode ?? said?.code);
  const isCredentials = answer.status === 401 || answer.status === 403 || (code !== null && CREDENTIAL_CODES.has(code));
  if (isCredentials) throw new BsreError("credentials", code);
  // A fault of the server, or of a proxy before it, says nothing about whether the seal was made.
  if (answer.status >= 500) throw new BsreError("unknown", code);
  throw new BsreError("refused", code);
}

/** The answer, or nothing of one that is longer than any seal. */
async function limitedText(answer: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > LONGEST_ANSWER) return "";
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** Failures before there was a connection; all others may have reached BSrE. */
function wasNeverSent(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined;
  return ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "UND_ERR_CONNECT_TIMEOUT"].includes(
    cause?.code ?? "",
  );
}

function asObject(text: string): Record<string, unknown> | null {
  try {
    const said: unknown = JSON.parse(text);
    return said !== null && typeof said === "object" ? (said as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const numberOf = (value: unknown): number | null =>
  Number.isInteger(Number(value ?? Number.NaN)) ? Number(value) : null;
