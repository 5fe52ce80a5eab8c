-- CreateEnum
CREATE TYPE "snapshot_occasion" AS ENUM ('closing', 'archiving');

-- AlterTable
ALTER TABLE "campaign" ADD COLUMN "archived_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "campaign_snapshot" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "occasion" "snapshot_occasion" NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "figures" JSONB NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaign_snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "campaign_snapshot_campaign_id_number_key" ON "campaign_snapshot"("campaign_id", "number");

-- AddForeignKey
ALTER TABLE "campaign_snapshot" ADD CONSTRAINT "campaign_snapshot_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was frozen stays frozen.
CREATE TRIGGER campaign_snapshot_append_only BEFORE UPDATE OR DELETE ON campaign_snapshot
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE campaign_snapshot ADD CONSTRAINT campaign_snapshot_hash_form CHECK (sha256 ~ '^[0-9a-f]{64}$');
