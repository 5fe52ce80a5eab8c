import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { callerAddress } from "@/lib/http/caller-address";
import { ADDRESS_HEADER, originOf, REQUEST_ID_HEADER } from "@/lib/http/origin";

type Connection = Pick<IncomingMessage, "headers" | "socket">;
const from = (remoteAddress: string | undefined, forwarded?: string): Connection => ({
  headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  socket: { remoteAddress } as IncomingMessage["socket"],
});

test.each([
  ["no proxy: the connection itself", from("36.68.1.9"), 0, "36.68.1.9"],
  ["no proxy: what the caller writes is ignored", from("36.68.1.9", "1.1.1.1"), 0, "36.68.1.9"],
  ["IPv4 over an IPv6 socket", from("::ffff:36.68.1.9"), 0, "36.68.1.9"],
  ["one proxy", from("10.0.0.1", "36.68.1.9"), 1, "36.68.1.9"],
  ["one proxy, a forged entry further left", from("10.0.0.1", "1.1.1.1, 36.68.1.9"), 1, "36.68.1.9"],
  ["two proxies", from("10.0.0.1", "36.68.1.9, 10.0.0.2"), 2, "36.68.1.9"],
  ["two proxies, forged entries further left", from("10.0.0.1", "x, 1.1.1.1, 36.68.1.9, 10.0.0.2"), 2, "36.68.1.9"],
  ["fewer entries than proxies", from("10.0.0.1", "36.68.1.9"), 3, "36.68.1.9"],
  ["a proxy that says nothing", from("10.0.0.1"), 1, "10.0.0.1"],
  ["empty entries", from("10.0.0.1", " , 36.68.1.9 ,"), 1, "36.68.1.9"],
  ["an IPv6 caller", from("::1", "2001:db8::7"), 1, "2001:db8::7"],
  ["a name that is no address", from("10.0.0.1", "10.0.0.2; anything <b>"), 1, "10.0.0.1"],
  ["a connection that is gone", from(undefined), 0, "unknown"],
])("%s", (_what, request, proxies, expected) => {
  expect(callerAddress(request, proxies)).toBe(expected);
});

test("the origin takes address and request id from the server's own headers, never X-Forwarded-For", () => {
  const headers = new Headers({
    [ADDRESS_HEADER]: "36.68.1.9",
    [REQUEST_ID_HEADER]: "request-1",
    "x-forwarded-for": "1.1.1.1",
    "user-agent": "x".repeat(1000),
  });
  expect(originOf(headers)).toEqual({ requestId: "request-1", ip: "36.68.1.9", userAgent: "x".repeat(300) });
});

test("without a server in front every request still has an id of its own", () => {
  const [one, two] = [originOf(new Headers()), originOf(new Headers())];
  expect(one).toMatchObject({ ip: null, userAgent: null });
  expect(one.requestId).not.toBe(two.requestId);
});
