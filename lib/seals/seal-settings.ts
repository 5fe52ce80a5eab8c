import { env } from "@/lib/env";
import type { SealMethod } from "@/lib/seals/schema";

export type BsreSettings = {
  url: string;
  username: string;
  password: string;
  /** Who seals, as BSrE knows it. */
  subscriber: string;
  /** What one-time codes for sealing are asked for with; held in memory alone. */
  secret: string;
};

/** How this installation seals. */
export type SealSettings = {
  p12: { file: string; password: string } | null;
  tsaUrls: readonly string[];
  bsre: BsreSettings | null;
};

/** As the environment says. */
export function sealSettings(): SealSettings {
  const { SEAL_P12, SEAL_P12_PASSWORD = "", TSA_URLS, BSRE_URL, BSRE_USERNAME = "" } = env();
  const { BSRE_PASSWORD = "", BSRE_SUBSCRIBER = "", BSRE_SECRET = "" } = env();
  return {
    p12: SEAL_P12 ? { file: SEAL_P12, password: SEAL_P12_PASSWORD } : null,
    tsaUrls: TSA_URLS,
    bsre: BSRE_URL
      ? {
          url: BSRE_URL,
          ...{ username: BSRE_USERNAME, password: BSRE_PASSWORD },
          ...{ subscriber: BSRE_SUBSCRIBER, secret: BSRE_SECRET },
        }
      : null,
  };
}

/** How documents are sealed, unless a person decided otherwise for one. */
export function methodInForce({ p12, bsre }: SealSettings): SealMethod {
  if (bsre) return "bsre";
  return p12 ? "p12" : "own";
}
