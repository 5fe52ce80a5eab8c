import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import { type FollowUpKind, followUpKinds, followUpNames } from "@/lib/cases/schema";

type FollowUpFormProps = {
  /** The door that takes the form, and leads back. */
  readonly to: string;
  /** An ISO day. */
  readonly today: string;
  /** Why the last one was not taken, or null. */
  readonly refusal: string | null;
  readonly bkpsdmName: string;
  /** The letter behind an exemption: the kind goes without saying. */
  readonly only?: FollowUpKind;
};

/** A line for the history with the letter behind it: a plain form, so that a file needs no script. */
export function FollowUpForm({ to, today, refusal, bkpsdmName, only }: FollowUpFormProps) {
  return (
    <form action={to} method="post" encType="multipart/form-data" className="grid max-w-160 gap-3">
      {refusal && (
        <div role="alert">
          <FieldError id="catatan-ditolak" message={refusal} />
        </div>
      )}
      {only ? (
        <input type="hidden" name="kind" value={only} />
      ) : (
        <Select
          name="kind"
          label="Jenis"
          options={followUpKinds.map((value) => ({ value, label: followUpNames[value] }))}
        />
      )}
      <TextInput
        name="happenedOn"
        type="date"
        label={only ? "Tanggal surat" : "Tanggal"}
        defaultValue={today}
        max={today}
        required
        className="max-w-48"
      />
      <Textarea
        name="note"
        label={only ? "Nomor dan perihal surat" : "Catatan"}
        hint={only ? "Jangan menulis penyakit." : `Hanya dibaca petugas ${bkpsdmName}.`}
        rows={only ? 2 : 4}
        required
        minLength={5}
        maxLength={4000}
      />
      <FileInput
        name="file"
        id="berkas-kasus"
        label={only ? "Bukti (surat)" : "Berkas"}
        hint="PDF, JPG, atau PNG, paling besar 10 MB."
        accept="application/pdf,image/jpeg,image/png"
        optional={!only}
        required={Boolean(only)}
      />
      <div>
        <Button type="submit" icon={only ? "upload" : "edit"}>
          {only ? "Tambahkan bukti" : "Catat tindak lanjut"}
        </Button>
      </div>
    </form>
  );
}
