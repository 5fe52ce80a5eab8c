-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "account_status" AS ENUM ('invited', 'active', 'disabled');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('unit_head', 'unit_operator', 'bkpsdm_verifier', 'bkpsdm_admin', 'leader', 'auditor', 'observer', 'platform_admin', 'national_viewer');

-- CreateEnum
CREATE TYPE "acting" AS ENUM ('Pj', 'Pjs', 'Plt', 'Plh');

-- CreateEnum
CREATE TYPE "zone" AS ENUM ('WIB', 'WITA', 'WIT');

-- CreateEnum
CREATE TYPE "campaign_status" AS ENUM ('draft', 'open', 'closed', 'archived');

-- CreateEnum
CREATE TYPE "employment_type" AS ENUM ('PNS', 'CPNS', 'PPPK', 'PPPK_PARUH_WAKTU', 'NON_ASN');

-- CreateEnum
CREATE TYPE "tier" AS ENUM ('JPT', 'ADMINISTRATOR', 'PENGAWAS', 'PELAKSANA', 'FUNGSIONAL');

-- CreateEnum
CREATE TYPE "obligation" AS ENUM ('obligated', 'exempt', 'out');

-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('units', 'employees');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('waiting', 'reading', 'previewed', 'applying', 'applied', 'failed');

-- CreateEnum
CREATE TYPE "pact_status" AS ENUM ('pending', 'signed', 'awaiting_verification', 'verified', 'returned', 'exempt', 'declined', 'removed');

-- CreateEnum
CREATE TYPE "signature_method" AS ENUM ('browser_drawn', 'browser_typed', 'wet_ink_scan', 'bsre');

-- CreateEnum
CREATE TYPE "scan_state" AS ENUM ('awaiting', 'accepted', 'returned', 'superseded');

