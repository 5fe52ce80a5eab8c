/** What stands in the address of the verification desk. */
export type DeskPlace = { readonly campaignId: string; readonly unitId: string | null };

/** The address of one sheet on the desk, keeping campaign and unit; without a sheet the first that waits opens. */
export function sheetAddress({ campaignId, unitId }: DeskPlace, scanId?: string | null): string {
  const query = new URLSearchParams({ kegiatan: campaignId });
  if (unitId) query.set("unit", unitId);
  if (scanId) query.set("lembar", scanId);
  return `/verifikasi-berkas?${query}`;
}

/** The picture of a page (from 1). */
export function pageAddress(scanId: string, page: number): string {
  return `/api/v1/scans/${scanId}/pages/${page}`;
}
