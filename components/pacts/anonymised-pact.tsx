import { PublicHeader } from "@/components/layout/public-header";
import { SkipLink } from "@/components/layout/skip-link";
import { AnonymisedPactWords } from "@/components/pacts/anonymised-pact-words";
import { TextLink } from "@/components/ui/text-link";

type AnonymisedPactProps = {
  readonly campaignName: string;
  readonly agencyName: string;
  readonly bkpsdmName: string;
  /** As words; null while it is under way. */
  readonly day: string | null;
};

/** What an old link to a pact says once nobody knows any more whose it was. */
export function AnonymisedPact({ campaignName, agencyName, bkpsdmName, day }: AnonymisedPactProps) {
  return (
    <>
      <SkipLink />
      <PublicHeader title="Ikrar" agencyName={agencyName} width="max-w-180" />
      <main id="isi" tabIndex={-1} className="mx-auto grid w-full max-w-180 gap-4 px-4 pt-6 pb-12 *:min-w-0">
        <h1 className="text-24 font-bold wrap-anywhere">{campaignName}</h1>
        <AnonymisedPactWords bkpsdmName={bkpsdmName} day={day} />
        <p>
          <TextLink href="/akun/data-saya">Data saya</TextLink>
        </p>
      </main>
    </>
  );
}
