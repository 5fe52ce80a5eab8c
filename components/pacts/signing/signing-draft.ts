import type { Drawing } from "@/lib/pacts/schema";

/** What has been ticked, drawn and typed so far; it outlives a reload, and dies with the tab. */
export type SigningDraft = {
  textHash: string;
  acknowledged: number[];
  agreed: boolean;
  drawing: Drawing | null;
  typedName: string;
  /** The signature on its way: the same bytes under the same Idempotency-Key until the server answers. */
  sending: { body: string; key: string } | null;
};

const place = (pactId: string) => `ikrar-pakta-${pactId}`;

/** The draft of this pact, if it was made for these very words. */
export function loadDraft(pactId: string, textHash: string): SigningDraft | null {
  try {
    const kept: SigningDraft | null = JSON.parse(sessionStorage.getItem(place(pactId)) ?? "null");
    return kept?.textHash === textHash ? kept : null;
  } catch {
    return null; // storage switched off, or something else wrote there
  }
}

export function keepDraft(pactId: string, draft: SigningDraft): void {
  try {
    sessionStorage.setItem(place(pactId), JSON.stringify(draft));
  } catch {
    // Storage switched off or full: signing still works, it only does not survive a reload.
  }
}

export function dropDraft(pactId: string): void {
  try {
    sessionStorage.removeItem(place(pactId));
  } catch {
    // As above.
  }
}

/** A fresh Idempotency-Key. Not randomUUID: an office server without TLS has none. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
