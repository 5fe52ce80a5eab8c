-- CreateEnum
CREATE TYPE "erasure_state" AS ENUM ('requested', 'withdrawn', 'confirmed', 'told', 'finished');

-- CreateEnum
CREATE TYPE "correction_state" AS ENUM ('waiting', 'accepted', 'refused');

-- DropForeignKey
ALTER TABLE "pact" DROP CONSTRAINT "pact_employee_id_fkey";

-- AlterTable
ALTER TABLE "campaign" ADD COLUMN     "retention_years" SMALLINT NOT NULL DEFAULT 5;

-- AlterTable
ALTER TABLE "pact" ALTER COLUMN "employee_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "signature" ADD COLUMN     "erasure_id" UUID;

-- CreateTable
CREATE TABLE "campaign_erasure" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "state" "erasure_state" NOT NULL DEFAULT 'requested',
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "campaign_erasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "erasure_event" (
    "erasure_id" UUID NOT NULL,
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "erasure_event_pkey" PRIMARY KEY ("erasure_id","event_id")
);

-- CreateTable
CREATE TABLE "erasure_file" (
    "erasure_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "erasure_file_pkey" PRIMARY KEY ("erasure_id","sha256")
);

-- CreateTable
CREATE TABLE "correction_request" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "held" TEXT NOT NULL,
    "wanted" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "state" "correction_state" NOT NULL DEFAULT 'waiting',
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "answer" TEXT,

    CONSTRAINT "correction_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "campaign_erasure_agency_id_idx" ON "campaign_erasure"("agency_id");

-- CreateIndex
CREATE INDEX "campaign_erasure_campaign_id_idx" ON "campaign_erasure"("campaign_id");

-- CreateIndex
CREATE INDEX "correction_request_agency_id_state_requested_at_idx" ON "correction_request"("agency_id", "state", "requested_at");

-- CreateIndex
CREATE INDEX "correction_request_employee_id_idx" ON "correction_request"("employee_id");

-- AddForeignKey
ALTER TABLE "pact" ADD CONSTRAINT "pact_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_erasure" ADD CONSTRAINT "campaign_erasure_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erasure_event" ADD CONSTRAINT "erasure_event_erasure_id_fkey" FOREIGN KEY ("erasure_id") REFERENCES "campaign_erasure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erasure_file" ADD CONSTRAINT "erasure_file_erasure_id_fkey" FOREIGN KEY ("erasure_id") REFERENCES "campaign_erasure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction_request" ADD CONSTRAINT "correction_request_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A campaign is anonymised once, and by two people ---------------------------------------------------------------

ALTER TABLE campaign ADD CONSTRAINT campaign_retention_sense CHECK (retention_years BETWEEN 1 AND 30);
CREATE UNIQUE INDEX campaign_erasure_one ON campaign_erasure (campaign_id) WHERE state <> 'withdrawn';
ALTER TABLE campaign_erasure ADD CONSTRAINT campaign_erasure_two_people CHECK (confirmed_by_id <> requested_by_id);
ALTER TABLE campaign_erasure ADD CONSTRAINT campaign_erasure_confirmed CHECK (
  (state IN ('confirmed', 'told', 'finished')) = (confirmed_by_id IS NOT NULL)
  AND (confirmed_by_id IS NULL) = (confirmed_at IS NULL) AND (state = 'finished') = (finished_at IS NOT NULL));
CREATE TRIGGER campaign_erasure_kept BEFORE DELETE ON campaign_erasure
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER erasure_event_append_only BEFORE UPDATE OR DELETE ON erasure_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER erasure_event_no_truncate BEFORE TRUNCATE ON erasure_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Whether the campaign is being anonymised: the log has been told which events and signatures it is about.
CREATE FUNCTION erasure_under_way(campaign uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM campaign_erasure e WHERE e.campaign_id = campaign AND e.state = 'told')
$$;

-- What was never to change may lose its people then, and nothing else ----------------------------------------------

-- A signature may be superseded, once; and emptied, once, while the hash of what it said stays.
CREATE OR REPLACE FUNCTION signature_only_superseded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.erasure_id IS NULL AND NEW.erasure_id IS NOT NULL
     AND NEW.record = '' AND NEW.drawing IS NULL AND NEW.ip IS NULL AND NEW.user_agent IS NULL
     AND to_jsonb(NEW) - '{record,drawing,ip,user_agent,erasure_id}'::text[]
       = to_jsonb(OLD) - '{record,drawing,ip,user_agent,erasure_id}'::text[]
     AND EXISTS (SELECT 1 FROM campaign_erasure e
                 WHERE e.id = NEW.erasure_id AND e.campaign_id = OLD.campaign_id AND e.state = 'told') THEN
    RETURN NEW;
  END IF;
  IF OLD.superseded_at IS NOT NULL
     OR to_jsonb(NEW) - 'superseded_at' IS DISTINCT FROM to_jsonb(OLD) - 'superseded_at' THEN
    RAISE EXCEPTION 'signature % is evidence: it can only be superseded', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- An event loses who did it, the details and the address only if its anonymisation lists it.
