-- A visit that got another host, as the calendar of the one before tells it for a fortnight: on the days that it had then,
-- cancelled. What becomes of it afterwards is no longer theirs to know.
CREATE TABLE "CalendarHanded" (
    "subject" TEXT NOT NULL PRIMARY KEY,
    "visitId" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "firstDay" TEXT NOT NULL,
    "lastDay" TEXT NOT NULL,
    "handedAt" DATETIME NOT NULL,
    CONSTRAINT "CalendarHanded_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CalendarHanded_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CHECK (typeof("handedAt") = 'integer')
);

CREATE INDEX "CalendarHanded_visitId_idx" ON "CalendarHanded"("visitId");
CREATE INDEX "CalendarHanded_staffId_lastDay_idx" ON "CalendarHanded"("staffId", "lastDay");

-- What no calendar shows any more goes. Who hosts it again reads the visit itself.
CREATE TRIGGER "calendar_visit_handed_over" AFTER UPDATE OF "hostId" ON "Visit"
WHEN OLD."hostId" IS NOT NEW."hostId"
BEGIN
  DELETE FROM "CalendarHanded" WHERE "lastDay" < date('now', '-45 days') AND "handedAt" < CAST(unixepoch('subsec') * 1000 AS INTEGER) - 45 * 86400000;
  DELETE FROM "CalendarHanded" WHERE "subject" = 'handed-' || NEW."id" || '-' || NEW."hostId";
  INSERT INTO "CalendarHanded" ("subject", "visitId", "staffId", "revision", "firstDay", "lastDay", "handedAt")
  SELECT 'handed-' || NEW."id" || '-' || OLD."hostId", NEW."id", OLD."hostId", NEW."revision", OLD."firstDay", OLD."lastDay", NEW."updatedAt"
  WHERE OLD."hostId" IS NOT NULL AND OLD."decision" NOT IN ('declined', 'cancelled')
  ON CONFLICT ("subject") DO UPDATE SET "revision" = excluded."revision", "firstDay" = excluded."firstDay", "lastDay" = excluded."lastDay", "handedAt" = excluded."handedAt";
END;

-- Its text goes when it goes, and when a word of it changes.
CREATE TRIGGER "calendar_entry_of_handed_delete" AFTER DELETE ON "CalendarHanded"
BEGIN
  DELETE FROM "CalendarEntry" WHERE "subject" = OLD."subject";
END;

CREATE TRIGGER "calendar_entry_of_handed_update" AFTER UPDATE ON "CalendarHanded"
BEGIN
  DELETE FROM "CalendarEntry" WHERE "subject" = NEW."subject";
END;

CREATE TRIGGER "calendar_entries_of_handed_contact" AFTER UPDATE OF "nameToShow", "username" ON "Contact"
WHEN OLD."nameToShow" IS NOT NEW."nameToShow" OR OLD."username" IS NOT NEW."username"
BEGIN
  DELETE FROM "CalendarEntry" WHERE "subject" IN (SELECT h."subject" FROM "CalendarHanded" h JOIN "Visit" v ON v."id" = h."visitId" WHERE v."contactId" = NEW."id");
END;

CREATE TRIGGER "calendar_entries_of_handed_contact_id" AFTER UPDATE OF "contactId" ON "Visit"
WHEN OLD."contactId" IS NOT NEW."contactId"
BEGIN
  DELETE FROM "CalendarEntry" WHERE "subject" IN (SELECT "subject" FROM "CalendarHanded" WHERE "visitId" = NEW."id");
END;
