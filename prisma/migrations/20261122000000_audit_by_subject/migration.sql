-- The trail is asked about things ("everything about this person"), whatever their type.
DROP INDEX "audit_event_subject_type_subject_id_idx";
CREATE INDEX "audit_event_subject_id_id_idx" ON "audit_event"("subject_id", "id");
