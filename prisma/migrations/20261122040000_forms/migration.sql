-- Printed forms: what the tokens in their QR codes stand for.

-- CreateEnum
CREATE TYPE "form_kind" AS ENUM ('person', 'list');

-- CreateTable
CREATE TABLE "pact_form" (
    "token" TEXT NOT NULL,
    "agency_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "text_id" UUID NOT NULL,
    "kind" "form_kind" NOT NULL,
    "pact_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pact_form_pkey" PRIMARY KEY ("token")
);

-- CreateTable
CREATE TABLE "pact_form_row" (
    "token" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "pact_id" UUID NOT NULL,

    CONSTRAINT "pact_form_row_pkey" PRIMARY KEY ("token","position")
);

-- CreateIndex
CREATE INDEX "pact_form_campaign_id_idx" ON "pact_form"("campaign_id");

-- CreateIndex
CREATE INDEX "pact_form_text_id_idx" ON "pact_form"("text_id");

-- CreateIndex
CREATE UNIQUE INDEX "pact_form_pact_id_text_id_key" ON "pact_form"("pact_id", "text_id");

-- CreateIndex
CREATE INDEX "pact_form_row_pact_id_idx" ON "pact_form_row"("pact_id");

-- AddForeignKey
ALTER TABLE "pact_form" ADD CONSTRAINT "pact_form_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pact_form" ADD CONSTRAINT "pact_form_text_id_fkey" FOREIGN KEY ("text_id") REFERENCES "pledge_text"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pact_form" ADD CONSTRAINT "pact_form_pact_id_fkey" FOREIGN KEY ("pact_id") REFERENCES "pact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pact_form_row" ADD CONSTRAINT "pact_form_row_token_fkey" FOREIGN KEY ("token") REFERENCES "pact_form"("token") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pact_form_row" ADD CONSTRAINT "pact_form_row_pact_id_fkey" FOREIGN KEY ("pact_id") REFERENCES "pact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A person's sheet says whose it is; a list says it by its rows.
ALTER TABLE "pact_form" ADD CONSTRAINT "pact_form_owner" CHECK (("kind" = 'person') = ("pact_id" IS NOT NULL));
