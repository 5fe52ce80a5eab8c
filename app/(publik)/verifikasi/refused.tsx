import { LookUpRefused } from "@/components/verification/look-up-refused";
import type { Refusal } from "@/lib/core/errors";
import { answerPageWith } from "@/lib/http/page-answer";

type RefusedProps = {
  readonly refusal: Refusal;
  readonly again: { readonly href: string; readonly code?: string };
};

/** The page of a refused look-up, which programs know by its status and Retry-After. */
export function Refused({ refusal, again }: RefusedProps) {
  const { status, sentence, details } = refusal;
  const { retryAfter } = details;
  const ofAddress = status === 429;
  answerPageWith(ofAddress ? 429 : 503, retryAfter);
  const openAt = retryAfter === undefined ? null : new Date(Date.now() + retryAfter * 1_000);
  return <LookUpRefused {...{ sentence, ofAddress, openAt, again }} />;
}
