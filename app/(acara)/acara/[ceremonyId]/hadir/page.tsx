import type { Metadata } from "next";
import { recordAttendanceAction, withdrawAttendanceAction } from "@/app/(acara)/acara/actions";
import { type CeremonyProps, openCeremony } from "@/app/(acara)/acara/desk";
import { uploadRefusal } from "@/app/upload-refusal";
import { AttendanceCounts } from "@/components/ceremonies/attendance-counts";
import { AttendanceFile } from "@/components/ceremonies/attendance-file";
import { AttendanceList } from "@/components/ceremonies/attendance-list";
import { VisitorForm } from "@/components/ceremonies/visitor-form";
import { PageHead } from "@/components/layout/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { SearchForm } from "@/components/ui/search-form";
import { TabLinks } from "@/components/ui/tab-links";
import { TextLink } from "@/components/ui/text-link";
import { attendanceUnits, listAttendance, PAGE } from "@/lib/ceremonies/attendance-queries";
import { hasBegun, invitedTo, stillExpected } from "@/lib/ceremonies/rules";
import { formatDateTime, formatLongDate } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";

export const metadata: Metadata = { title: "Daftar hadir" };

const TABS = [
  ["semua", "Undangan"],
  ["hadir", "Hadir"],
  ["belum", "Belum hadir"],
  ["tamu", "Tamu"],
] as const;

export default async function Page(props: CeremonyProps) {
  const { actor, query, ceremony, mayWrite } = await openCeremony(props, "/hadir");
  const { id, name, zone, attended, visitors } = ceremony;
  const startsAt = new Date(ceremony.startsAt);
  const path = `/acara/${id}/hadir`;
  const [{ filter, items, total }, units, refusal] = await Promise.all([
    listAttendance(actor, id, query),
    attendanceUnits(actor, id),
    uploadRefusal(id),
  ]);
  const begun = hasBegun({ startsAt }, new Date());
  const open = mayWrite && begun;
  const { q, who, page } = filter;
  const to = (more: object) => withQuery(path, { q, who, ...more });
  const from = (page - 1) * PAGE;
  const counts = { semua: undefined, hadir: attended, belum: stillExpected(units), tamu: visitors };
  return (
    <>
      <PageHead
        title="Daftar hadir"
        lead={`${formatLongDate(startsAt, zone)}. Kehadiran tidak menambah capaian penandatanganan.`}
        crumbs={[{ href: "/acara", label: "Acara" }, { href: `/acara/${id}`, label: name }, { label: "Daftar hadir" }]}
      />
      <p className="pt-3 text-16 tabular-nums">
        <b className="text-24 font-bold">{formatCount(attended)}</b> dari {formatCount(invitedTo(units))} undangan hadir
        {visitors > 0 && `, dan ${formatCount(visitors)} tamu`}
        {ceremony.status !== "cancelled" && `; ${formatCount(stillExpected(units))} menyusul`}
      </p>
      <div className="grid gap-3 pt-3">
        {query.tercatat && (
          <Notice tone="ok" title={`${formatCount(Number(query.tercatat) || 0)} orang dicatat hadir.`}>
            {Number(query.sudah) > 0 && `${formatCount(Number(query.sudah))} sudah tercatat sebelumnya.`}
            {Number(query.tolak) > 0 && (
              <>
                {" "}
                <TextLink href="#baris">{formatCount(Number(query.tolak))} baris bermasalah</TextLink>
              </>
            )}
          </Notice>
        )}
        {query.ditarik && <Notice tone="ok" title="Catatan kehadiran ditarik." />}
        {refusal && (
          <Notice tone="warn" title="Periksa berkas Anda.">
            {refusal}
          </Notice>
        )}
        {!begun && (
          <Notice tone="info" title="Acara belum dimulai.">
            Kehadiran dapat dicatat sejak dua jam sebelum {formatDateTime(startsAt, zone)}.
          </Notice>
        )}
        {ceremony.status === "minuted" && (
          <Notice tone="info" title="Berita acara sudah terbit.">
            Daftar hadir tidak dapat diubah lagi.
          </Notice>
        )}
      </div>
      <div className="flex flex-wrap items-end justify-between gap-3 pt-4">
        <TabLinks
          label="Saring kehadiran"
          links={TABS.map(([key, label]) => ({
            href: withQuery(path, { q, who: key }),
            label,
            count: counts[key],
            current: key === who,
          }))}
        />
        <SearchForm label="Nama atau NIP" defaultValue={q} kept={{ who }} className="w-full sm:w-72" />
      </div>
      {items.length === 0 ? (
        <EmptyState title={q ? "Tidak ada yang cocok" : "Belum ada siapa pun di sini"}>
          {q ? "Periksa ejaan nama, atau cari dengan beberapa angka awal NIP." : "Pilih saringan lain di atas."}
        </EmptyState>
      ) : (
        <AttendanceList
          people={items}
          zone={zone}
          fields={{ ceremonyId: id, q: q ?? "", who, page: String(page) }}
          record={open ? recordAttendanceAction : undefined}
          withdraw={open ? withdrawAttendanceAction : undefined}
        />
      )}
      <Pagination
        previous={page > 1 ? to({ page: page - 1 }) : undefined}
        next={from + items.length < total ? to({ page: page + 1 }) : undefined}
        summary={`${formatCount(from + 1)}-${formatCount(from + items.length)} dari ${formatCount(total)} orang`}
      />
      {open && (
        <div className="grid gap-8 border-t border-line pt-6 desk:grid-cols-2">
          <AttendanceFile
            action={`/api/v1/ceremonies/${id}/attendance/file`}
            plainAction={`${path}/berkas`}
            page={path}
            query={{ q, who }}
          />
          <VisitorForm ceremonyId={id} action={recordAttendanceAction} />
        </div>
      )}
      <AttendanceCounts units={units} />
    </>
  );
}
