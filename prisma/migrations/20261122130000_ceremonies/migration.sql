-- CreateEnum
CREATE TYPE "ceremony_status" AS ENUM ('planned', 'held', 'minuted');

-- CreateEnum
CREATE TYPE "ikrar_mode" AS ENUM ('not_spoken', 'read', 'repeated');

-- CreateEnum
CREATE TYPE "ceremony_role" AS ENUM ('leader', 'reader', 'signatory', 'witness');

-- CreateEnum
CREATE TYPE "attendance_method" AS ENUM ('qr', 'operator', 'file');

-- CreateTable
CREATE TABLE "ceremony" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "unit_id" UUID,
    "campaign_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL,
    "programme" TEXT[],
    "audience" JSONB NOT NULL DEFAULT '{}',
    "status" "ceremony_status" NOT NULL DEFAULT 'planned',
    "ikrar" "ikrar_mode",
    "held_at" TIMESTAMPTZ(3),
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ceremony_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ceremony_person" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "ceremony_id" UUID NOT NULL,
    "role" "ceremony_role" NOT NULL,
    "position" INTEGER NOT NULL,
    "employee_id" UUID,
    "name" TEXT NOT NULL,
    "office" TEXT NOT NULL,

    CONSTRAINT "ceremony_person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ceremony_attendance" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "ceremony_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "employee_id" UUID,
    "unit_id" UUID,
    "name" TEXT NOT NULL,
    "office" TEXT NOT NULL DEFAULT '',
    "method" "attendance_method" NOT NULL,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ceremony_attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ceremony_photo" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "ceremony_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "caption" TEXT NOT NULL DEFAULT '',
    "uploaded_by_id" UUID,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ceremony_photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ceremony_minutes" (
    "ceremony_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "content" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "issued_by_id" UUID,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ceremony_minutes_pkey" PRIMARY KEY ("ceremony_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ceremony_code_key" ON "ceremony"("code");

-- CreateIndex
CREATE INDEX "ceremony_agency_id_starts_at_idx" ON "ceremony"("agency_id", "starts_at");

-- CreateIndex
CREATE INDEX "ceremony_unit_id_idx" ON "ceremony"("unit_id");

-- CreateIndex
CREATE INDEX "ceremony_campaign_id_idx" ON "ceremony"("campaign_id");

-- CreateIndex
CREATE INDEX "ceremony_person_employee_id_idx" ON "ceremony_person"("employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "ceremony_person_ceremony_id_role_position_key" ON "ceremony_person"("ceremony_id", "role", "position");

-- CreateIndex
CREATE INDEX "ceremony_attendance_employee_id_idx" ON "ceremony_attendance"("employee_id");

-- CreateIndex
CREATE INDEX "ceremony_attendance_unit_id_idx" ON "ceremony_attendance"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "ceremony_attendance_ceremony_id_employee_id_key" ON "ceremony_attendance"("ceremony_id", "employee_id");

-- CreateIndex
CREATE INDEX "ceremony_photo_sha256_idx" ON "ceremony_photo"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "ceremony_photo_ceremony_id_sha256_key" ON "ceremony_photo"("ceremony_id", "sha256");

-- AddForeignKey
ALTER TABLE "ceremony" ADD CONSTRAINT "ceremony_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ceremony" ADD CONSTRAINT "ceremony_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ceremony" ADD CONSTRAINT "ceremony_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ceremony_person" ADD CONSTRAINT "ceremony_person_ceremony_id_fkey" FOREIGN KEY ("ceremony_id") REFERENCES "ceremony"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ceremony_person" ADD CONSTRAINT "ceremony_person_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ceremony_attendance" ADD CONSTRAINT "ceremony_attendance_ceremony_id_fkey" FOREIGN KEY ("ceremony_id") REFERENCES "ceremony"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ceremony_attendance" ADD CONSTRAINT "ceremony_attendance_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ceremony_attendance" ADD CONSTRAINT "ceremony_attendance_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ceremony_photo" ADD CONSTRAINT "ceremony_photo_ceremony_id_fkey" FOREIGN KEY ("ceremony_id") REFERENCES "ceremony"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ceremony_minutes" ADD CONSTRAINT "ceremony_minutes_ceremony_id_fkey" FOREIGN KEY ("ceremony_id") REFERENCES "ceremony"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A visitor named twice is one visitor.
CREATE UNIQUE INDEX ceremony_visitor ON ceremony_attendance (ceremony_id, lower(name), lower(office))
  WHERE employee_id IS NULL;
-- Somebody has each part once.
CREATE UNIQUE INDEX ceremony_person_once ON ceremony_person (ceremony_id, role, employee_id)
  WHERE employee_id IS NOT NULL;
ALTER TABLE ceremony ADD CONSTRAINT ceremony_code_form CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{5}$');
ALTER TABLE ceremony ADD CONSTRAINT ceremony_held_when CHECK (status = 'planned' OR held_at IS NOT NULL);
ALTER TABLE ceremony_photo ADD CONSTRAINT ceremony_photo_hash_form CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE ceremony_minutes ADD CONSTRAINT ceremony_minutes_hash_form CHECK (content_hash ~ '^[0-9a-f]{64}$');
