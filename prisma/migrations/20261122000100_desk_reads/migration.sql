-- The dashboard reads who signed when and how, never the record: a page of the table holds five of them, a page of this
-- index a hundred.
DROP INDEX "signature_campaign_id_signed_at_idx";
CREATE INDEX signature_done ON signature (campaign_id, signed_at) INCLUDE (pact_id, method) WHERE superseded_at IS NULL;
-- People by name, a page at a time.
CREATE INDEX "employee_agency_id_name_id_idx" ON "employee"("agency_id", "name", "id");
