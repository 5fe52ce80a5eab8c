import { expect, test } from "vitest";
import {
  canonicalRecord,
  type EvidenceRecord,
  evidenceHash,
  evidenceRecordSchema,
} from "@/lib/documents/canonical-record";
import { record } from "./sample-facts";

test("key order does not change the record, and its hash is fixed for all time", () => {
  const reversed = Object.fromEntries(Object.entries(record).reverse()) as EvidenceRecord;
  expect(canonicalRecord(reversed)).toBe(canonicalRecord(record));
  expect(canonicalRecord(record)).toMatch(/^\{"acknowledged":\[1,2,3,4\],"agency":\{"code":"99.01","name":/);
  expect(evidenceHash("{}")).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
});

test.each<[string, object]>([
  ["a field nobody knows", { ip: "10.0.0.1" }],
  ["a later version", { version: 2 }],
  ["a hash in capitals", { drawingSha256: "A".repeat(64) }],
  ["a time in another zone than the agency's", { signedAt: "2028-10-13T02:42:18.000Z" }],
  ["points out of order", { acknowledged: [2, 1] }],
  ["a point ticked twice", { acknowledged: [1, 1] }],
  ["a drawing that is missing", { drawingSha256: null }],
  ["a typed name beside a drawing", { typedName: "Endah Pertiwi" }],
  ["a wet-ink sheet without a scan", { method: "wet_ink_scan", drawingSha256: null }],
  ["half of a surrogate pair", { requestId: "req-\ud800" }],
])("refuses %s", (_, change) => {
  expect(evidenceRecordSchema.safeParse({ ...record, ...change }).success).toBe(false);
});

test("each zone has its own offset", () => {
  const eastern = { ...record, zone: "WIT", signedAt: "2028-10-13T11:42:18.000+09:00" };
  expect(evidenceRecordSchema.safeParse(eastern).success).toBe(true);
});
