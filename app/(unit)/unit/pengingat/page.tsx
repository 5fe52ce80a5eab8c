import type { Metadata } from "next";
import { reminderLines } from "@/app/(bkpsdm)/pengingat/reminder-lines";
import { closedWords } from "@/app/(unit)/unit/closed-words";
import { openDesk } from "@/app/(unit)/unit/desk";
import { sendUnitRemindersAction } from "@/app/(unit)/unit/pengingat/actions";
import { UnitRoom } from "@/app/(unit)/unit/unit-room";
import type { SearchParams } from "@/app/signed-in";
import { ReminderList } from "@/components/reminders/reminder-list";
import { SendPreview } from "@/components/reminders/send-preview";
import { WhatsAppTexts } from "@/components/reminders/whatsapp-texts";
import { WithoutAddressList } from "@/components/reminders/without-address";
import { Notice } from "@/components/ui/notice";
import { isSigningOpen } from "@/lib/campaigns/rules";
import { refusals } from "@/lib/core/errors";
import { isoDay } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { isMailSent } from "@/lib/mail/post-office";
import { listReminders } from "@/lib/reminders/queries";
import { previewReminders } from "@/lib/reminders/remind";
import { unitWords } from "@/lib/reminders/whatsapp-link";
import { listWithoutAddress, PAGE } from "@/lib/reminders/without-address";

export const metadata: Metadata = { title: "Pengingat" };

export default async function UnitRemindersPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const desk = await openDesk("/unit/pengingat", searchParams);
  const { actor, unit, query, href } = desk;
  return (
    <UnitRoom desk={desk} path="/unit/pengingat">
      {async (campaign) => {
        // The room has said that nothing of it is kept.
        if (campaign.anonymisation) return <h1 className="pt-4 text-20 font-bold desk:text-24">Pengingat</h1>;
        const about = { campaignId: campaign.id, unitId: unit.id };
        const open = isSigningOpen(campaign);
        const [preview, words, without, { items }] = await Promise.all([
          open ? previewReminders(actor, about) : null,
          open ? unitWords(actor, about) : null,
          listWithoutAddress(
            actor,
            { campaignId: campaign.id, unit: unit.id, q: query.q, hal: query.hal },
            isoDay(new Date(), campaign.zone),
          ),
          listReminders(actor, { campaignId: campaign.id, unit: unit.id, limit: 20 }),
        ]);
        const refusal =
          query.galat && query.galat in refusals ? refusals[query.galat as keyof typeof refusals][1] : null;
        const back = href("/unit/pengingat");
        return (
          <div className="grid max-w-200 gap-8 pt-4">
            <h1 className="text-20 font-bold desk:text-24">Pengingat</h1>
            {query.jumlah && (
              <Notice tone="ok" title={`${formatCount(Number(query.jumlah) || 0)} pengingat masuk antrean.`} />
            )}
            {refusal && <Notice tone="warn">{refusal}</Notice>}
            {!open && (
              <Notice tone="info" title={closedWords(campaign)}>
                Pengingat tidak dapat dikirim lagi.
              </Notice>
            )}
            {open && !words && (
              <Notice tone="info" title="Gelombang pegawai unit ini belum dimulai.">
                Belum ada yang perlu diingatkan.
              </Notice>
            )}
            {words && words.notYet > 0 && (
              <Notice tone="info">
                {formatCount(words.notYet)} orang belum giliran: mereka tidak diingatkan dan tidak dihitung di bawah
                ini.
              </Notice>
            )}
            {words && (
              <section aria-labelledby="whatsapp">
                <h2 id="whatsapp" className="text-16 font-bold">
                  Melalui WhatsApp
                </h2>
                <p className="pb-3 text-quiet">
                  Grup menerima angka tanpa nama. Nama hanya ada dalam pesan untuk pimpinan.
                </p>
                <WhatsAppTexts
                  texts={[
                    {
                      label: "Pesan untuk grup",
                      spoken: "Ingatkan grup unit",
                      words: words.group,
                      about: { ...about, to: "group" },
                    },
                    {
                      label: "Pesan untuk pimpinan",
                      spoken: "Ingatkan pimpinan unit",
                      words: words.head,
                      about: { ...about, to: "head" },
                    },
                  ]}
                  back={back}
                />
              </section>
            )}
            {preview && words && (
              <section aria-labelledby="email">
                <h2 id="email" className="text-16 font-bold">
                  Melalui email
                </h2>
                {!isMailSent() && (
                  <p className="text-quiet">Server surat belum diatur: email ditulis sebagai berkas.</p>
                )}
                <SendPreview
                  preview={preview}
                  mailSent={isMailSent()}
                  action={sendUnitRemindersAction}
                  {...about}
                  withoutAddressHref="#tanpa-email"
                />
              </section>
            )}
            {(without.total > 0 || query.q || query.hal) && (
              <section aria-labelledby="tanpa-email">
                <h2 id="tanpa-email" className="text-16 font-bold">
                  Belum menandatangani, tanpa email{" "}
                  <span className="font-medium text-quiet">{formatCount(without.total)}</span>
                </h2>
                <WithoutAddressList
                  people={without.items}
                  total={without.total}
                  page={without.page}
                  pageSize={PAGE}
                  typed={query.q ?? ""}
                  kept={{ unit: query.unit, kegiatan: query.kegiatan }}
                  pageHref={(hal) => `${href("/unit/pengingat", { q: query.q, hal })}#tanpa-email`}
                />
              </section>
            )}
            <section aria-labelledby="terakhir">
              <h2 id="terakhir" className="pb-2 text-16 font-bold">
                Pengingat terakhir
              </h2>
              {items.length === 0 ? (
                <p className="text-quiet">Belum ada pengingat untuk unit ini.</p>
              ) : (
                <ReminderList lines={reminderLines(items, campaign, isMailSent())} />
              )}
            </section>
          </div>
        );
      }}
    </UnitRoom>
  );
}
