import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { openSheetsDesk } from "@/app/(bkpsdm)/berkas/sheets-desk";
import type { SearchParams } from "@/app/signed-in";
import { PrintPage } from "@/components/forms/print-page";
import { countForms } from "@/lib/forms/count-forms";

export const metadata: Metadata = { title: "Cetak lembar" };

export default async function PrintRoom({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, campaign, unit, href } = await openSheetsDesk("/berkas/cetak", searchParams);
  if (!campaign) notFound();
  const counts = await countForms(actor, { campaignId: campaign.id, unitId: unit.id });
  return <PrintPage campaign={campaign} unit={unit} counts={counts} sheets={href("/berkas")} />;
}
