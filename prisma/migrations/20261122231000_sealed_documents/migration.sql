-- CreateEnum
CREATE TYPE "seal_state" AS ENUM ('waiting', 'sealing', 'sealed', 'failed', 'unknown');

-- CreateEnum
CREATE TYPE "seal_method" AS ENUM ('own', 'p12', 'bsre');

-- CreateTable
CREATE TABLE "sealed_document" (
    "signature_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "state" "seal_state" NOT NULL DEFAULT 'waiting',
    "method" "seal_method",
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3),
    "claim_token" UUID,
    "sent_at" TIMESTAMPTZ(3),
    "problem" TEXT,
    "sha256" TEXT,
    "size" INTEGER,
    "level" TEXT,
    "certificate" TEXT,
    "sealed_at" TIMESTAMPTZ(3),
    "stamped_at" TIMESTAMPTZ(3),
    "stamp_attempts" INTEGER NOT NULL DEFAULT 0,
    "stamp_problem" TEXT,

    CONSTRAINT "sealed_document_pkey" PRIMARY KEY ("signature_id")
);

-- CreateTable
CREATE TABLE "sealed_file" (
    "sha256" TEXT NOT NULL,
    "signature_id" UUID NOT NULL,
    "size" INTEGER NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sealed_file_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "seal_certificate" (
    "fingerprint" TEXT NOT NULL,
    "agency_id" UUID,
    "issuer" TEXT,
    "certificate" BYTEA NOT NULL,
    "sealed_key" BYTEA NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seal_certificate_pkey" PRIMARY KEY ("fingerprint")
);

-- CreateIndex
CREATE INDEX "seal_certificate_agency_id_valid_until_idx" ON "seal_certificate"("agency_id", "valid_until");

-- AddForeignKey
ALTER TABLE "sealed_document" ADD CONSTRAINT "sealed_document_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "signature"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What waits, runs or failed: few rows of many.
CREATE INDEX sealed_document_open ON sealed_document (state, next_at) WHERE state <> 'sealed';
CREATE INDEX sealed_document_unstamped ON sealed_document (next_at) WHERE state = 'sealed' AND next_at IS NOT NULL;

ALTER TABLE sealed_document ADD CONSTRAINT sealed_document_whole CHECK (
  state <> 'sealed' OR (sha256 IS NOT NULL AND size IS NOT NULL AND method IS NOT NULL AND level IS NOT NULL
                        AND sealed_at IS NOT NULL));
ALTER TABLE sealed_file ADD CONSTRAINT sealed_file_hash_form CHECK (sha256 ~ '^[0-9a-f]{64}$');

-- A document is owed for every signature, however it was written; the youngest signature is sealed first.
CREATE FUNCTION signature_owes_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO sealed_document (signature_id, agency_id, next_at) SELECT id, agency_id, LEAST(signed_at, now()) FROM written;
  RETURN NULL;
END $$;
CREATE TRIGGER signature_owes_document AFTER INSERT ON signature
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION signature_owes_document();
INSERT INTO sealed_document (signature_id, agency_id, next_at) SELECT id, agency_id, LEAST(signed_at, now()) FROM signature;

-- What is sealed stays sealed: only a time stamp may still be added.
CREATE FUNCTION sealed_document_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.signature_id <> OLD.signature_id OR (OLD.state = 'sealed' AND (
       NEW.state <> 'sealed' OR NEW.method <> OLD.method OR (OLD.level = 'B-T' AND NEW.sha256 <> OLD.sha256))) THEN
    RAISE EXCEPTION 'document of signature % is sealed', OLD.signature_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sealed_document_stays BEFORE UPDATE ON sealed_document
  FOR EACH ROW EXECUTE FUNCTION sealed_document_stays();
CREATE TRIGGER sealed_document_kept BEFORE DELETE ON sealed_document
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sealed_file_append_only BEFORE UPDATE OR DELETE ON sealed_file
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seal_certificate_append_only BEFORE UPDATE OR DELETE ON seal_certificate
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
