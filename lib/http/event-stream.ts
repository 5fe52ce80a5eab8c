import { EVENT_STREAM } from "@/lib/http/catalogue/route";

const BEAT = 20_000;
/** After this the browser asks again, and with it whether it may. */
const LIFE = 5 * 60_000;

type Source = (listener: { changed: () => void; lost: () => void }) => Promise<() => void>;

/**
 * Server-sent events (WHATWG HTML, 9.2): a line "data: berubah" whenever the source says so, and a heartbeat in between.
 * Ends with the request, with the source, or after five minutes.
 */
export async function eventStream(request: Request, source: Source): Promise<Response> {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  let leave = () => {};
  const send = (text: string) => controller?.enqueue(encoder.encode(text));
  const end = () => {
    if (!controller) return;
    controller.close();
    close();
  };
  const close = () => {
    controller = null;
    clearInterval(beat);
    clearTimeout(life);
    leave();
  };
  const beat = setInterval(() => send(": masih di sini\n\n"), BEAT);
  const life = setTimeout(end, LIFE);
  try {
    leave = await source({ changed: () => send("data: berubah\n\n"), lost: end });
  } catch (error) {
    close();
    throw error;
  }
  const body = new ReadableStream<Uint8Array>({
    start(opened) {
      controller = opened;
      send("retry: 5000\n\n");
    },
    cancel: close,
  });
  request.signal.addEventListener("abort", end);
  return new Response(body, {
    headers: {
      "content-type": EVENT_STREAM,
      // no-transform: a stream that waits for a compressor's buffer is not live; nginx asks to be told.
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
