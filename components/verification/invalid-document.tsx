import { NextSteps } from "./next-steps";
import { ProofSteps } from "./proof-steps";
import { type Check, type LogFacts, proofSteps, type SealFacts } from "./proof-words";
import { VerdictBand } from "./verdict-band";
import { VerdictPage } from "./verdict-page";

type InvalidDocumentProps = {
  readonly agencyName: string;
  readonly bkpsdmName: string;
  readonly code: string;
  readonly evidenceHash: string;
  readonly checks: readonly Check[];
  readonly seal: SealFacts;
  readonly log: LogFacts;
};

/** The record contradicts its own hashes: nothing in it is repeated, only what failed. */
export function InvalidDocument(props: InvalidDocumentProps) {
  const { agencyName, bkpsdmName, code } = props;
  return (
    <VerdictPage
      agencyName={agencyName}
      band={
        <VerdictBand verdict="invalid">
          Kode {code} ada dalam catatan, tetapi {contradiction(props)}.
        </VerdictBand>
      }
    >
      <h2 className="pt-5 text-20 font-bold">Yang diperiksa</h2>
      <ProofSteps steps={proofSteps(props)} />
      <NextSteps
        steps={[
          "Jangan gunakan dokumen ini sebagai bukti.",
          `Sampaikan kode ini kepada ${bkpsdmName} ${agencyName} atau Inspektorat.`,
        ]}
      />
    </VerdictPage>
  );
}

function contradiction({ checks, log }: InvalidDocumentProps): string {
  const failed = checks.filter(({ passed }) => !passed).map(({ check }) => check);
  if (failed.some((check) => check !== "trail")) return "catatan itu tidak lagi cocok dengan sidik digitalnya";
  if (failed.length > 0) return "jejak audit tidak membuktikan penandatanganannya";
  return log.problem === "absent"
    ? "dokumennya tidak ada di log transparansi"
    : "dokumennya tidak cocok dengan log transparansi";
}
