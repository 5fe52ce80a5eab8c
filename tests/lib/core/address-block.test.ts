import { expect, test } from "vitest";
import { addressBlock } from "@/lib/core/address-block";

test.each([
  [null, "unknown"],
  ["unknown", "unknown"],
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8:0001:0002:ffff::1", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:db8:0:0:9::", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "127.0.0.1"],
  ["127.0.0.1", "127.0.0.1"],
  ["127.8.9.10", "127.0.0.1"],
  ["::ffff:127.0.0.1", "127.0.0.1"],
  ["::", "0:0:0:0::/64"],
])("%s counts as %s", (address, block) => expect(addressBlock(address)).toBe(block));
