import { z } from "zod";
import {
  assignPageInput,
  batchLine,
  batchPageStates,
  batchPictureQuery,
  batchView,
  discardPageInput,
  handedIn,
  listBatchesInput,
  startBatchInput,
} from "@/lib/batches/schema";
import type { Route } from "@/lib/http/catalogue/route";

const tag = "Sheets";
const settled = z.object({ batchId: z.uuid(), page: z.number().int(), state: z.enum(batchPageStates) });

/** Stacks of signed pages: handed in at once, read by a worker, every page in exactly one state. */
export const batchRoutes: Route[] = [
  {
    method: "POST",
    path: "/campaigns/{campaignId}/scan-batches",
    tag,
    summary:
      "Hand in a stack of signed forms: `file` may stand up to 40 times, `unit` names the unit (with all below it). A worker reads the pages; ask the address in Location. Files handed in before are not read again; of them alone, the answer is the stack that is there.",
    query: startBatchInput.pick({ unit: true }),
    file: "PDF of up to 300 pages (100 MB), JPG, PNG or HEIC.",
    status: 202,
    answer: handedIn,
  },
  {
    method: "GET",
    path: "/campaigns/{campaignId}/scan-batches",
    tag,
    summary: "Stacks handed in for a unit and those below it, the newest first; the latest two hundred.",
    query: listBatchesInput.pick({ unit: true }),
    status: 200,
    answer: z.object({ items: z.array(batchLine) }),
  },
  {
    method: "GET",
    path: "/scan-batches/{batchId}",
    tag,
    summary: "A stack: how far it is read, its pages by state, and each page.",
    status: 200,
    answer: batchView,
  },
  {
    method: "GET",
    path: "/scan-batches/{batchId}/pages/{number}/picture",
    tag,
    summary: "One page as a picture that we drew ourselves, upright; `size=small` for lists.",
    query: batchPictureQuery,
    status: 200,
    answer: { media: "image/jpeg" },
  },
  {
    method: "POST",
    path: "/scan-batches/{batchId}/pages/{number}/assignment",
    tag,
    summary: "Say whose sheet a page is; of a collective list everybody whose signature stands on it.",
    body: assignPageInput,
    status: 200,
    answer: settled,
  },
  {
    method: "POST",
    path: "/scan-batches/{batchId}/pages/{number}/discard",
    tag,
    summary:
      "Put a page aside that belongs to nobody; a sheet made from it is taken back as long as nobody decided about it.",
    body: discardPageInput,
    status: 200,
    answer: settled,
  },
  {
    method: "POST",
    path: "/scan-batches/{batchId}/pages/{number}/keeping",
    tag,
    summary: "Keep the sheet of somebody whose pact is settled, as a newer version beside the evidence that stands.",
    status: 200,
    answer: settled,
  },
  {
    method: "POST",
    path: "/scan-batches/{batchId}/pages/{number}/reopening",
    tag,
    summary: "Take back what was decided about a page, as long as nobody decided about its sheets.",
    status: 200,
    answer: settled,
  },
  {
    method: "POST",
    path: "/scan-batches/{batchId}/retry",
    tag,
    summary: "Have those files read again that a fault of the machine kept from being read.",
    status: 200,
    answer: z.object({ batchId: z.uuid(), files: z.int() }),
  },
];
