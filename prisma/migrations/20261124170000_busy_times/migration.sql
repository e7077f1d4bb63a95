-- When somebody of the staff is not to be had: their own calendar (spans alone, no titles), days off, and earliest and latest hours.
ALTER TABLE "Staff" ADD COLUMN "notBefore" TEXT CHECK ("notBefore" IS NULL OR "notBefore" GLOB '[0-2][0-9]:[0-5][0-9]');
ALTER TABLE "Staff" ADD COLUMN "notAfter" TEXT CHECK ("notAfter" IS NULL OR "notAfter" GLOB '[0-2][0-9]:[0-5][0-9]');

CREATE TABLE "StaffDayOff" (
    "staffId" TEXT NOT NULL,
    "date" TEXT NOT NULL,

    PRIMARY KEY ("staffId", "date"),
    CONSTRAINT "StaffDayOff_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CHECK ("date" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
);

CREATE TABLE "BusySource" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "staffId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sealedAddress" TEXT,
    "shortAddress" TEXT NOT NULL DEFAULT '',
    "etag" TEXT,
    "lastModified" TEXT,
    "fetchedAt" DATETIME,
    "lastGoodAt" DATETIME,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" DATETIME,
    "errorCode" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "BusySource_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CHECK ("kind" IN ('address', 'upload')),
    CHECK (("kind" = 'address') = ("sealedAddress" IS NOT NULL)),
    CHECK (typeof("fetchedAt") IN ('integer', 'null')),
    CHECK (typeof("lastGoodAt") IN ('integer', 'null')),
    CHECK (typeof("nextTryAt") IN ('integer', 'null')),
    CHECK (typeof("createdAt") = 'integer'),
    CHECK ("failures" >= 0)
);

CREATE UNIQUE INDEX "BusySource_staffId_key" ON "BusySource"("staffId");
CREATE INDEX "BusySource_nextTryAt_idx" ON "BusySource"("nextTryAt");

CREATE TABLE "BusySpan" (
    "staffId" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,

    PRIMARY KEY ("staffId", "startsAt"),
    CONSTRAINT "BusySpan_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "BusySource" ("staffId") ON DELETE CASCADE ON UPDATE CASCADE,
    CHECK (typeof("startsAt") = 'integer' AND typeof("endsAt") = 'integer' AND "startsAt" < "endsAt")
);

CREATE INDEX "BusySpan_staffId_endsAt_idx" ON "BusySpan"("staffId", "endsAt");

-- Nothing is kept of the calendar of somebody who was shut out. The spans go with their source.
CREATE TRIGGER "busy_times_of_disabled" AFTER UPDATE OF "disabledAt" ON "Staff"
WHEN NEW."disabledAt" IS NOT NULL
BEGIN
  DELETE FROM "BusySource" WHERE "staffId" = NEW."id";
END;
CREATE TRIGGER "busy_source_of_disabled" BEFORE INSERT ON "BusySource"
WHEN EXISTS (SELECT 1 FROM "Staff" s WHERE s."id" = NEW."staffId" AND s."disabledAt" IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'busy_source_of_disabled');
END;
