import type { Place } from "@/app/(bkpsdm)/pantauan/[unitId]/place";
import { stateTabs } from "@/app/(bkpsdm)/pantauan/[unitId]/state-tabs";
import { PeopleList } from "@/components/monitoring/people-list";
import { personRows } from "@/components/monitoring/person-rows";
import { UnitPanel } from "@/components/monitoring/unit-panel";
import { ButtonLink } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { formatCount } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";
import type { UnitNode } from "@/lib/monitoring/roll-up";
import { unitPath } from "@/lib/monitoring/unit-tree";
import { listPacts } from "@/lib/pacts/queries";
import { anonymisedWords } from "@/lib/retention/anonymised-words";

/** One sub-unit beside the list: its people where they may be seen, else its figures alone. */
export async function SidePanel(props: Place & { readonly sub: UnitNode }) {
  const { actor, campaign, unit, query, href, sub } = props;
  const standing = await unitPath(actor, sub.id);
  // "(langsung)": of a divided unit only its own people are meant, so it is opened as a page of its own.
  const gone = campaign.anonymisation && anonymisedWords(campaign.anonymisation, campaign.zone);
  const page =
    unit.namesVisible && !gone
      ? await listPacts(actor, {
          campaign: campaign.id,
          unit: sub.id,
          status: query.keadaan,
          sort: "nama",
          cursor: query.lembar,
          limit: 50,
        })
      : null;
  return (
    <UnitPanel
      name={sub.name}
      lead={standing?.head ?? undefined}
      totals={sub.totals}
      filters={gone ? [] : stateTabs(sub.totals, query.keadaan, (keadaan) => href({ keadaan, lembar: undefined }))}
      closeHref={href({ sub: undefined, keadaan: undefined, lembar: undefined })}
      footer={
        sub.id !== unit.id && (
          <ButtonLink href={withQuery(`/pantauan/${sub.id}`, { kegiatan: query.kegiatan })}>Buka unit ini</ButtonLink>
        )
      }
    >
      {page ? (
        <>
          <PeopleList people={personRows(page.items, { zone: campaign.zone, several: !sub.leaf })} />
          {page.items.length === 0 && <p className="py-4 text-quiet">Tidak ada pegawai pada keadaan ini.</p>}
          <Pagination
            next={page.nextCursor ? href({ lembar: page.nextCursor }) : undefined}
            summary={`${formatCount(page.total)} pegawai`}
          />
        </>
      ) : (
        <p className="py-4 text-quiet">
          {gone ? `${gone.title} ${gone.rest}` : "Daftar nama tidak ditampilkan untuk peran Anda."}
        </p>
      )}
    </UnitPanel>
  );
}
