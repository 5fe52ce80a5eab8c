/**
 * What is made piece by piece as the body of a response: the next piece is asked for when the last one has been taken,
 * and a reader who goes away ends the making. (Node's own Readable.toWeb throws past everybody when a reader goes.)
 */
export function streamOf(pieces: AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream(
    {
      async pull(controller) {
        const { value, done } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    // Nothing is made ahead: a body that nobody reads is never begun.
    { highWaterMark: 0 },
  );
}
