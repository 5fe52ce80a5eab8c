import { CodeForm, NOT_A_CODE } from "./code-form";
import { OtherWays } from "./other-ways";
import { VerdictBand } from "./verdict-band";
import { VerdictPage } from "./verdict-page";

type CodeNotFoundProps = {
  readonly typed: string;
  /** It cannot be a code at all: nobody is told that it was looked for. */
  readonly malformed: boolean;
};

/** Never issued, or a slip of the hand: amber, with the code ready to be corrected. */
export function CodeNotFound({ typed, malformed }: CodeNotFoundProps) {
  return (
    <VerdictPage
      band={
        <VerdictBand verdict="not_found">
          {malformed
            ? "Yang tertulis di alamat ini bukan kode verifikasi. Ketik kodenya seperti tercetak di dokumen."
            : "Kode ini belum pernah diterbitkan. Mungkin ada huruf yang keliru."}
        </VerdictBand>
      }
    >
      <CodeForm
        action="/verifikasi"
        defaultValue={typed.slice(0, 24)}
        notFound={!malformed}
        error={malformed ? NOT_A_CODE : undefined}
        buttonLabel="Periksa lagi"
      />
      <OtherWays than="code" />
    </VerdictPage>
  );
}
