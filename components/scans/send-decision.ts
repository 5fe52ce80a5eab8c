import type { Decision } from "@/components/scans/use-decisions";

/** What became of a request; status 0 when the server was not reached. */
export type Outcome = { ok: true } | { ok: false; status: number; sentence: string };

const PAUSES = [1500, 4000];
const UNREACHED = "Putusan belum terkirim karena sambungan terputus. Buka lembar ini, lalu putuskan kembali.";

/** Sends one decision about the very sheet that was seen. Sending it again is harmless: the server answers the same. */
export function sendDecision({ pactId, scanId, accepted }: Decision, note: string): Promise<Outcome> {
  return send(pactId, "POST", { scanId, accepted, note });
}

/** Takes the decision back. */
export function sendReversal({ pactId, scanId }: Decision): Promise<Outcome> {
  return send(pactId, "DELETE", { scanId });
}

async function send(pactId: string, method: string, body: object): Promise<Outcome> {
  for (const pause of [...PAUSES, null]) {
    try {
      const answer = await fetch(`/api/v1/pacts/${pactId}/verification`, {
        method,
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      if (answer.ok) return { ok: true };
      const problem: { title?: string; errors?: Record<string, string> } = await answer.json().catch(() => ({}));
      const sentence = Object.values(problem.errors ?? {})[0] ?? problem.title ?? UNREACHED;
      return { ok: false, status: answer.status, sentence };
    } catch {
      if (pause === null) break;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return { ok: false, status: 0, sentence: UNREACHED };
}
