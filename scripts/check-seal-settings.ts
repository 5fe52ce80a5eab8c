import type { Environment } from "@/lib/env";
import { readP12 } from "@/lib/seals/p12-signer";
import { StartProblem } from "./start-problem";

/**
 * Opens the PKCS #12 file of the settings, if there is one, before anything is started: what cannot seal is better known
 * now than with the first signature.
 * @throws StartProblem with a sentence that says how to mend it
 */
export async function checkSealSettings({ SEAL_P12, SEAL_P12_PASSWORD = "" }: Environment): Promise<void> {
  if (!SEAL_P12) return;
  await readP12(SEAL_P12, SEAL_P12_PASSWORD).catch((error: Error) => {
    throw new StartProblem(error.message);
  });
}
