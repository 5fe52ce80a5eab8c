-- A fresh instant on a pact that others see as unsigned tells that somebody declined.
UPDATE "pact" SET "status_at" = "added_at" WHERE "status" = 'declined';
