-- CreateEnum
CREATE TYPE "reminder_channel" AS ENUM ('mail', 'whatsapp');

-- CreateEnum
CREATE TYPE "reminder_state" AS ENUM ('queued', 'sending', 'sent', 'failed', 'unknown', 'skipped', 'withheld');

-- CreateEnum
CREATE TYPE "reminder_audience" AS ENUM ('person', 'unit', 'opd', 'bkpsdm', 'group');

-- CreateTable
CREATE TABLE "reminder_plan" (
    "campaign_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT false,
    "every_days" INTEGER NOT NULL DEFAULT 3,
    "hour" INTEGER NOT NULL DEFAULT 9,
    "quiet_weekdays" INTEGER[] DEFAULT ARRAY[0, 6]::INTEGER[],
    "quiet_dates" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "max_per_person" INTEGER NOT NULL DEFAULT 5,
    "head_after" INTEGER,
    "opd_after" INTEGER,
    "bkpsdm_after" INTEGER,
    "rounds" INTEGER NOT NULL DEFAULT 0,
    "last_round_on" DATE,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "reminder_plan_pkey" PRIMARY KEY ("campaign_id")
);

-- CreateTable
CREATE TABLE "reminder_round" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "campaign_ids" UUID[],
    "unit_id" UUID,
    "by_account_id" UUID,
    "day" DATE NOT NULL,
    "counts" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reminder_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "round_id" UUID,
    "employee_id" UUID,
    "channel" "reminder_channel" NOT NULL,
    "state" "reminder_state" NOT NULL DEFAULT 'queued',
    "day" DATE NOT NULL,
    "by_account_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimed_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder_item" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reminder_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "audience" "reminder_audience" NOT NULL,
    "pact_id" UUID,
    "unit_id" UUID,

    CONSTRAINT "reminder_item_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reminder_plan_agency_id_idx" ON "reminder_plan"("agency_id");

-- CreateIndex
CREATE INDEX "reminder_round_agency_id_created_at_idx" ON "reminder_round"("agency_id", "created_at");

-- CreateIndex
CREATE INDEX "reminder_agency_id_created_at_idx" ON "reminder"("agency_id", "created_at");

-- CreateIndex
CREATE INDEX "reminder_round_id_idx" ON "reminder"("round_id");

-- CreateIndex
CREATE INDEX "reminder_employee_id_idx" ON "reminder"("employee_id");

-- CreateIndex
CREATE INDEX "reminder_item_reminder_id_idx" ON "reminder_item"("reminder_id");

-- CreateIndex
CREATE INDEX "reminder_item_campaign_id_audience_idx" ON "reminder_item"("campaign_id", "audience");

-- CreateIndex
CREATE INDEX "reminder_item_pact_id_idx" ON "reminder_item"("pact_id");

-- CreateIndex
CREATE INDEX "reminder_item_unit_id_idx" ON "reminder_item"("unit_id");

-- AddForeignKey
ALTER TABLE "reminder_plan" ADD CONSTRAINT "reminder_plan_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "reminder_round"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_item" ADD CONSTRAINT "reminder_item_reminder_id_fkey" FOREIGN KEY ("reminder_id") REFERENCES "reminder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_item" ADD CONSTRAINT "reminder_item_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_item" ADD CONSTRAINT "reminder_item_pact_id_fkey" FOREIGN KEY ("pact_id") REFERENCES "pact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_item" ADD CONSTRAINT "reminder_item_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the database itself guards ---------------------------------------------------------------------------------

-- Whatever asks for it, plan or hand, twice or at once: nobody gets two mails on one day. A failed one may be tried anew.
CREATE UNIQUE INDEX reminder_one_mail_a_day ON reminder (employee_id, day)
  WHERE channel = 'mail' AND state NOT IN ('failed', 'skipped');
-- The queue: what waits, the oldest first.
CREATE INDEX reminder_waiting ON reminder (due_at) WHERE state IN ('queued', 'sending');
ALTER TABLE reminder ADD CONSTRAINT reminder_mail_has_reader CHECK (channel = 'whatsapp' OR employee_id IS NOT NULL);
ALTER TABLE reminder_plan ADD CONSTRAINT reminder_plan_sense CHECK (
  every_days BETWEEN 1 AND 30 AND hour BETWEEN 6 AND 18 AND max_per_person BETWEEN 1 AND 20
);
