-- How somebody wants to be told that their visitor is here, and who is told in their place.
ALTER TABLE "Staff" ADD COLUMN "toldBy" TEXT NOT NULL DEFAULT 'mail' CONSTRAINT "told_by_known" CHECK ("toldBy" IN ('mail', 'screen'));
ALTER TABLE "Staff" ADD COLUMN "fallbackId" TEXT CONSTRAINT "Staff_fallbackId_fkey" REFERENCES "Staff" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- How far the telling of one arrival has come. The next step is a time in a column, so that it holds after a restart.
CREATE TABLE "ArrivalNotice" (
    "eventId" TEXT NOT NULL PRIMARY KEY,
    "visitId" TEXT NOT NULL,
    "step" TEXT NOT NULL DEFAULT 'nobody',
    "nextAt" DATETIME,
    "claimedUntil" DATETIME,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "comingId" TEXT,
    "comingAt" DATETIME,
    CONSTRAINT "arrival_step_known" CHECK ("step" IN ('nobody', 'host', 'fallback', 'liaisons')),
    CONSTRAINT "arrival_coming_whole" CHECK (("comingId" IS NULL OR "comingAt" IS NOT NULL) AND ("comingAt" IS NULL OR "nextAt" IS NULL)),
    CONSTRAINT "ArrivalNotice_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "ReceptionEvent" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArrivalNotice_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArrivalNotice_comingId_fkey" FOREIGN KEY ("comingId") REFERENCES "Staff" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX "ArrivalNotice_nextAt_idx" ON "ArrivalNotice"("nextAt");
CREATE INDEX "ArrivalNotice_visitId_idx" ON "ArrivalNotice"("visitId");

-- Who was told, and when: nobody twice of one arrival.
CREATE TABLE "ArrivalTold" (
    "eventId" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "passedOnAt" DATETIME,

    PRIMARY KEY ("eventId", "staffId"),
    CONSTRAINT "arrival_told_step_known" CHECK ("step" IN ('host', 'fallback', 'liaisons')),
    CONSTRAINT "ArrivalTold_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "ArrivalNotice" ("eventId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArrivalTold_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "ArrivalTold_staffId_at_idx" ON "ArrivalTold"("staffId", "at");
