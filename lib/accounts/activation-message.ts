/** The words that carry a code to one person, ready for a private message. */
export function activationMessage(facts: {
  name: string;
  code: string;
  url: string;
  /** "21 Desember 2028" */
  until: string;
  senderName: string;
}): string {
  return [
    `Yth. ${facts.name},`,
    `berikut kode aktivasi akun Ikrar Anda: ${facts.code}`,
    `Buka ${facts.url} paling lambat ${facts.until}, buat kata sandi, lalu tanda tangani pakta netralitas Anda.`,
    "Kode ini rahasia dan hanya untuk Anda.",
    facts.senderName,
  ].join("\n");
}
