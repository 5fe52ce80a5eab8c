import type { Metadata } from "next";
import { openDesk } from "@/app/(unit)/unit/desk";
import { UnitRoom } from "@/app/(unit)/unit/unit-room";
import type { SearchParams } from "@/app/signed-in";
import { uploadRefusal } from "@/app/upload-refusal";
import { StackUploadPage } from "@/components/batches/stack-upload-page";

export const metadata: Metadata = { title: "Unggah tumpukan" };

const PATH = "/unit/berkas/unggah";

export default async function StackUploadRoom({ searchParams }: { readonly searchParams: SearchParams }) {
  const desk = await openDesk(PATH, searchParams);
  const { unit, href } = desk;
  const refusal = await uploadRefusal(unit.id);
  return (
    <UnitRoom desk={desk} path={PATH}>
      {(campaign) => (
        <StackUploadPage
          campaign={campaign}
          unit={{ ...unit, hasChildren: unit.right - unit.left > 1 }}
          stacks={href("/unit/berkas")}
          refusal={refusal}
        />
      )}
    </UnitRoom>
  );
}