-- CreateEnum
CREATE TYPE "report_state" AS ENUM ('submitted', 'accepted', 'returned');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID,
    "employee_id" UUID,
    "username" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "password_hash" TEXT,
    "status" "account_status" NOT NULL DEFAULT 'invited',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_sign_in_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "agency_id" UUID,
    "unit_id" UUID,
    "office" TEXT,
    "acting" "acting",
    "valid_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "valid_until" TIMESTAMPTZ(3),

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "ip" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activation_code" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "issued_by_id" UUID,

    CONSTRAINT "activation_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "account_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER,
    "body" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("account_id","key")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "agency" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bkpsdm_name" TEXT NOT NULL DEFAULT 'BKPSDM',
    "zone" "zone" NOT NULL DEFAULT 'WIB',
    "letterhead" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "parent_id" UUID,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'LAINNYA',
    "reporting" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "left" INTEGER NOT NULL DEFAULT 0,
    "right" INTEGER NOT NULL DEFAULT 0,
    "depth" INTEGER NOT NULL DEFAULT 0,
    "reporting_unit_id" UUID,
    "gone_at" TIMESTAMPTZ(3),

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "contests" JSONB NOT NULL,
    "legal_bases" JSONB NOT NULL DEFAULT '[]',
    "population" JSONB NOT NULL,
    "options" JSONB NOT NULL,
    "deadline" DATE NOT NULL,
    "status" "campaign_status" NOT NULL DEFAULT 'draft',
    "text_id" UUID,
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge_text" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "campaign_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "opening" TEXT NOT NULL,
    "points" TEXT[],
    "closing" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pledge_text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wave" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "campaign_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "opens_on" DATE,
    "closes_on" DATE,

    CONSTRAINT "wave_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employee" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "person_id" TEXT,
    "nip" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title_front" TEXT,
    "title_back" TEXT,
    "employment_type" "employment_type" NOT NULL,
    "grade" TEXT,
    "rank" TEXT,
    "position" TEXT,
    "position_type" TEXT,
    "tier" "tier" NOT NULL,
    "legal_standing" TEXT NOT NULL DEFAULT 'Aktif',
    "obligation" "obligation" NOT NULL DEFAULT 'obligated',
    "email" TEXT,
    "phone" TEXT,
    "appointment_date" DATE,
    "gone_at" TIMESTAMPTZ(3),
    "gone_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "employee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employee_nip" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "employee_id" UUID NOT NULL,
    "nip" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "employee_nip_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'waiting',
    "file_name" TEXT NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "file_size" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "result" JSONB,
    "failure" TEXT,
    "started_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "agency_id" UUID,
    "action" TEXT NOT NULL,
    "actor" JSONB NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "ip" TEXT,
    "request_id" TEXT,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pact" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "employment_type" "employment_type" NOT NULL,
    "tier" "tier" NOT NULL,
    "status" "pact_status" NOT NULL DEFAULT 'pending',
    "status_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "added_reason" TEXT NOT NULL DEFAULT 'Pembukaan kegiatan',
    "opened_at" TIMESTAMPTZ(3),

    CONSTRAINT "pact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signature" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "pact_id" UUID NOT NULL,
    "text_id" UUID NOT NULL,
    "method" "signature_method" NOT NULL,
    "record" TEXT NOT NULL,
    "evidence_hash" TEXT NOT NULL,
    "verification_code" TEXT NOT NULL,
    "drawing" JSONB,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "ip" TEXT,
    "user_agent" TEXT,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scan" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "pact_id" UUID NOT NULL,
    "state" "scan_state" NOT NULL DEFAULT 'awaiting',
    "file_sha256" TEXT NOT NULL,
    "file_kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_size" INTEGER NOT NULL,
    "pages" JSONB NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "scan_id" UUID NOT NULL,
    "accepted" BOOLEAN NOT NULL,
    "note" TEXT,
    "verified_by_id" UUID NOT NULL,
    "verified_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reversed_at" TIMESTAMPTZ(3),

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exemption" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "pact_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "decided_by_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "exemption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decline" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "pact_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "declined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "decline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "population_change" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "pact_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "from_unit" UUID,
    "to_unit" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "population_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "completion_counter" (
    "agency_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "employment_type" "employment_type" NOT NULL,
    "status" "pact_status" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "completion_counter_pkey" PRIMARY KEY ("campaign_id","unit_id","employment_type","status")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "report_state" NOT NULL DEFAULT 'submitted',
    "figures" JSONB NOT NULL,
    "content" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "letter_number" TEXT NOT NULL,
    "letter_date" DATE NOT NULL,
    "statement" TEXT NOT NULL,
    "note" TEXT,
    "submitted_by" JSONB NOT NULL,
    "submitted_by_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_employee_id_key" ON "account"("employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_username_key" ON "account"("username");

-- CreateIndex
CREATE INDEX "account_agency_id_idx" ON "account"("agency_id");

-- CreateIndex
CREATE INDEX "role_grant_account_id_idx" ON "role_grant"("account_id");

-- CreateIndex
CREATE INDEX "role_grant_unit_id_idx" ON "role_grant"("unit_id");

-- CreateIndex
CREATE INDEX "role_grant_agency_id_idx" ON "role_grant"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "activation_code_code_hash_key" ON "activation_code"("code_hash");

-- CreateIndex
CREATE INDEX "activation_code_account_id_idx" ON "activation_code"("account_id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "agency_code_key" ON "agency"("code");

-- CreateIndex
CREATE INDEX "unit_agency_id_left_idx" ON "unit"("agency_id", "left");

-- CreateIndex
CREATE INDEX "unit_parent_id_idx" ON "unit"("parent_id");

-- CreateIndex
CREATE INDEX "unit_reporting_unit_id_idx" ON "unit"("reporting_unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_agency_id_code_key" ON "unit"("agency_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_text_id_key" ON "campaign"("text_id");

-- CreateIndex
CREATE INDEX "campaign_agency_id_status_idx" ON "campaign"("agency_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_text_campaign_id_version_key" ON "pledge_text"("campaign_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "wave_campaign_id_position_key" ON "wave"("campaign_id", "position");

-- CreateIndex
CREATE INDEX "employee_agency_id_nip_idx" ON "employee"("agency_id", "nip");

-- CreateIndex
CREATE INDEX "employee_unit_id_name_idx" ON "employee"("unit_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "employee_agency_id_person_id_key" ON "employee"("agency_id", "person_id");

-- CreateIndex
CREATE INDEX "employee_nip_nip_idx" ON "employee_nip"("nip");

-- CreateIndex
CREATE INDEX "employee_nip_employee_id_idx" ON "employee_nip"("employee_id");

-- CreateIndex
CREATE INDEX "import_run_agency_id_created_at_idx" ON "import_run"("agency_id", "created_at");

-- CreateIndex
CREATE INDEX "import_run_started_by_id_idx" ON "import_run"("started_by_id");

-- CreateIndex
CREATE INDEX "audit_event_agency_id_id_idx" ON "audit_event"("agency_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_subject_type_subject_id_idx" ON "audit_event"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "pact_campaign_id_unit_id_status_idx" ON "pact"("campaign_id", "unit_id", "status");

-- CreateIndex
CREATE INDEX "pact_employee_id_idx" ON "pact"("employee_id");

-- CreateIndex
CREATE INDEX "pact_unit_id_idx" ON "pact"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "pact_campaign_id_employee_id_key" ON "pact"("campaign_id", "employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "signature_verification_code_key" ON "signature"("verification_code");

-- CreateIndex
CREATE INDEX "signature_pact_id_idx" ON "signature"("pact_id");

-- CreateIndex
CREATE INDEX "signature_campaign_id_signed_at_idx" ON "signature"("campaign_id", "signed_at");

-- CreateIndex
CREATE INDEX "signature_text_id_idx" ON "signature"("text_id");

-- CreateIndex
CREATE INDEX "scan_pact_id_idx" ON "scan"("pact_id");

-- CreateIndex
CREATE INDEX "scan_campaign_id_state_uploaded_at_idx" ON "scan"("campaign_id", "state", "uploaded_at");

-- CreateIndex
CREATE INDEX "scan_file_sha256_idx" ON "scan"("file_sha256");

-- CreateIndex
CREATE INDEX "scan_uploaded_by_id_idx" ON "scan"("uploaded_by_id");

-- CreateIndex
CREATE INDEX "verification_scan_id_idx" ON "verification"("scan_id");

-- CreateIndex
CREATE INDEX "exemption_pact_id_idx" ON "exemption"("pact_id");

-- CreateIndex
CREATE INDEX "decline_pact_id_idx" ON "decline"("pact_id");

-- CreateIndex
CREATE INDEX "population_change_pact_id_idx" ON "population_change"("pact_id");

-- CreateIndex
CREATE INDEX "completion_counter_agency_id_campaign_id_idx" ON "completion_counter"("agency_id", "campaign_id");

-- CreateIndex
CREATE INDEX "report_agency_id_campaign_id_state_idx" ON "report"("agency_id", "campaign_id", "state");

-- CreateIndex
CREATE INDEX "report_unit_id_idx" ON "report"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_campaign_id_unit_id_number_key" ON "report"("campaign_id", "unit_id", "number");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activation_code" ADD CONSTRAINT "activation_code_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_reporting_unit_id_fkey" FOREIGN KEY ("reporting_unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_text_id_fkey" FOREIGN KEY ("text_id") REFERENCES "pledge_text"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_text" ADD CONSTRAINT "pledge_text_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wave" ADD CONSTRAINT "wave_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employee" ADD CONSTRAINT "employee_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employee" ADD CONSTRAINT "employee_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employee_nip" ADD CONSTRAINT "employee_nip_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pact" ADD CONSTRAINT "pact_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pact" ADD CONSTRAINT "pact_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pact" ADD CONSTRAINT "pact_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_pact_id_fkey" FOREIGN KEY ("pact_id") REFERENCES "pact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_text_id_fkey" FOREIGN KEY ("text_id") REFERENCES "pledge_text"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scan" ADD CONSTRAINT "scan_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scan" ADD CONSTRAINT "scan_pact_id_fkey" FOREIGN KEY ("pact_id") REFERENCES "pact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scan" ADD CONSTRAINT "scan_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification" ADD CONSTRAINT "verification_scan_id_fkey" FOREIGN KEY ("scan_id") REFERENCES "scan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exemption" ADD CONSTRAINT "exemption_pact_id_fkey" FOREIGN KEY ("pact_id") REFERENCES "pact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decline" ADD CONSTRAINT "decline_pact_id_fkey" FOREIGN KEY ("pact_id") REFERENCES "pact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "population_change" ADD CONSTRAINT "population_change_pact_id_fkey" FOREIGN KEY ("pact_id") REFERENCES "pact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

