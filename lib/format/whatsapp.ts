/**
 * An Indonesian mobile number as WhatsApp wants it, country code first and digits only: "0812-3456-7890" and
 * "+62 812 3456 7890" -> "6281234567890". Null when it is not one that can hold WhatsApp (land lines, broken numbers).
 */
export function whatsAppNumber(phone: string | null): string | null {
  const digits = phone?.replace(/\D/g, "").replace(/^(?:00)?(?:62)?0*/, "") ?? "";
  return /^8\d{7,12}$/.test(digits) ? `62${digits}` : null;
}

/** A link that opens WhatsApp with the words ready to send; without a number it asks for the recipient. */
export function whatsAppLink(number: string | null, text: string): string {
  return `https://wa.me/${number ?? ""}?text=${encodeURIComponent(text)}`;
}
