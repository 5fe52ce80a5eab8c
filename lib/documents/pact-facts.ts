import type { EvidenceRecord } from "./canonical-record";
import type { PrintedCheckpoint } from "./checkpoint-words";
import type { Letterhead } from "./letterhead";
import type { Witness } from "./pact-words";
import type { PledgeText } from "./pledge-text";
import type { SignatureDrawing } from "./signature-drawing";
import { drawingHash, pledgeTextHash } from "./text-hash";

/** All that stands on a signed pact. Nothing is looked up while drawing: the same facts give the same bytes. */
export interface PactDocumentFacts {
  letterhead: Letterhead;
  /** The words as shown, placeholders filled. */
  pledge: PledgeText;
  record: EvidenceRecord;
  /** For method `browser_drawn` only. */
  drawing: SignatureDrawing | null;
  /** Code in stored form; URL of its public page. */
  verification: { code: string; url: string };
  /** Town before the date: "Rawa Indah". */
  place: string;
  votingRightNotice: boolean;
  witness: Witness | null;
  /** When BKPSDM accepted the sheet, for method `wet_ink_scan`. */
  scanVerifiedAt: Date | null;
  /** The log as it stood when this was drawn. */
  checkpoint: PrintedCheckpoint | null;
}

/** The facts contradict their own record: such a document would be false evidence, so none is drawn. */
export class EvidenceMismatchError extends Error {
  override name = "EvidenceMismatchError";
  constructor(readonly part: "pledge" | "drawing") {
    super(`the ${part} is not the one whose hash the evidence record holds`);
  }
}

/** Throws EvidenceMismatchError unless words and pen strokes are those of the record. */
export function assertMatchesRecord({ pledge, record, drawing }: PactDocumentFacts): void {
  if (pledgeTextHash(pledge) !== record.textVersion.sha256) throw new EvidenceMismatchError("pledge");
  const hash = drawing ? drawingHash(drawing) : null;
  if (hash !== record.drawingSha256) throw new EvidenceMismatchError("drawing");
}
