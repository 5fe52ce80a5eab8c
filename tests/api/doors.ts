import { createSession } from "@/lib/accounts/create-session";
import { systemActor } from "@/lib/core/actor";
import { routes } from "@/lib/http/catalogue";
import type { Route } from "@/lib/http/catalogue/route";

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Module = Record<string, Handler>;
export type Method = Route["method"];

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const modules = import.meta.glob<Module>("../../app/api/v1/**/route.ts", { eager: true });

/** "../../app/api/v1/pacts/[pactId]/route.ts" -> "/pacts/{pactId}" */
const pathOf = (file: string) => file.replace(/^.*\/api\/v1|\/route\.ts$/g, "").replace(/\[(\w+)\]/g, "{$1}");

/** Every door as the files have it: "GET /pacts/{pactId}" -> its handler. The description describes itself. */
export const doors: ReadonlyMap<string, Handler> = new Map(
  Object.entries(modules)
    .filter(([file]) => !file.includes("/openapi.json/") && !file.includes("/[...rest]/"))
    .flatMap(([file, module]) =>
      Object.entries(module)
        .filter(([method]) => METHODS.includes(method))
        .map(([method, handler]) => [`${method} ${pathOf(file)}`, handler] as const),
    ),
);

export const nameOf = ({ method, path }: Pick<Route, "method" | "path">) => `${method} ${path}`;
export const catalogued: ReadonlyMap<string, Route> = new Map(routes.map((route) => [nameOf(route), route]));

export type Call = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  raw?: BodyInit;
  token?: string | null;
  headers?: Record<string, string>;
};

/** Knocks at a door in this process, as a program with a bearer token would. */
export async function knock(name: string, { params = {}, query = {}, body, raw, token, headers = {} }: Call) {
  const handler = doors.get(name);
  if (!handler) throw new Error(`no door ${name}`);
  const [method = "GET", path = ""] = name.split(" ");
  const filled = path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(params[key] ?? ""));
  const address = new URL(`http://pakta.test/api/v1${filled}`);
  address.search = new URLSearchParams(query).toString();
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const init = {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(typeof content === "string" && { "content-type": "application/json" }),
      ...headers,
    },
    ...(method !== "GET" && content !== undefined && { body: content }),
  };
  return handler(new Request(address, init), { params: Promise.resolve(params) });
}

/** A bearer token for an account of the world. */
export async function tokenOf({ accountId }: { accountId: string }): Promise<string> {
  return (await createSession(systemActor("test"), { accountId, method: "password" })).token;
}
