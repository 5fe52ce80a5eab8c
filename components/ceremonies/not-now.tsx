import { Notice } from "@/components/ui/notice";
import type { PactHere } from "@/lib/ceremonies/pact-rules";

/** Why somebody in the hall cannot sign at this moment: the campaign is closed, or the own wave has not begun. */
export function NotNow({ pact: { turn } }: { readonly pact: PactHere }) {
  if (turn) {
    return (
      <Notice tone="info" title={`Giliran Anda, ${turn.wave}, dimulai ${turn.day}.`}>
        Naskahnya sudah dapat dibaca, dan dapat ditandatangani sejak hari itu.
      </Notice>
    );
  }
  return (
    <Notice tone="warn" title="Penandatanganan sudah ditutup.">
      Anda belum menandatangani pakta. Sampaikan kepada operator unit Anda bila Anda masih harus menandatangani.
    </Notice>
  );
}
