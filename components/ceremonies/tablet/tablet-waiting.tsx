import { Mark } from "@/components/layout/mark";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type TabletWaitingProps = {
  readonly name: string;
  readonly when: string;
  readonly place: string;
  readonly agencyName: string;
  readonly number: number;
  /** Why the turn before ended by itself; it names nobody. */
  readonly ended?: string;
};

const ENDINGS: Record<string, string> = {
  waktu: "Sesi sebelumnya berakhir karena waktunya habis.",
  putus: "Sesi sebelumnya berakhir sebelum tanda tangannya terkirim. Mulailah dari awal.",
};

/** A shared tablet between two people: one thing to read, one to press. */
export function TabletWaiting({ name, when, place, agencyName, number, ended }: TabletWaitingProps) {
  const ending = ended && ENDINGS[ended];
  return (
    <div className="flex min-h-dvh flex-col text-16">
      <header className="mx-auto flex w-full max-w-180 items-center gap-3 px-4 pt-6 font-semibold">
        <Mark className="size-9" />
        {agencyName}
        <span className="ml-auto font-medium whitespace-nowrap text-quiet">Tablet {number}</span>
      </header>
      <main id="isi" className="mx-auto flex w-full max-w-180 grow flex-col justify-center px-4 py-10">
        <h1 className="text-32 font-bold text-balance sm:text-48">{name}</h1>
        <p className="pt-3 text-18 text-quiet tabular-nums">{when}</p>
        <p className="text-18 text-quiet">{place}</p>
        <form method="post" action="/tablet/mulai" className="pt-10">
          <Button type="submit" look="go" size="large" wide className="min-h-20 text-20!">
            Ketuk untuk mulai
          </Button>
        </form>
        <p className="pt-4 text-quiet">
          Siapkan NIP dan kata sandi Anda. Sesi di tablet ini berakhir sendiri setelah Anda selesai.
        </p>
        {ending && (
          <div className="pt-6 text-14">
            <Notice tone="info" title={ending} />
          </div>
        )}
      </main>
    </div>
  );
}
