// One count a process: Next loads this module anew in each bundle.
const shared = globalThis as typeof globalThis & { ikrarRequests?: Map<string, number> };

/** Takes note of an answered API call. */
export function countRequest(method: string, status: number): void {
  shared.ikrarRequests ??= new Map();
  const key = `${method} ${status}`;
  shared.ikrarRequests.set(key, (shared.ikrarRequests.get(key) ?? 0) + 1);
}

/** How many API calls this process has answered, by method and status. */
export function requestCounts(): { method: string; status: string; count: number }[] {
  return [...(shared.ikrarRequests ?? [])].map(([key, count]) => {
    const [method = "", status = ""] = key.split(" ");
    return { method, status, count };
  });
}
