import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { openSheetsDesk } from "@/app/(bkpsdm)/berkas/sheets-desk";
import type { SearchParams } from "@/app/signed-in";
import { uploadRefusal } from "@/app/upload-refusal";
import { StackUploadPage } from "@/components/batches/stack-upload-page";

export const metadata: Metadata = { title: "Unggah tumpukan" };

export default async function StackUploadRoom({ searchParams }: { readonly searchParams: SearchParams }) {
  const { campaign, unit, href } = await openSheetsDesk("/berkas/unggah", searchParams);
  if (!campaign) notFound();
  const refusal = await uploadRefusal(unit.id);
  return <StackUploadPage campaign={campaign} unit={unit} stacks={href("/berkas")} refusal={refusal} />;
}
