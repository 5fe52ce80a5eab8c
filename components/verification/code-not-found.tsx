import { CodeForm } from "./code-form";
import { OtherWays } from "./other-ways";
import { VerdictBand } from "./verdict-band";
import { VerdictPage } from "./verdict-page";

/** Never issued, or a slip of the hand: amber, with the code ready to be corrected. */
export function CodeNotFound({ typed }: { readonly typed: string }) {
  return (
    <VerdictPage
      band={
        <VerdictBand verdict="not_found">Kode ini belum pernah diterbitkan. Mungkin ada huruf yang keliru.</VerdictBand>
      }
    >
      <CodeForm action="/verifikasi" defaultValue={typed.slice(0, 24)} notFound buttonLabel="Periksa lagi" />
      <OtherWays than="code" />
    </VerdictPage>
  );
}
