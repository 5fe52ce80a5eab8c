/** A process that takes a document to seal and stays for ever at one step, to be killed there. */
import { claimDocument } from "@/lib/seals/claim";
import { sealDocument, sealTools } from "@/lib/seals/seal-document";

const step = process.argv[2];
const tools = sealTools();
const forEver = () => {
  process.stdout.write("there\n");
  return new Promise<never>(() => setInterval(() => {}, 60_000));
};

const claimed = await claimDocument(new Date());
if (!claimed) throw new Error("nothing is waiting");
if (step === "claimed") await forEver();
const { storage } = tools;
if (step === "drawn and sealed") await sealDocument(claimed, { ...tools, storage: { ...storage, put: forEver } });
if (step === "stored") {
  const put: typeof storage.put = async (source, options) => {
    await storage.put(source, options);
    return forEver();
  };
  await sealDocument(claimed, { ...tools, storage: { ...storage, put } });
}
await sealDocument(claimed, tools);
await forEver();
