-- A count of who is out of the house, from its beginning to its end. After 90 days only the numbers of it stay.
CREATE TABLE "RollCall" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "startedById" TEXT,
    "startedOnId" TEXT,
    "endedAt" DATETIME,
    "endedById" TEXT,
    "people" INTEGER,
    "seen" INTEGER,
    CONSTRAINT "RollCall_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "RollCall_officeId_startedAt_idx" ON "RollCall"("officeId", "startedAt");

-- Somebody was seen outside, or that was taken back. Each mark is made where it happens and stays as it came.
CREATE TABLE "SeenMark" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "rollCallId" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "visitId" TEXT,
    "walkInId" TEXT,
    "deviceId" TEXT,
    "staffId" TEXT,
    "deviceTime" DATETIME NOT NULL,
    "occurredAt" DATETIME NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "contentHash" TEXT,
    CONSTRAINT "SeenMark_rollCallId_fkey" FOREIGN KEY ("rollCallId") REFERENCES "RollCall" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SeenMark_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "SeenMark_walkInId_fkey" FOREIGN KEY ("walkInId") REFERENCES "WalkIn" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "SeenMark_deviceId_fkey" FOREIGN KEY ("deviceId") REFERENCES "Device" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX "SeenMark_rollCallId_idx" ON "SeenMark"("rollCallId");
CREATE INDEX "SeenMark_visitId_idx" ON "SeenMark"("visitId");
CREATE INDEX "SeenMark_walkInId_idx" ON "SeenMark"("walkInId");

CREATE TRIGGER "seen_is_append_only_update" BEFORE UPDATE ON "SeenMark"
BEGIN
  SELECT RAISE(ABORT, 'seen_is_append_only');
END;

CREATE TRIGGER "seen_is_append_only_delete" BEFORE DELETE ON "SeenMark"
WHEN OLD."receivedAt" > (unixepoch() - 90 * 86400) * 1000
BEGIN
  SELECT RAISE(ABORT, 'seen_is_append_only');
END;

-- What is marked at one place shows at the others.
CREATE TRIGGER "desk_change_of_seen_mark" AFTER INSERT ON "SeenMark"
BEGIN
  UPDATE "DeskChange" SET "version" = "version" + 1 WHERE "officeId" = NEW."officeId";
END;

CREATE TRIGGER "desk_change_of_roll_call" AFTER INSERT ON "RollCall"
BEGIN
  UPDATE "DeskChange" SET "version" = "version" + 1 WHERE "officeId" = NEW."officeId";
END;

CREATE TRIGGER "desk_change_of_roll_call_end" AFTER UPDATE OF "endedAt" ON "RollCall"
BEGIN
  UPDATE "DeskChange" SET "version" = "version" + 1 WHERE "officeId" = NEW."officeId";
END;
