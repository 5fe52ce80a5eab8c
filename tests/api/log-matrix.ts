import type { Row } from "./matrix";

const anybody = (query: string): Row => ({
  owner: null,
  denied: [],
  call: () => ({ query: Object.fromEntries(new URLSearchParams(query)) }),
});

/** Whoever asks: neither the log nor a proof names anybody. */
export const logMatrix: Record<string, Row> = {
  "GET /log/checkpoint": anybody(""),
  "GET /log/key": anybody(""),
  "GET /log/entries": anybody("start=0&end=3"),
  "GET /log/proof": anybody("index=1&size=3"),
  "GET /log/consistency": anybody("from=2&to=3"),
  "GET /verifications/{code}/proof": {
    owner: null,
    denied: [],
    call: (w) => ({ params: { code: w.ids.sealedCode } }),
  },
};
