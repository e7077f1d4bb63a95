-- Whoever agreed that their record stays is asked again after two years; who does not answer is forgotten.
ALTER TABLE "Contact" ADD COLUMN "reviewAskedAt" DATETIME CHECK ("reviewAskedAt" IS NULL OR typeof("reviewAskedAt") = 'integer');
ALTER TABLE "Contact" ADD COLUMN "reviewRemindedAt" DATETIME CHECK ("reviewRemindedAt" IS NULL OR typeof("reviewRemindedAt") = 'integer');
UPDATE "Contact" SET "reviewOn" = date("agreedToStayAt" / 1000, 'unixepoch', '+730 days') WHERE "agreedToStayAt" IS NOT NULL AND "reviewOn" IS NULL;
CREATE INDEX "Contact_reviewOn_idx" ON "Contact"("reviewOn");

-- What forgetting somebody looks for.
CREATE INDEX "Mail_visitId_idx" ON "Mail"("visitId");
CREATE INDEX "Mail_toAddress_idx" ON "Mail"("toAddress");
