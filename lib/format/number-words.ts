// biome-ignore format: a table reads best in rows
const units = [
  "", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
] as const;

function below(n: number): string {
  if (n < 12) return units[n] ?? "";
  if (n < 20) return `${units[n - 10]} belas`;
  if (n < 100) return `${units[Math.floor(n / 10)]} puluh ${below(n % 10)}`;
  if (n < 200) return `seratus ${below(n - 100)}`;
  if (n < 1000) return `${units[Math.floor(n / 100)]} ratus ${below(n % 100)}`;
  if (n < 2000) return `seribu ${below(n - 1000)}`;
  if (n < 1_000_000) return `${below(Math.floor(n / 1000))} ribu ${below(n % 1000)}`;
  return `${below(Math.floor(n / 1_000_000))} juta ${below(n % 1_000_000)}`;
}

/** A whole number from 0 to 999,999,999 in words, as official letters repeat it: 8400 -> "delapan ribu empat ratus". */
export function numberWords(n: number): string {
  return n === 0 ? "nol" : below(n).replace(/ +/g, " ").trim();
}
