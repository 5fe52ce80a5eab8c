-- CreateEnum
CREATE TYPE "case_act" AS ENUM ('follow_up', 'closed', 'reopened', 'confirmed');

-- CreateEnum
CREATE TYPE "follow_up_kind" AS ENUM ('call', 'guidance', 'written', 'referred', 'evidence', 'other');

-- AlterTable
ALTER TABLE "decline" ADD COLUMN     "ended_by" TEXT,
ADD COLUMN     "person" JSONB,
ADD COLUMN     "refused_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "exemption" ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "confirmed_by_id" UUID,
ADD COLUMN     "ended_by_id" UUID,
ADD COLUMN     "ended_reason" TEXT;

-- CreateTable
CREATE TABLE "case_entry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "decline_id" UUID,
    "exemption_id" UUID,
    "act" "case_act" NOT NULL,
    "kind" "follow_up_kind",
    "outcome" TEXT,
    "happened_on" DATE,
    "note" TEXT NOT NULL,
    "file_sha256" TEXT,
    "file_kind" TEXT,
    "file_name" TEXT,
    "file_size" INTEGER,
    "officer_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "case_entry_decline_id_idx" ON "case_entry"("decline_id");

-- CreateIndex
CREATE INDEX "case_entry_exemption_id_idx" ON "case_entry"("exemption_id");

-- CreateIndex
CREATE INDEX "case_entry_file_sha256_idx" ON "case_entry"("file_sha256");

-- AddForeignKey
ALTER TABLE "case_entry" ADD CONSTRAINT "case_entry_decline_id_fkey" FOREIGN KEY ("decline_id") REFERENCES "decline"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_entry" ADD CONSTRAINT "case_entry_exemption_id_fkey" FOREIGN KEY ("exemption_id") REFERENCES "exemption"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was written in a case stays written; whoever was wrong writes another line.
CREATE TRIGGER case_entry_append_only BEFORE UPDATE OR DELETE ON case_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE case_entry ADD CONSTRAINT case_entry_of_one CHECK (num_nonnulls(decline_id, exemption_id) = 1);
ALTER TABLE case_entry ADD CONSTRAINT case_entry_says CHECK (
  (act = 'follow_up') = (kind IS NOT NULL) AND (act = 'follow_up') = (happened_on IS NOT NULL)
  AND (act = 'closed') = (outcome IS NOT NULL));
ALTER TABLE case_entry ADD CONSTRAINT case_entry_outcome CHECK (outcome IN ('willing', 'exempted', 'unwilling'));
ALTER TABLE case_entry ADD CONSTRAINT case_entry_file CHECK (
  num_nonnulls(file_sha256, file_kind, file_name, file_size) IN (0, 4)
  AND (file_sha256 IS NULL OR file_sha256 ~ '^[0-9a-f]{64}$'));
ALTER TABLE decline ADD CONSTRAINT decline_ended_how CHECK (
  ended_by IN ('signed', 'sheet', 'exempted', 'removed', 'willing') AND (ended_by IS NULL OR ended_at IS NOT NULL));
ALTER TABLE exemption ADD CONSTRAINT exemption_confirmed_when CHECK (confirmed_by_id IS NULL OR confirmed_at IS NOT NULL);

-- The desk counts what is open: a few rows among many pacts.
CREATE INDEX decline_open ON decline (pact_id) WHERE ended_at IS NULL AND refused_at IS NULL;
CREATE INDEX exemption_unreviewed ON exemption (pact_id) WHERE ended_at IS NULL AND confirmed_at IS NULL;

-- How an earlier decline ended, as far as the pact still tells.
UPDATE decline d SET ended_by = CASE
    WHEN p.status IN ('signed', 'verified') AND EXISTS (
      SELECT 1 FROM signature s WHERE s.pact_id = p.id AND s.signed_at = d.ended_at) THEN 'signed'
    WHEN EXISTS (SELECT 1 FROM scan s WHERE s.pact_id = p.id AND s.uploaded_at = d.ended_at) THEN 'sheet'
    WHEN EXISTS (SELECT 1 FROM exemption x WHERE x.pact_id = p.id AND x.started_at = d.ended_at) THEN 'exempted'
    WHEN p.status = 'removed' THEN 'removed'
  END
FROM pact p WHERE p.id = d.pact_id AND d.ended_at IS NOT NULL;
