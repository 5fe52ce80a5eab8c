-- AlterTable
ALTER TABLE "verification" ADD COLUMN     "run_id" UUID;

-- CreateIndex
CREATE INDEX "verification_run_id_idx" ON "verification"("run_id");
