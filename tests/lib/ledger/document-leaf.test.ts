import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { type EventRow, leafOf } from "@/lib/ledger/read-event";

const sha256 = "ab".repeat(32);
const evidenceHash = "cd".repeat(32);
const sealedAt = "2028-10-13T02:42:21.000Z";
const event: EventRow = {
  ...{ id: "7", agencyId: null, actor: { kind: "system", name: "seal" }, ip: null, requestId: "r", mac: null },
  ...{ nonce: "0b0f4d0e-5d0c-4d53-9c0e-0d8f3a3b1a01", erasureId: null, occurredAt: new Date(sealedAt) },
  ...{ action: "document.seal", subjectType: "document", subjectId: sha256 },
  data: { sha256, evidenceHash, sealedAt, level: "B-B", signatureId: "x" },
};

/** RFC 8785 and RFC 6962 by hand: what whoever holds the file writes down. */
const byHand = createHash("sha256")
  .update(Buffer.of(0))
  .update(
    `{"evidenceHash":"${evidenceHash}","kind":"document","sealedAt":"${sealedAt}","sha256":"${sha256}","version":1}`,
  )
  .digest();

test.each(["document.seal", "document.stamp"])("the leaf of %s can be made from the file alone", (action) => {
  expect(leafOf({ ...event, action }).leaf).toEqual(byHand);
});

test("every other leaf hides what it says behind a salt", () => {
  const action = "session.revoke";
  const one = leafOf({ ...event, action });
  const other = leafOf({ ...event, action, nonce: "0b0f4d0e-5d0c-4d53-9c0e-0d8f3a3b1a02" });
  expect(one.details.equals(other.details)).toBe(false);
  expect(one.leaf.equals(other.leaf)).toBe(false);
});
