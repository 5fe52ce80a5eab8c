import fs from "node:fs";

function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    // The runner crashed before it could write.
    return null;
  }
}

/** A run that failed without a failed test (a crash, a file that could not be loaded, an unhandled error) counts one. */
function honest(passed, failed, ok) {
  return { passed, failed: ok ? failed : Math.max(failed, 1) };
}

/** Passed and failed tests of vitest's JSON report; `ok` tells whether vitest itself ended well. */
export function countVitest(file, ok) {
  const report = readReport(file);
  return honest(report?.numPassedTests ?? 0, report?.numFailedTests ?? 0, ok && report !== null);
}

/** Passed and failed tests of Playwright's JSON report; a flaky test is a failed one. */
export function countPlaywright(file, ok) {
  const stats = readReport(file)?.stats;
  return honest(stats?.expected ?? 0, (stats?.unexpected ?? 0) + (stats?.flaky ?? 0), ok && stats !== undefined);
}
