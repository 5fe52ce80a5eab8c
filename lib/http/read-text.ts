import { Refusal } from "@/lib/core/errors";

/**
 * A request's body as text, given up as soon as it is longer than `maxBytes`, whatever Content-Length says.
 * @throws Refusal("body_too_large")
 */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let seen = 0;
  for await (const chunk of chunksOf(request.body)) {
    seen += chunk.byteLength;
    if (seen > maxBytes) throw new Refusal("body_too_large");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (!body) return;
  const reader = body.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    // Frees the sender too when we stop half-way.
    await reader.cancel().catch(() => {});
  }
}
