-- What the database itself guards, whatever program writes: races, immutability, counting.

-- One of a kind -------------------------------------------------------------------------------------------------

-- A person may come back with the same NIP after leaving, but is present once.
CREATE UNIQUE INDEX employee_present_nip ON employee (agency_id, nip) WHERE gone_at IS NULL;
-- The winner of a double click: one signature in force per pact.
CREATE UNIQUE INDEX signature_in_force ON signature (pact_id) WHERE superseded_at IS NULL;
CREATE UNIQUE INDEX scan_awaiting ON scan (pact_id) WHERE state = 'awaiting';
CREATE UNIQUE INDEX verification_in_force ON verification (scan_id) WHERE reversed_at IS NULL;
CREATE UNIQUE INDEX exemption_in_force ON exemption (pact_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX decline_in_force ON decline (pact_id) WHERE ended_at IS NULL;
-- A unit has one report before BKPSDM at a time.
CREATE UNIQUE INDEX report_before_bkpsdm ON report (campaign_id, unit_id) WHERE state = 'submitted';
-- One import of a kind is written at a time in an agency.
CREATE UNIQUE INDEX import_applying ON import_run (agency_id, kind) WHERE state = 'applying';
-- Two roots would make totals that do not add up.
CREATE UNIQUE INDEX unit_root ON unit (agency_id) WHERE parent_id IS NULL AND gone_at IS NULL;

-- The list of people who have not signed, by unit.
CREATE INDEX pact_campaign_status ON pact (campaign_id, status, id);

-- Sense ---------------------------------------------------------------------------------------------------------

ALTER TABLE employee ADD CONSTRAINT employee_nip_form CHECK (employment_type = 'NON_ASN' OR nip ~ '^[0-9]{18}$');
ALTER TABLE employee ADD CONSTRAINT employee_name_given CHECK (btrim(name) <> '');
ALTER TABLE unit ADD CONSTRAINT unit_not_own_parent CHECK (parent_id IS DISTINCT FROM id);
ALTER TABLE unit ADD CONSTRAINT unit_name_given CHECK (btrim(name) <> '');
ALTER TABLE pledge_text ADD CONSTRAINT pledge_text_points CHECK (cardinality(points) BETWEEN 1 AND 12);
ALTER TABLE completion_counter ADD CONSTRAINT completion_counter_not_negative CHECK (count >= 0);
ALTER TABLE signature ADD CONSTRAINT signature_hash_form CHECK (evidence_hash ~ '^[0-9a-f]{64}$');
ALTER TABLE scan ADD CONSTRAINT scan_hash_form CHECK (file_sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE report ADD CONSTRAINT report_letter_given CHECK (btrim(letter_number) <> '');
ALTER TABLE role_grant ADD CONSTRAINT role_grant_scope CHECK (
  CASE
    WHEN role IN ('unit_head', 'unit_operator') THEN agency_id IS NOT NULL AND unit_id IS NOT NULL
    WHEN role IN ('platform_admin', 'national_viewer') THEN agency_id IS NULL AND unit_id IS NULL
    ELSE agency_id IS NOT NULL
  END
);
ALTER TABLE role_grant ADD CONSTRAINT role_grant_dates CHECK (valid_until IS NULL OR valid_until >= valid_from);
ALTER TABLE campaign ADD CONSTRAINT campaign_open_has_text CHECK (status = 'draft' OR text_id IS NOT NULL);

-- What was written stays written --------------------------------------------------------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signature_kept BEFORE DELETE ON signature
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A signature may only be superseded, once.
CREATE FUNCTION signature_only_superseded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.superseded_at IS NOT NULL
     OR to_jsonb(NEW) - 'superseded_at' IS DISTINCT FROM to_jsonb(OLD) - 'superseded_at' THEN
    RAISE EXCEPTION 'signature % is evidence: it can only be superseded', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signature_evidence BEFORE UPDATE ON signature
  FOR EACH ROW EXECUTE FUNCTION signature_only_superseded();

-- The words of an opened campaign are what people signed.
CREATE FUNCTION pledge_text_locked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM campaign WHERE id = OLD.campaign_id AND status <> 'draft') THEN
    RAISE EXCEPTION 'pledge text % is locked: its campaign has been opened', OLD.id
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER pledge_text_immutable BEFORE UPDATE OR DELETE ON pledge_text
  FOR EACH ROW EXECUTE FUNCTION pledge_text_locked();

-- Counting ------------------------------------------------------------------------------------------------------
-- Statement-level, in the transaction of the change. Rows are taken in one order, so that two statements which
-- touch the same counters wait for each other instead of locking each other out.

CREATE FUNCTION pact_counted_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO completion_counter AS c (agency_id, campaign_id, unit_id, employment_type, status, count)
  SELECT agency_id, campaign_id, unit_id, employment_type, status, count(*)
  FROM new_rows GROUP BY 1, 2, 3, 4, 5 ORDER BY 2, 3, 4, 5
  ON CONFLICT (campaign_id, unit_id, employment_type, status) DO UPDATE SET count = c.count + EXCLUDED.count;
  RETURN NULL;
END $$;

CREATE FUNCTION pact_counted_update() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE change record;
BEGIN
  FOR change IN
    SELECT agency_id, campaign_id, unit_id, employment_type, status, sum(n)::int AS n
    FROM (
      SELECT agency_id, campaign_id, unit_id, employment_type, status, 1 AS n FROM new_rows
      UNION ALL
      SELECT agency_id, campaign_id, unit_id, employment_type, status, -1 FROM old_rows
    ) moved
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(n) <> 0 ORDER BY 2, 3, 4, 5
  LOOP
    -- Not one INSERT ... ON CONFLICT: its row is checked before the conflict, and a step down is negative.
    UPDATE completion_counter SET count = count + change.n
    WHERE campaign_id = change.campaign_id AND unit_id = change.unit_id
      AND employment_type = change.employment_type AND status = change.status;
    IF NOT FOUND THEN
      INSERT INTO completion_counter AS c (agency_id, campaign_id, unit_id, employment_type, status, count)
      VALUES (change.agency_id, change.campaign_id, change.unit_id, change.employment_type, change.status, change.n)
      ON CONFLICT (campaign_id, unit_id, employment_type, status) DO UPDATE SET count = c.count + EXCLUDED.count;
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE FUNCTION pact_counted_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE completion_counter c SET count = c.count - gone.n
  FROM (SELECT campaign_id, unit_id, employment_type, status, count(*)::int AS n FROM old_rows GROUP BY 1, 2, 3, 4) gone
  WHERE (c.campaign_id, c.unit_id, c.employment_type, c.status)
      = (gone.campaign_id, gone.unit_id, gone.employment_type, gone.status);
  RETURN NULL;
END $$;

CREATE TRIGGER pact_counted_insert AFTER INSERT ON pact
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pact_counted_insert();
CREATE TRIGGER pact_counted_update AFTER UPDATE ON pact
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pact_counted_update();
CREATE TRIGGER pact_counted_delete AFTER DELETE ON pact
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION pact_counted_delete();
