-- AlterTable
ALTER TABLE "pact" ADD COLUMN     "wave_id" UUID;

-- CreateIndex
CREATE INDEX "pact_wave_id_idx" ON "pact"("wave_id");

-- AddForeignKey
ALTER TABLE "pact" ADD CONSTRAINT "pact_wave_id_fkey" FOREIGN KEY ("wave_id") REFERENCES "wave"("id") ON DELETE SET NULL ON UPDATE CASCADE;
