/** Nothing at all for a short wait; after that a sentence. */
export default function Loading() {
  return (
    <p className="late p-8 text-14 text-quiet" role="status">
      Memuat halaman
    </p>
  );
}
