/** What of a personnel file is kept and what is never copied (UU 27/2022 Ps 16: no more than the purpose needs). */
export function KeptAndDropped() {
  return (
    <section aria-labelledby="data-disimpan" className="max-w-200 py-6">
      <h2 id="data-disimpan" className="pb-3 text-16 font-bold">
        Data yang disimpan dan yang tidak
      </h2>
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        <div>
          <dt className="font-semibold">Disimpan</dt>
          <dd className="text-quiet">
            NIP, nama dan gelar, jenis pegawai, kedudukan hukum, golongan, jabatan, unit, email, dan nomor HP.
          </dd>
        </div>
        <div>
          <dt className="font-semibold">Tidak diambil</dt>
          <dd className="text-quiet">
            NIK, agama, status kawin, alamat, NPWP, BPJS, pendidikan, dan kolom lainnya. Tanggal lahir dan jenis kelamin
            hanya dipakai untuk memeriksa NIP.
          </dd>
        </div>
      </dl>
    </section>
  );
}
