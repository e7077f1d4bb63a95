-- Somebody taken out of a meeting, as their own calendar tells it for a fortnight: the meeting as it stood then, cancelled.
-- What becomes of it afterwards is no longer theirs to know.
CREATE TABLE "CalendarLeft" (
    "subject" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "staffId" TEXT,
    "visitId" TEXT,
    "revision" INTEGER NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "leftAt" DATETIME NOT NULL,
    CONSTRAINT "CalendarLeft_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CalendarLeft_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CalendarLeft_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CHECK (("staffId" IS NULL) <> ("visitId" IS NULL)),
    CHECK (typeof("startsAt") = 'integer' AND typeof("endsAt") = 'integer' AND typeof("leftAt") = 'integer')
);

CREATE INDEX "CalendarLeft_meetingId_idx" ON "CalendarLeft"("meetingId");
CREATE INDEX "CalendarLeft_staffId_endsAt_idx" ON "CalendarLeft"("staffId", "endsAt");
CREATE INDEX "CalendarLeft_visitId_endsAt_idx" ON "CalendarLeft"("visitId", "endsAt");

-- The change of the meeting that took somebody out was written before they went. What no calendar shows any more goes.
CREATE TRIGGER "calendar_left_told" AFTER DELETE ON "MeetingAttendee"
WHEN OLD."status" = 'planned' AND coalesce(OLD."staffId", OLD."visitId") IS NOT NULL
BEGIN
  DELETE FROM "CalendarLeft" WHERE max("endsAt", "leftAt") < CAST(unixepoch('subsec') * 1000 AS INTEGER) - 30 * 86400000;
  INSERT INTO "CalendarLeft" ("subject", "meetingId", "staffId", "visitId", "revision", "startsAt", "endsAt", "leftAt")
  SELECT 'left-' || OLD."meetingId" || '-' || coalesce(OLD."staffId", OLD."visitId"), OLD."meetingId", OLD."staffId", OLD."visitId", m."revision", OLD."startsAt", OLD."endsAt", m."updatedAt"
  FROM "Meeting" m WHERE m."id" = OLD."meetingId"
  ON CONFLICT ("subject") DO UPDATE SET "revision" = excluded."revision", "startsAt" = excluded."startsAt", "endsAt" = excluded."endsAt", "leftAt" = excluded."leftAt";
END;

CREATE TRIGGER "calendar_left_and_back" AFTER INSERT ON "MeetingAttendee"
BEGIN
  DELETE FROM "CalendarLeft" WHERE "subject" = 'left-' || NEW."meetingId" || '-' || coalesce(NEW."staffId", NEW."visitId");
END;

-- Its text goes when it goes, and when a word of it changes.
CREATE TRIGGER "calendar_entry_of_left_delete" AFTER DELETE ON "CalendarLeft"
BEGIN
  DELETE FROM "CalendarEntry" WHERE "subject" = OLD."subject";
END;

CREATE TRIGGER "calendar_entry_of_left_update" AFTER UPDATE ON "CalendarLeft"
BEGIN
  DELETE FROM "CalendarEntry" WHERE "subject" = NEW."subject";
END;

CREATE TRIGGER "calendar_entries_of_left_meeting" AFTER UPDATE OF "title" ON "Meeting"
WHEN OLD."title" IS NOT NEW."title"
BEGIN
  DELETE FROM "CalendarEntry" WHERE "subject" IN (SELECT "subject" FROM "CalendarLeft" WHERE "meetingId" = NEW."id");
  INSERT INTO "CalendarScope" ("scope", "version") SELECT DISTINCT s, 1 FROM (SELECT 'staff:' || "staffId" AS s FROM "CalendarLeft" WHERE "meetingId" = NEW."id" UNION ALL SELECT 'visit:' || "visitId" FROM "CalendarLeft" WHERE "meetingId" = NEW."id") WHERE s IS NOT NULL
  ON CONFLICT ("scope") DO UPDATE SET "version" = "version" + 1;
END;

CREATE TRIGGER "calendar_entries_of_left_contact" AFTER UPDATE OF "nameToShow", "username" ON "Contact"
WHEN OLD."nameToShow" IS NOT NEW."nameToShow" OR OLD."username" IS NOT NEW."username"
BEGIN
  DELETE FROM "CalendarEntry" WHERE "subject" IN (SELECT l."subject" FROM "CalendarLeft" l JOIN "Meeting" m ON m."id" = l."meetingId" JOIN "Visit" v ON v."id" = m."visitId" WHERE v."contactId" = NEW."id");
END;
