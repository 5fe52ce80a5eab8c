import { TextLink } from "@/components/ui/text-link";
import type { ArchiveStanding } from "@/lib/archives/standing";

type ArchiveFirstProps = {
  readonly archive: ArchiveStanding;
  /** Why it matters here, as a sentence. */
  readonly because?: string;
};

/** That the evidence should be gathered first, while it is not; nothing once it is. */
export function ArchiveFirst({ archive, because }: ArchiveFirstProps) {
  if (archive.kind === "ready") return null;
  if (archive.kind === "making") {
    return (
      <p className="text-14">
        <TextLink href="#arsip-bukti">Arsip bukti sedang dibuat.</TextLink> {because} Tunggu sampai siap, lalu unduh
        lebih dahulu.
      </p>
    );
  }
  return (
    <p className="text-14">
      Belum ada arsip bukti yang siap diunduh. {because} <TextLink href="#arsip-bukti">Buat arsip bukti</TextLink> lebih
      dahulu.
    </p>
  );
}
