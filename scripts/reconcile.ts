import { disconnect, plain, plainTransaction } from "@/lib/db";
import { findCounterFaults, mendCounters } from "@/lib/monitoring/reconcile-counters";
import { findLineFaults } from "@/lib/population/reconcile-lines";

// npm run reconcile            compares counters and the history with the people; exit code 1 when one is wrong
// npm run reconcile -- --mend  counts anew where one is wrong
const isMending = process.argv.includes("--mend");
try {
  const faults = isMending ? await plainTransaction(mendCounters) : await findCounterFaults(plain);
  for (const { campaignId, unitId, employmentType, status, counted, people } of faults) {
    console.log(
      `campaign ${campaignId} unit ${unitId} ${employmentType} ${status}: counted ${counted}, people ${people}`,
    );
  }
  const words = isMending ? "mended" : "wrong; run npm run reconcile -- --mend";
  console.log(faults.length === 0 ? "Every counter equals the people." : `${faults.length} counters ${words}`);
  if (faults.length > 0 && !isMending) process.exitCode = 1;
  const untold = await findLineFaults(plain);
  for (const { campaignId, unitId, lines, people, exemptLines, exemptPeople } of untold) {
    console.log(
      `campaign ${campaignId} unit ${unitId}: the history adds up to ${lines}, of them exempt ${exemptLines}; people ${people}, exempt ${exemptPeople}`,
    );
  }
  console.log(
    untold.length === 0 ? "The history adds up at every unit." : `${untold.length} units whose history does not`,
  );
  if (untold.length > 0) process.exitCode = 1;
} finally {
  await disconnect();
}
