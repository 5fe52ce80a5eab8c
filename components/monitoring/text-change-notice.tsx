import { Notice } from "@/components/ui/notice";
import { formatCount } from "@/lib/format/number";
import { dayLong } from "./day";

type TextChangeNoticeProps = {
  /** Calendar day, "2028-10-13". */
  readonly day: string;
  readonly version: number;
  /** People who had signed the former words. */
  readonly before: number;
  /** Of these, who has not signed the new ones. */
  readonly owing: number;
};

/** Why fewer have signed today than yesterday. */
export function TextChangeNotice({ day, version, before, owing }: TextChangeNoticeProps) {
  return (
    <Notice tone="info" title={`Isi naskah diganti pada ${dayLong(day)} (versi ${version}).`}>
      {formatCount(before)} orang sudah menandatangani naskah sebelumnya dan diminta menandatangani lagi:{" "}
      {owing === 0
        ? "semuanya sudah."
        : `${formatCount(before - owing)} sudah, ${formatCount(owing)} belum, dan tanda tangan lamanya berlaku sampai yang baru ada.`}{" "}
      Sejak hari itu hanya naskah baru yang dihitung.
    </Notice>
  );
}
