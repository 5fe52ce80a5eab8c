import { z } from "zod";
import { checkpointQuery, consistencyQuery, entriesQuery, inclusionQuery } from "@/lib/ledger/log-queries";
import { count, type Route } from "./route";

const tag = "Log";
const hash = z.base64();
const proof = z.object({ hashes: z.array(hash) });
const text = { media: "text/plain; charset=utf-8" };

export const logRoutes: Route[] = [
  {
    method: "GET",
    path: "/log/checkpoint",
    tag,
    summary: "The newest checkpoint (C2SP tlog-checkpoint), or the one signed at exactly this size.",
    public: true,
    query: checkpointQuery,
    status: 200,
    answer: text,
  },
  {
    method: "GET",
    path: "/log/key",
    tag,
    summary: "The key that checkpoints are signed with (C2SP vkey, Ed25519).",
    public: true,
    status: 200,
    answer: text,
  },
  {
    method: "GET",
    path: "/log/entries",
    tag,
    summary: "Leaf hashes from `start` up to before `end`, at most 1,000 at once (RFC 6962).",
    public: true,
    query: entriesQuery,
    status: 200,
    answer: z.object({ entries: z.array(z.object({ index: count, leafHash: hash })) }),
  },
  {
    method: "GET",
    path: "/log/proof",
    tag,
    summary: "The audit path of a leaf in the log of a size (RFC 6962 section 2.1.1).",
    public: true,
    query: inclusionQuery,
    status: 200,
    answer: proof,
  },
  {
    method: "GET",
    path: "/log/consistency",
    tag,
    summary: "That the log of one size begins with the log of another (RFC 6962 section 2.1.2).",
    public: true,
    query: consistencyQuery,
    status: 200,
    answer: proof,
  },
];
