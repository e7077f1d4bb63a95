-- What an event said when it came, so that another under its id is noticed. Null for those written at the desk.
ALTER TABLE "ReceptionEvent" ADD COLUMN "contentHash" TEXT;

-- An event that came under the id of one that was taken, and says something else: not taken, kept until somebody has seen it.
CREATE TABLE "RefusedEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "deviceId" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    CONSTRAINT "RefusedEvent_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RefusedEvent_deviceId_fkey" FOREIGN KEY ("deviceId") REFERENCES "Device" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "RefusedEvent_eventId_contentHash_key" ON "RefusedEvent"("eventId", "contentHash");
CREATE INDEX "RefusedEvent_officeId_receivedAt_idx" ON "RefusedEvent"("officeId", "receivedAt");

-- What the log says twice or against a decision, and somebody at the desk has said how it is.
CREATE TABLE "SettledConflict" (
    "eventId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "settledAt" DATETIME NOT NULL,

    PRIMARY KEY ("eventId", "kind"),
    CONSTRAINT "SettledConflict_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "ReceptionEvent" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
