-- CreateTable
CREATE TABLE "circular" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "file_sha256" TEXT,
    "file_name" TEXT,
    "file_size" INTEGER,
    "pages" JSONB NOT NULL DEFAULT '[]',
    "asks_reading" BOOLEAN NOT NULL DEFAULT false,
    "read_by" DATE,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawal_reason" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "circular_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "circular_reading" (
    "circular_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "content_sha256" TEXT NOT NULL,
    "file_sha256" TEXT,
    "ip" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "circular_reading_pkey" PRIMARY KEY ("circular_id","employee_id")
);

-- CreateIndex
CREATE INDEX "circular_campaign_id_date_idx" ON "circular"("campaign_id", "date");

-- CreateIndex
CREATE INDEX "circular_file_sha256_idx" ON "circular"("file_sha256");

-- CreateIndex
CREATE INDEX "circular_reading_employee_id_idx" ON "circular_reading"("employee_id");

-- CreateIndex
CREATE INDEX "circular_reading_unit_id_idx" ON "circular_reading"("unit_id");

-- AddForeignKey
ALTER TABLE "circular" ADD CONSTRAINT "circular_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circular" ADD CONSTRAINT "circular_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circular_reading" ADD CONSTRAINT "circular_reading_circular_id_fkey" FOREIGN KEY ("circular_id") REFERENCES "circular"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circular_reading" ADD CONSTRAINT "circular_reading_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circular_reading" ADD CONSTRAINT "circular_reading_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One letter is recorded once. A withdrawn one makes room for the same letter with another file.
CREATE UNIQUE INDEX circular_once ON circular (agency_id, issuer, date, number) WHERE withdrawn_at IS NULL;
ALTER TABLE circular ADD CONSTRAINT circular_words_given
  CHECK (btrim(issuer) <> '' AND btrim(number) <> '' AND btrim(title) <> '');
ALTER TABLE circular ADD CONSTRAINT circular_file_whole CHECK (
  (file_sha256 IS NULL) = (file_name IS NULL) AND (file_sha256 IS NULL) = (file_size IS NULL)
  AND (file_sha256 IS NULL OR file_sha256 ~ '^[0-9a-f]{64}$'));
ALTER TABLE circular ADD CONSTRAINT circular_withdrawn_why CHECK ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL));
ALTER TABLE circular_reading ADD CONSTRAINT circular_reading_hash_form CHECK (content_sha256 ~ '^[0-9a-f]{64}$');

-- What somebody said to have read stays readable: of a circular with readings only its day and its end may change.
CREATE FUNCTION circular_read_locked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - '{read_by,withdrawn_at,withdrawal_reason}'::text[]
       IS DISTINCT FROM to_jsonb(OLD) - '{read_by,withdrawn_at,withdrawal_reason}'::text[]
     AND EXISTS (SELECT 1 FROM circular_reading WHERE circular_id = OLD.id) THEN
    RAISE EXCEPTION 'circular % is locked: it has been read', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER circular_read_immutable BEFORE UPDATE ON circular
  FOR EACH ROW EXECUTE FUNCTION circular_read_locked();
CREATE TRIGGER circular_reading_append_only BEFORE UPDATE OR DELETE ON circular_reading
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
