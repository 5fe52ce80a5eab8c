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
