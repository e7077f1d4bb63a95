-- Messages that come to the house's own address: answers to invitations, and whatever else people write there.
CREATE TABLE "IncomingMail" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "messageHash" TEXT NOT NULL,
    "raw" BLOB NOT NULL,
    "fromAddress" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "method" TEXT,
    "meetingId" TEXT,
    "attendeeId" TEXT,
    "answer" TEXT,
    "sequence" INTEGER,
    "stampedAt" DATETIME,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "receivedAt" DATETIME NOT NULL,
    "settledAt" DATETIME,
    "settledById" TEXT,
    CHECK (length("raw") <= 1000000),
    CHECK (typeof("receivedAt") = 'integer'),
    CHECK (typeof("stampedAt") IN ('integer', 'null')),
    CHECK (typeof("settledAt") IN ('integer', 'null')),
    CHECK ("outcome" IN ('applied','kept','settled')),
    CHECK (("outcome" = 'settled') = ("settledAt" IS NOT NULL)),
    CHECK ("outcome" = 'applied' OR "reason" IS NOT NULL)
);

CREATE UNIQUE INDEX "IncomingMail_messageHash_key" ON "IncomingMail"("messageHash");
CREATE INDEX "IncomingMail_outcome_receivedAt_idx" ON "IncomingMail"("outcome", "receivedAt");
CREATE INDEX "IncomingMail_attendeeId_idx" ON "IncomingMail"("attendeeId");
CREATE INDEX "IncomingMail_receivedAt_idx" ON "IncomingMail"("receivedAt");

-- In which revision people were last asked to come. A meeting counts other people's answers too, and those are no news
-- to somebody who answers the invitation that they hold.
ALTER TABLE "Meeting" ADD COLUMN "askedRevision" INTEGER NOT NULL DEFAULT 0;
