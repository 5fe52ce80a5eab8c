import { Refusal } from "@/lib/core/errors";
import { UploadError } from "@/lib/http/upload-error";
import { log } from "@/lib/log";

/** An error as RFC 9457 says it; `errors` names the fields, each with its sentence. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  code: string;
  requestId: string;
  errors?: Record<string, string>;
  /** Seconds after which it is worth asking again: the header Retry-After too. */
  retryAfter?: number;
};

const BUG = "Terjadi kesalahan di server. Data Anda tidak berubah. Coba lagi, atau sampaikan nomor permintaan ini.";

/** Any thrown thing as a problem. What is not a refusal is a bug: logged with the request id, told calmly. */
export function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof UploadError) {
    const status = error.code === "file_too_large" ? 413 : 422;
    return {
      type: "about:blank",
      title: error.message,
      status,
      code: error.code,
      requestId,
      errors: { file: error.message },
    };
  }
  if (error instanceof Refusal) {
    const errors = Object.keys(error.fields).length > 0 ? { errors: error.fields } : {};
    const { retryAfter } = error.details;
    return {
      type: "about:blank",
      title: error.sentence,
      status: error.status,
      code: error.code,
      requestId,
      ...errors,
      ...(retryAfter !== undefined && { retryAfter }),
    };
  }
  log.error({ err: error, requestId }, "unexpected error");
  return { type: "about:blank", title: BUG, status: 500, code: "internal", requestId };
}

/** The problem as an HTTP answer. */
export function problemResponse(problem: Problem): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
      ...(problem.retryAfter !== undefined && { "retry-after": String(problem.retryAfter) }),
    },
  });
}
