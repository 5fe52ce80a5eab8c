import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

/** The other ways to check, below the one that the page is about. */
export function OtherWays({ than }: { readonly than: "code" | "file" }) {
  const [href, icon, words] =
    than === "code"
      ? (["/verifikasi/berkas", "upload", "Unggah berkas PDF"] as const)
      : (["/verifikasi", "search", "Ketik kode verifikasi"] as const);
  return (
    <section className="pt-7">
      <h2 className="text-16 font-semibold">Cara lain</h2>
      <Link
        href={href}
        className="mt-1.5 flex min-h-13 items-center gap-3 border-b border-line font-semibold text-accent hover:bg-sunk"
      >
        <Icon name={icon} />
        <span className="grow">{words}</span>
        <Icon name="chevron-right" size={16} />
      </Link>
      <p className="pt-3 text-14 text-quiet">
        Atau arahkan kamera ponsel ke kode QR pada dokumen, lalu buka tautan yang muncul.
      </p>
    </section>
  );
}
