-- AlterTable
ALTER TABLE "audit_event" ADD COLUMN     "mac" BYTEA,
ADD COLUMN     "nonce" UUID,
ADD COLUMN     "erasure_id" UUID;

-- CreateTable
CREATE TABLE "log_leaf" (
    "index" BIGINT NOT NULL,
    "event_id" BIGINT NOT NULL,
    "leaf_hash" BYTEA NOT NULL,
    "details_hash" BYTEA NOT NULL,
    "mac" BYTEA,

    CONSTRAINT "log_leaf_pkey" PRIMARY KEY ("index")
);

-- CreateTable
CREATE TABLE "log_subtree" (
    "level" INTEGER NOT NULL,
    "index" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "log_subtree_pkey" PRIMARY KEY ("level","index")
);

-- CreateTable
CREATE TABLE "log_checkpoint" (
    "size" BIGINT NOT NULL,
    "root" BYTEA NOT NULL,
    "note" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "log_checkpoint_pkey" PRIMARY KEY ("size")
);

-- CreateTable
CREATE TABLE "log_identity" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "origin" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "log_identity_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "log_leaf_event_id_key" ON "log_leaf"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "log_leaf_mac_key" ON "log_leaf"("mac");

-- AddForeignKey
ALTER TABLE "log_leaf" ADD CONSTRAINT "log_leaf_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The log only grows ---------------------------------------------------------------------------------------------

ALTER TABLE log_identity ADD CONSTRAINT log_identity_one CHECK (id = 1);
CREATE TRIGGER log_leaf_append_only BEFORE UPDATE OR DELETE ON log_leaf
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_leaf_no_truncate BEFORE TRUNCATE ON log_leaf
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_subtree_append_only BEFORE UPDATE OR DELETE ON log_subtree
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_subtree_no_truncate BEFORE TRUNCATE ON log_subtree
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_checkpoint_append_only BEFORE UPDATE OR DELETE ON log_checkpoint
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_checkpoint_no_truncate BEFORE TRUNCATE ON log_checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_identity_append_only BEFORE UPDATE OR DELETE ON log_identity
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_identity_no_truncate BEFORE TRUNCATE ON log_identity
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An event keeps what it says, save that an anonymisation may erase, once, who did it, the details and the address of an
-- event whose leaf stands in the log (UU 27/2022): the leaf keeps their salted hash.
CREATE FUNCTION audit_event_only_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.erasure_id IS NULL AND NEW.erasure_id IS NOT NULL
     AND NEW.actor = '{"kind": "erased"}' AND NEW.data = '{}' AND NEW.ip IS NULL AND NEW.nonce IS NULL
     AND to_jsonb(NEW) - '{actor,data,ip,nonce,erasure_id}'::text[]
       = to_jsonb(OLD) - '{actor,data,ip,nonce,erasure_id}'::text[]
     AND EXISTS (SELECT 1 FROM log_leaf WHERE event_id = OLD.id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER audit_event_append_only ON audit_event;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION audit_event_only_erased();
CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
