import { routes } from "@/lib/http/catalogue";
import type { Route } from "@/lib/http/catalogue/route";

const doors = routes.map((route) => ({
  route,
  pattern: new RegExp(`^/api/v1${route.path.replace(/\{\w+\}/g, "[^/]+")}$`),
  parameters: route.path.split("{").length,
}));

/** The doors at an address, one for each method. A path with a fixed word comes before one with a parameter there. */
export function doorsAt(pathname: string): Route[] {
  const fitting = doors.filter(({ pattern }) => pattern.test(pathname));
  const fewest = Math.min(...fitting.map(({ parameters }) => parameters));
  return fitting.filter(({ parameters }) => parameters === fewest).map(({ route }) => route);
}

/** The methods that an address below /api answers to, as the header Allow lists them. */
export function allowedMethods(pathname: string): string[] {
  const methods = doorsAt(pathname).map(({ method }) => method as string);
  // What stands beside the catalogue (health, metrics, the description itself) is only read.
  const known = methods.length > 0 ? methods : ["GET"];
  return [...known, ...(known.includes("GET") ? ["HEAD"] : []), "OPTIONS"];
}