CREATE OR REPLACE FUNCTION audit_event_only_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.erasure_id IS NULL AND NEW.erasure_id IS NOT NULL
     AND NEW.actor = '{"kind": "erased"}' AND NEW.data = '{}' AND NEW.ip IS NULL AND NEW.nonce IS NULL
     AND to_jsonb(NEW) - '{actor,data,ip,nonce,erasure_id}'::text[]
       = to_jsonb(OLD) - '{actor,data,ip,nonce,erasure_id}'::text[]
     AND EXISTS (SELECT 1 FROM log_leaf WHERE event_id = OLD.id)
     AND EXISTS (SELECT 1 FROM erasure_event x JOIN campaign_erasure e ON e.id = x.erasure_id
                 WHERE x.erasure_id = NEW.erasure_id AND x.event_id = OLD.id AND e.state = 'told') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION campaign_snapshot_only_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'content' = to_jsonb(OLD) - 'content' AND erasure_under_way(OLD.campaign_id)
     AND NEW.content::jsonb = jsonb_set(OLD.content::jsonb, '{people}', '[]') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER campaign_snapshot_append_only ON campaign_snapshot;
CREATE TRIGGER campaign_snapshot_append_only BEFORE UPDATE ON campaign_snapshot
  FOR EACH ROW EXECUTE FUNCTION campaign_snapshot_only_emptied();
CREATE TRIGGER campaign_snapshot_kept BEFORE DELETE ON campaign_snapshot
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION population_change_only_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.note IS NULL AND NEW.works_at IS NULL AND erasure_under_way(OLD.campaign_id)
     AND to_jsonb(NEW) - '{note,works_at}'::text[] = to_jsonb(OLD) - '{note,works_at}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER population_change_append_only ON population_change;
CREATE TRIGGER population_change_append_only BEFORE UPDATE ON population_change
  FOR EACH ROW EXECUTE FUNCTION population_change_only_emptied();
CREATE TRIGGER population_change_kept BEFORE DELETE ON population_change
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION circular_reading_only_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF erasure_under_way((SELECT campaign_id FROM circular WHERE id = OLD.circular_id)) THEN RETURN OLD; END IF;
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER circular_reading_append_only ON circular_reading;
CREATE TRIGGER circular_reading_append_only BEFORE UPDATE ON circular_reading
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER circular_reading_only_erased BEFORE DELETE ON circular_reading
  FOR EACH ROW EXECUTE FUNCTION circular_reading_only_erased();

CREATE FUNCTION case_entry_only_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF erasure_under_way((
       SELECT p.campaign_id FROM pact p
       WHERE p.id = COALESCE((SELECT pact_id FROM decline WHERE id = OLD.decline_id),
                             (SELECT pact_id FROM exemption WHERE id = OLD.exemption_id)))) THEN RETURN OLD; END IF;
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER case_entry_append_only ON case_entry;
CREATE TRIGGER case_entry_append_only BEFORE UPDATE ON case_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_entry_only_erased BEFORE DELETE ON case_entry
  FOR EACH ROW EXECUTE FUNCTION case_entry_only_erased();

-- A pact loses its person while that goes on, and at no other time.
CREATE FUNCTION pact_person_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.employee_id IS NULL THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND erasure_under_way(NEW.campaign_id) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'pact % keeps its person until its campaign is anonymised', NEW.id
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER pact_person_kept BEFORE INSERT OR UPDATE OF employee_id ON pact
  FOR EACH ROW WHEN (NEW.employee_id IS NULL) EXECUTE FUNCTION pact_person_kept();

-- Whoever asks twice for the same correction waits for one answer.
CREATE UNIQUE INDEX correction_waiting ON correction_request (employee_id, field) WHERE state = 'waiting';
ALTER TABLE correction_request ADD CONSTRAINT correction_decided CHECK (
  (state = 'waiting') = (decided_at IS NULL) AND (state = 'waiting') = (answer IS NULL)
  AND (decided_by_id IS NULL OR decided_at IS NOT NULL));
