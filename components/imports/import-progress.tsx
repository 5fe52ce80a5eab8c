import { Progress } from "@/components/ui/progress";
import { RefreshWhileWorking } from "@/components/ui/refresh-while-working";
import type { ImportState } from "@/lib/imports/schema";

type ImportProgressProps = { readonly state: ImportState; readonly done: number; readonly total: number };

/** How far the worker is. The page asks anew by itself, with script or without. */
export function ImportProgress({ state, done, total }: ImportProgressProps) {
  return (
    <div role="status" className="max-w-140 pt-8">
      {total > 0 ? (
        <Progress label={state === "applying" ? "Menerapkan data" : "Memeriksa baris"} done={done} total={total}>
          Biasanya selesai dalam beberapa detik. Anda boleh meninggalkan halaman ini; pekerjaan tetap berjalan.
        </Progress>
      ) : (
        <p className="text-16">
          {state === "waiting" ? "Berkas sudah diterima dan menunggu giliran dibaca." : "Berkas sedang dibuka."}
          <span className="block pt-1 text-14 text-quiet">
            Biasanya selesai dalam beberapa detik. Anda boleh meninggalkan halaman ini.
          </span>
        </p>
      )}
      <RefreshWhileWorking />
    </div>
  );
}
