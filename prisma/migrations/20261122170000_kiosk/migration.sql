-- AlterEnum
ALTER TYPE "attendance_method" ADD VALUE 'tablet';

-- AlterEnum
ALTER TYPE "ceremony_status" ADD VALUE 'cancelled';

-- AlterTable
ALTER TABLE "ceremony" ADD COLUMN     "cancel_reason" TEXT;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "idle_until" TIMESTAMPTZ(3),
ADD COLUMN     "kiosk_id" UUID;

-- CreateTable
CREATE TABLE "ceremony_kiosk" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "ceremony_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "started_by_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "last_seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "ceremony_kiosk_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ceremony_kiosk_token_hash_key" ON "ceremony_kiosk"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "ceremony_kiosk_ceremony_id_number_key" ON "ceremony_kiosk"("ceremony_id", "number");

-- CreateIndex
CREATE INDEX "session_kiosk_id_idx" ON "session"("kiosk_id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_kiosk_id_fkey" FOREIGN KEY ("kiosk_id") REFERENCES "ceremony_kiosk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ceremony_kiosk" ADD CONSTRAINT "ceremony_kiosk_ceremony_id_fkey" FOREIGN KEY ("ceremony_id") REFERENCES "ceremony"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A session is a tablet's with both, or with neither.
ALTER TABLE session ADD CONSTRAINT session_kiosk_idle CHECK ((kiosk_id IS NULL) = (idle_until IS NULL));
-- What becomes of a ceremony's day: held, or cancelled with its reason. As text: a new value of an enum cannot be named
-- in the transaction that adds it.
ALTER TABLE ceremony DROP CONSTRAINT ceremony_held_when;
ALTER TABLE ceremony ADD CONSTRAINT ceremony_held_when
  CHECK (status::text IN ('planned', 'cancelled') OR held_at IS NOT NULL);
ALTER TABLE ceremony ADD CONSTRAINT ceremony_cancelled_why
  CHECK ((status::text = 'cancelled') = (cancel_reason IS NOT NULL));
