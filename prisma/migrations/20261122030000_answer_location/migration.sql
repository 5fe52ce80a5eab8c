-- An answer that says where its work goes on (202, Location) is repeated with that address.
ALTER TABLE "idempotency_key" ADD COLUMN "location" TEXT;
