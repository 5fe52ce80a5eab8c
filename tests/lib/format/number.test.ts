import { expect, test } from "vitest";
import { formatBytes, formatCount, formatRate } from "@/lib/format/number";

test.each([
  [0, "0"],
  [999, "999"],
  [6102, "6.102"],
  [4_700_000, "4.700.000"],
])("%d is written %s", (count, written) => expect(formatCount(count)).toBe(written));

test.each([
  [null, "-"],
  [0, "0,0%"],
  [0.0004, "0,0%"],
  [0.875, "87,5%"],
  [2 / 3, "66,7%"],
  [0.9994, "99,9%"],
  [0.9996, "99,9%"],
  [8239 / 8240, "99,9%"],
  [1, "100,0%"],
])("a rate of %s is written %s", (rate, written) => expect(formatRate(rate)).toBe(written));

test.each([
  [0, "1 KB"],
  [84 * 1024, "84 KB"],
  [1_258_291, "1,2 MB"],
  [1023.9 * 1024 ** 2, "1.023,9 MB"],
  [3.4 * 1024 ** 3, "3,4 GB"],
])("%d bytes are written %s", (bytes, written) => expect(formatBytes(bytes)).toBe(written));
