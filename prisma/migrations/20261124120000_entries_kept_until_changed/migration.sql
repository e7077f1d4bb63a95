-- The text of an entry is kept until what it says changes: the triggers below throw it away, whoever writes. So a feed
-- that is built anew renders only what is missing.
DROP TABLE "CalendarEntry";
CREATE TABLE "CalendarEntry" (
    "subject" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("subject", "reading")
);

-- What is kept of a feed is its gzip, and by which program it was made.
ALTER TABLE "Feed" DROP COLUMN "body";
ALTER TABLE "Feed" ADD COLUMN "bodySize" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Feed" ADD COLUMN "builtBy" TEXT NOT NULL DEFAULT '';

-- A half-day of somebody at a desk as calendars tell it: at which desk, how often that changed, and when it was given back.
CREATE TABLE "CalendarDesk" (
    "subject" TEXT NOT NULL PRIMARY KEY,
    "deskId" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "half" TEXT NOT NULL,
    "visitId" TEXT,
    "staffId" TEXT,
    "revision" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "releasedAt" DATETIME,
    CONSTRAINT "CalendarDesk_deskId_fkey" FOREIGN KEY ("deskId") REFERENCES "Desk" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CalendarDesk_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CalendarDesk_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "CalendarDesk_date_idx" ON "CalendarDesk"("date");
CREATE INDEX "CalendarDesk_visitId_idx" ON "CalendarDesk"("visitId");

INSERT INTO "CalendarDesk" ("subject", "deskId", "date", "half", "visitId", "staffId", "revision", "createdAt", "changedAt")
SELECT 'desk-' || coalesce("visitId", "staffId") || '-' || "date" || '-' || "half", "deskId", "date", "half", "visitId", "staffId", 0, "createdAt", "createdAt"
FROM "DeskBooking";

CREATE TRIGGER "calendar_desk_told_insert" AFTER INSERT ON "DeskBooking"
BEGIN
  INSERT INTO "CalendarDesk" ("subject", "deskId", "date", "half", "visitId", "staffId", "revision", "createdAt", "changedAt")
  VALUES ('desk-' || coalesce(NEW."visitId", NEW."staffId") || '-' || NEW."date" || '-' || NEW."half", NEW."deskId", NEW."date", NEW."half", NEW."visitId", NEW."staffId", 0, NEW."createdAt", NEW."createdAt")
  ON CONFLICT ("subject") DO UPDATE SET "deskId" = excluded."deskId", "revision" = "revision" + 1, "changedAt" = excluded."changedAt", "releasedAt" = NULL;
  DELETE FROM "CalendarEntry" WHERE "subject" = 'desk-' || coalesce(NEW."visitId", NEW."staffId") || '-' || NEW."date" || '-' || NEW."half";
END;

CREATE TRIGGER "calendar_desk_told_update" AFTER UPDATE OF "deskId" ON "DeskBooking"
WHEN OLD."deskId" IS NOT NEW."deskId"
BEGIN
  UPDATE "CalendarDesk" SET "deskId" = NEW."deskId", "revision" = "revision" + 1, "changedAt" = CAST(unixepoch('subsec') * 1000 AS INTEGER)
  WHERE "subject" = 'desk-' || coalesce(NEW."visitId", NEW."staffId") || '-' || NEW."date" || '-' || NEW."half";
  DELETE FROM "CalendarEntry" WHERE "subject" = 'desk-' || coalesce(NEW."visitId", NEW."staffId") || '-' || NEW."date" || '-' || NEW."half";
END;

CREATE TRIGGER "calendar_desk_told_delete" AFTER DELETE ON "DeskBooking"
BEGIN
  UPDATE "CalendarDesk" SET "revision" = "revision" + 1, "changedAt" = CAST(unixepoch('subsec') * 1000 AS INTEGER), "releasedAt" = CAST(unixepoch('subsec') * 1000 AS INTEGER)
  WHERE "subject" = 'desk-' || coalesce(OLD."visitId", OLD."staffId") || '-' || OLD."date" || '-' || OLD."half";
  DELETE FROM "CalendarEntry" WHERE "subject" = 'desk-' || coalesce(OLD."visitId", OLD."staffId") || '-' || OLD."date" || '-' || OLD."half";
END;

-- What an entry says of itself.
CREATE TRIGGER "calendar_entry_of_visit" AFTER UPDATE OF "revision", "firstDay", "lastDay", "decision", "hostId", "purpose", "contactId", "officeId" ON "Visit"
BEGIN
  DELETE FROM "CalendarEntry" WHERE "subject" = NEW."id";
END;

CREATE TRIGGER "calendar_entry_of_meeting" AFTER UPDATE ON "Meeting"
BEGIN
  DELETE FROM "CalendarEntry" WHERE "subject" = NEW."id";
END;

CREATE TRIGGER "calendar_entry_of_stop" AFTER UPDATE ON "Stop"
BEGIN
  DELETE FROM "CalendarEntry" WHERE "subject" = NEW."id";
END;

CREATE TRIGGER "calendar_entry_of_attendee_insert" AFTER INSERT ON "MeetingAttendee"
BEGIN
  DELETE FROM "CalendarEntry" WHERE "subject" = NEW."meetingId";
END;

CREATE TRIGGER "calendar_entry_of_attendee_update" AFTER UPDATE OF "answer", "staffId", "visitId" ON "MeetingAttendee"
BEGIN
  DELETE FROM "CalendarEntry" WHERE "subject" = NEW."meetingId";
END;

CREATE TRIGGER "calendar_entry_of_attendee_delete" AFTER DELETE ON "MeetingAttendee"
BEGIN
  DELETE FROM "CalendarEntry" WHERE "subject" = OLD."meetingId";
END;

CREATE TRIGGER "calendar_entry_of_room_booking_insert" AFTER INSERT ON "RoomBooking"
WHEN NEW."meetingId" IS NOT NULL
BEGIN
  DELETE FROM "CalendarEntry" WHERE "subject" = NEW."meetingId";
END;

CREATE TRIGGER "calendar_entry_of_room_booking_update" AFTER UPDATE ON "RoomBooking"
WHEN NEW."meetingId" IS NOT NULL
BEGIN
  DELETE FROM "CalendarEntry" WHERE "subject" = NEW."meetingId";
END;

CREATE TRIGGER "calendar_entry_of_room_booking_delete" AFTER DELETE ON "RoomBooking"
WHEN OLD."meetingId" IS NOT NULL
BEGIN
  DELETE FROM "CalendarEntry" WHERE "subject" = OLD."meetingId";
END;

-- Names and places that stand in many entries.
CREATE TRIGGER "calendar_entries_of_contact" AFTER UPDATE OF "nameToShow", "username" ON "Contact"
WHEN OLD."nameToShow" IS NOT NEW."nameToShow" OR OLD."username" IS NOT NEW."username"
BEGIN
  DELETE FROM "CalendarEntry" WHERE "subject" IN (SELECT "id" FROM "Visit" WHERE "contactId" = NEW."id");
  DELETE FROM "CalendarEntry" WHERE "subject" IN (SELECT a."meetingId" FROM "MeetingAttendee" a JOIN "Visit" v ON v."id" = a."visitId" WHERE v."contactId" = NEW."id");
  DELETE FROM "CalendarEntry" WHERE "subject" IN (SELECT s."id" FROM "Stop" s JOIN "Visit" v ON v."id" = s."visitId" WHERE v."contactId" = NEW."id");
  DELETE FROM "CalendarEntry" WHERE "subject" IN (SELECT d."subject" FROM "CalendarDesk" d JOIN "Visit" v ON v."id" = d."visitId" WHERE v."contactId" = NEW."id");
END;

CREATE TRIGGER "calendar_entries_of_staff" AFTER UPDATE OF "name", "email" ON "Staff"
WHEN OLD."name" IS NOT NEW."name" OR OLD."email" IS NOT NEW."email"
BEGIN
  DELETE FROM "CalendarEntry" WHERE "subject" IN (SELECT "id" FROM "Visit" WHERE "hostId" = NEW."id");
  DELETE FROM "CalendarEntry" WHERE "subject" IN (SELECT "meetingId" FROM "MeetingAttendee" WHERE "staffId" = NEW."id");
  DELETE FROM "CalendarEntry" WHERE "subject" IN (SELECT "subject" FROM "CalendarDesk" WHERE "staffId" = NEW."id");
END;

CREATE TRIGGER "calendar_entries_of_room" AFTER UPDATE OF "name" ON "Room"
WHEN OLD."name" IS NOT NEW."name"
BEGIN
  DELETE FROM "CalendarEntry" WHERE "subject" IN (SELECT "meetingId" FROM "RoomBooking" WHERE "roomId" = NEW."id");
END;

CREATE TRIGGER "calendar_entries_of_place" AFTER UPDATE OF "name", "address", "latitude", "longitude", "website" ON "Place"
WHEN OLD."name" IS NOT NEW."name" OR OLD."address" IS NOT NEW."address" OR OLD."latitude" IS NOT NEW."latitude" OR OLD."longitude" IS NOT NEW."longitude" OR OLD."website" IS NOT NEW."website"
BEGIN
  DELETE FROM "CalendarEntry" WHERE "subject" IN (SELECT "id" FROM "Stop" WHERE "placeId" = NEW."id");
END;

CREATE TRIGGER "calendar_entries_of_desk" AFTER UPDATE OF "label", "areaId" ON "Desk"
WHEN OLD."label" IS NOT NEW."label" OR OLD."areaId" IS NOT NEW."areaId"
BEGIN
  DELETE FROM "CalendarEntry" WHERE "subject" IN (SELECT "subject" FROM "CalendarDesk" WHERE "deskId" = NEW."id");
END;

CREATE TRIGGER "calendar_entries_of_area" AFTER UPDATE OF "name" ON "Area"
WHEN OLD."name" IS NOT NEW."name"
BEGIN
  DELETE FROM "CalendarEntry" WHERE "subject" IN (SELECT d."subject" FROM "CalendarDesk" d JOIN "Desk" k ON k."id" = d."deskId" WHERE k."areaId" = NEW."id");
END;

CREATE TRIGGER "calendar_entries_of_office" AFTER UPDATE OF "name", "address", "timeZone", "latitude", "longitude", "openingHours" ON "Office"
WHEN OLD."name" IS NOT NEW."name" OR OLD."address" IS NOT NEW."address" OR OLD."timeZone" IS NOT NEW."timeZone" OR OLD."latitude" IS NOT NEW."latitude" OR OLD."longitude" IS NOT NEW."longitude" OR OLD."openingHours" IS NOT NEW."openingHours"
BEGIN
  DELETE FROM "CalendarEntry";
END;

CREATE TRIGGER "calendar_office_hours" AFTER UPDATE OF "openingHours" ON "Office"
WHEN OLD."openingHours" IS NOT NEW."openingHours"
BEGIN
  UPDATE "CalendarScope" SET "version" = "version" + 1;
END;
