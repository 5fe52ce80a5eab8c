/** What the server said: recorded, or not and why, or nothing that can be relied upon. */
export type Answer =
  | { kind: "recorded"; again: boolean }
  | { kind: "refused"; problem: Problem }
  /** No connection, a busy server, or a hotspot's own page: the signature may be sent once more. */
  | { kind: "unreachable" };

export type Problem = { sentence: string; code: string; fields: Readonly<Record<string, string>> };

const PATIENCE = 20_000;

/** Sends the signature once. */
export async function postSignature(pactId: string, body: string, key: string): Promise<Answer> {
  try {
    const response = await fetch(`/api/v1/pacts/${pactId}/signature`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": key },
      body,
      signal: typeof AbortSignal.timeout === "function" ? AbortSignal.timeout(PATIENCE) : undefined,
    });
    return await read(response);
  } catch {
    return { kind: "unreachable" };
  }
}

async function read(response: Response): Promise<Answer> {
  const said = await response.json();
  // Only our own answer counts: a captive portal says 200 to everything.
  if (response.ok) {
    if (!said.verificationCode) return { kind: "unreachable" };
    return { kind: "recorded", again: said.alreadySigned === true };
  }
  const busy = [429, 502, 503, 504].includes(response.status) || said.code === "idempotency_running";
  if (busy || !said.title) return { kind: "unreachable" };
  return { kind: "refused", problem: { sentence: said.title, code: said.code, fields: said.errors ?? {} } };
}
