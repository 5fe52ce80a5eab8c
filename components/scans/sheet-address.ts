import type { PagePart } from "@/lib/scans/schema";

/** What stands in the address of the verification desk. */
export type DeskPlace = { readonly campaignId: string; readonly unitId: string | null };

/** The address of one sheet on the desk, keeping campaign and unit; without a sheet the first that waits opens. */
export function sheetAddress({ campaignId, unitId }: DeskPlace, scanId?: string | null): string {
  const query = new URLSearchParams({ kegiatan: campaignId });
  if (unitId) query.set("unit", unitId);
  if (scanId) query.set("lembar", scanId);
  return `/verifikasi-berkas?${query}`;
}

/** The address of the contact sheet, from its `from`th sheet on. */
export function contactAddress({ campaignId, unitId }: DeskPlace, from = 0): string {
  const query = new URLSearchParams({ kegiatan: campaignId });
  if (unitId) query.set("unit", unitId);
  if (from > 0) query.set("mulai", String(from));
  return `/verifikasi-berkas/banyak?${query}`;
}

/** The picture of a page (from 1), or a small one of a part of it. */
export function pageAddress(scanId: string, page: number, part?: PagePart): string {
  return `/api/v1/scans/${scanId}/pages/${page}${part ? `?part=${part}` : ""}`;
}
