export function checkSeal(
  pdf: Uint8Array,
  options?: { foreign?: boolean },
): Promise<{
  state: "valid" | "invalid" | "unsupported";
  reason: string | null;
  signer?: { fingerprint: string; name: string };
  isStamped?: boolean;
}>;
