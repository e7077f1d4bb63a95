-- Feeds are built anew when what they show has changed. A counter says so: each feed follows one, and the triggers
-- below raise it, whoever writes.
ALTER TABLE "Feed" ADD COLUMN "builtOn" TEXT NOT NULL DEFAULT '';

DROP TABLE "CalendarEntry";
CREATE TABLE "CalendarEntry" (
    "subject" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("subject", "reading")
);

CREATE TRIGGER "calendar_visit_insert" AFTER INSERT ON "Visit"
BEGIN
  INSERT INTO "CalendarScope" ("scope", "version") SELECT DISTINCT s, 1 FROM (SELECT 'office:' || NEW."officeId" AS s UNION ALL SELECT 'visit:' || NEW."id" UNION ALL SELECT 'staff:' || NEW."hostId") WHERE s IS NOT NULL
  ON CONFLICT ("scope") DO UPDATE SET "version" = "version" + 1;
END;

CREATE TRIGGER "calendar_visit_update" AFTER UPDATE OF "firstDay", "lastDay", "decision", "hostId", "purpose" ON "Visit"
BEGIN
  INSERT INTO "CalendarScope" ("scope", "version") SELECT DISTINCT s, 1 FROM (SELECT 'office:' || NEW."officeId" AS s UNION ALL SELECT 'visit:' || NEW."id" UNION ALL SELECT 'staff:' || NEW."hostId" UNION ALL SELECT 'staff:' || OLD."hostId") WHERE s IS NOT NULL
  ON CONFLICT ("scope") DO UPDATE SET "version" = "version" + 1;
END;

CREATE TRIGGER "calendar_meeting_update" AFTER UPDATE ON "Meeting"
BEGIN
  INSERT INTO "CalendarScope" ("scope", "version") SELECT DISTINCT s, 1 FROM (SELECT 'staff:' || a."staffId" AS s FROM "MeetingAttendee" a WHERE a."meetingId" = NEW."id" UNION ALL SELECT 'visit:' || a."visitId" FROM "MeetingAttendee" a WHERE a."meetingId" = NEW."id") WHERE s IS NOT NULL
  ON CONFLICT ("scope") DO UPDATE SET "version" = "version" + 1;
END;

CREATE TRIGGER "calendar_attendee_insert" AFTER INSERT ON "MeetingAttendee"
BEGIN
  INSERT INTO "CalendarScope" ("scope", "version") SELECT DISTINCT s, 1 FROM (SELECT 'staff:' || NEW."staffId" AS s UNION ALL SELECT 'visit:' || NEW."visitId" UNION ALL SELECT 'staff:' || a."staffId" AS s FROM "MeetingAttendee" a WHERE a."meetingId" = NEW."meetingId" UNION ALL SELECT 'visit:' || a."visitId" FROM "MeetingAttendee" a WHERE a."meetingId" = NEW."meetingId") WHERE s IS NOT NULL
  ON CONFLICT ("scope") DO UPDATE SET "version" = "version" + 1;
END;

CREATE TRIGGER "calendar_attendee_update" AFTER UPDATE OF "answer" ON "MeetingAttendee"
BEGIN
  INSERT INTO "CalendarScope" ("scope", "version") SELECT DISTINCT s, 1 FROM (SELECT 'staff:' || NEW."staffId" AS s UNION ALL SELECT 'visit:' || NEW."visitId" UNION ALL SELECT 'staff:' || a."staffId" AS s FROM "MeetingAttendee" a WHERE a."meetingId" = NEW."meetingId" UNION ALL SELECT 'visit:' || a."visitId" FROM "MeetingAttendee" a WHERE a."meetingId" = NEW."meetingId") WHERE s IS NOT NULL
  ON CONFLICT ("scope") DO UPDATE SET "version" = "version" + 1;
END;

CREATE TRIGGER "calendar_attendee_delete" AFTER DELETE ON "MeetingAttendee"
BEGIN
  INSERT INTO "CalendarScope" ("scope", "version") SELECT DISTINCT s, 1 FROM (SELECT 'staff:' || OLD."staffId" AS s UNION ALL SELECT 'visit:' || OLD."visitId" UNION ALL SELECT 'staff:' || a."staffId" AS s FROM "MeetingAttendee" a WHERE a."meetingId" = OLD."meetingId" UNION ALL SELECT 'visit:' || a."visitId" FROM "MeetingAttendee" a WHERE a."meetingId" = OLD."meetingId") WHERE s IS NOT NULL
  ON CONFLICT ("scope") DO UPDATE SET "version" = "version" + 1;
END;

CREATE TRIGGER "calendar_room_booking_insert" AFTER INSERT ON "RoomBooking"
WHEN NEW."meetingId" IS NOT NULL
BEGIN
  INSERT INTO "CalendarScope" ("scope", "version") SELECT DISTINCT s, 1 FROM (SELECT 'staff:' || a."staffId" AS s FROM "MeetingAttendee" a WHERE a."meetingId" = NEW."meetingId" UNION ALL SELECT 'visit:' || a."visitId" FROM "MeetingAttendee" a WHERE a."meetingId" = NEW."meetingId") WHERE s IS NOT NULL
  ON CONFLICT ("scope") DO UPDATE SET "version" = "version" + 1;
END;

CREATE TRIGGER "calendar_room_booking_update" AFTER UPDATE ON "RoomBooking"
WHEN NEW."meetingId" IS NOT NULL
BEGIN
  INSERT INTO "CalendarScope" ("scope", "version") SELECT DISTINCT s, 1 FROM (SELECT 'staff:' || a."staffId" AS s FROM "MeetingAttendee" a WHERE a."meetingId" = NEW."meetingId" UNION ALL SELECT 'visit:' || a."visitId" FROM "MeetingAttendee" a WHERE a."meetingId" = NEW."meetingId") WHERE s IS NOT NULL
  ON CONFLICT ("scope") DO UPDATE SET "version" = "version" + 1;
END;

CREATE TRIGGER "calendar_room_booking_delete" AFTER DELETE ON "RoomBooking"
WHEN OLD."meetingId" IS NOT NULL
BEGIN
  INSERT INTO "CalendarScope" ("scope", "version") SELECT DISTINCT s, 1 FROM (SELECT 'staff:' || a."staffId" AS s FROM "MeetingAttendee" a WHERE a."meetingId" = OLD."meetingId" UNION ALL SELECT 'visit:' || a."visitId" FROM "MeetingAttendee" a WHERE a."meetingId" = OLD."meetingId") WHERE s IS NOT NULL
  ON CONFLICT ("scope") DO UPDATE SET "version" = "version" + 1;
END;

CREATE TRIGGER "calendar_stop_insert" AFTER INSERT ON "Stop"
BEGIN
  INSERT INTO "CalendarScope" ("scope", "version") SELECT DISTINCT s, 1 FROM (SELECT 'visit:' || NEW."visitId" AS s) WHERE s IS NOT NULL
  ON CONFLICT ("scope") DO UPDATE SET "version" = "version" + 1;
END;

CREATE TRIGGER "calendar_stop_update" AFTER UPDATE ON "Stop"
BEGIN
  INSERT INTO "CalendarScope" ("scope", "version") SELECT DISTINCT s, 1 FROM (SELECT 'visit:' || NEW."visitId" AS s) WHERE s IS NOT NULL
  ON CONFLICT ("scope") DO UPDATE SET "version" = "version" + 1;
END;

CREATE TRIGGER "calendar_desk_booking_insert" AFTER INSERT ON "DeskBooking"
BEGIN
  INSERT INTO "CalendarScope" ("scope", "version") SELECT DISTINCT s, 1 FROM (SELECT 'visit:' || NEW."visitId" AS s UNION ALL SELECT 'spaces:' || a."officeId" FROM "Desk" d JOIN "Area" a ON a."id" = d."areaId" WHERE d."id" = NEW."deskId") WHERE s IS NOT NULL
  ON CONFLICT ("scope") DO UPDATE SET "version" = "version" + 1;
END;

CREATE TRIGGER "calendar_desk_booking_delete" AFTER DELETE ON "DeskBooking"
BEGIN
  INSERT INTO "CalendarScope" ("scope", "version") SELECT DISTINCT s, 1 FROM (SELECT 'visit:' || OLD."visitId" AS s UNION ALL SELECT 'spaces:' || a."officeId" FROM "Desk" d JOIN "Area" a ON a."id" = d."areaId" WHERE d."id" = OLD."deskId") WHERE s IS NOT NULL
  ON CONFLICT ("scope") DO UPDATE SET "version" = "version" + 1;
END;

CREATE TRIGGER "calendar_desk_booking_update" AFTER UPDATE ON "DeskBooking"
BEGIN
  INSERT INTO "CalendarScope" ("scope", "version") SELECT DISTINCT s, 1 FROM (SELECT 'visit:' || NEW."visitId" AS s UNION ALL SELECT 'spaces:' || a."officeId" FROM "Desk" d JOIN "Area" a ON a."id" = d."areaId" WHERE d."id" = NEW."deskId" UNION ALL SELECT 'visit:' || OLD."visitId" AS s UNION ALL SELECT 'spaces:' || a."officeId" FROM "Desk" d JOIN "Area" a ON a."id" = d."areaId" WHERE d."id" = OLD."deskId") WHERE s IS NOT NULL
  ON CONFLICT ("scope") DO UPDATE SET "version" = "version" + 1;
END;

-- Names and places stand in many entries, and seldom change: then everything is looked at again.
CREATE TRIGGER "calendar_office_named" AFTER UPDATE OF "name", "address", "timeZone", "latitude", "longitude" ON "Office"
WHEN OLD."name" IS NOT NEW."name" OR OLD."address" IS NOT NEW."address" OR OLD."timeZone" IS NOT NEW."timeZone" OR OLD."latitude" IS NOT NEW."latitude" OR OLD."longitude" IS NOT NEW."longitude"
BEGIN
  UPDATE "CalendarScope" SET "version" = "version" + 1;
END;

CREATE TRIGGER "calendar_room_named" AFTER UPDATE OF "name" ON "Room"
WHEN OLD."name" IS NOT NEW."name"
BEGIN
  UPDATE "CalendarScope" SET "version" = "version" + 1;
END;

CREATE TRIGGER "calendar_desk_named" AFTER UPDATE OF "label" ON "Desk"
WHEN OLD."label" IS NOT NEW."label"
BEGIN
  UPDATE "CalendarScope" SET "version" = "version" + 1;
END;

CREATE TRIGGER "calendar_area_named" AFTER UPDATE OF "name" ON "Area"
WHEN OLD."name" IS NOT NEW."name"
BEGIN
  UPDATE "CalendarScope" SET "version" = "version" + 1;
END;

CREATE TRIGGER "calendar_place_named" AFTER UPDATE OF "name", "address", "latitude", "longitude", "website" ON "Place"
WHEN OLD."name" IS NOT NEW."name" OR OLD."address" IS NOT NEW."address" OR OLD."latitude" IS NOT NEW."latitude" OR OLD."longitude" IS NOT NEW."longitude" OR OLD."website" IS NOT NEW."website"
BEGIN
  UPDATE "CalendarScope" SET "version" = "version" + 1;
END;

CREATE TRIGGER "calendar_staff_named" AFTER UPDATE OF "name", "email" ON "Staff"
WHEN OLD."name" IS NOT NEW."name" OR OLD."email" IS NOT NEW."email"
BEGIN
  UPDATE "CalendarScope" SET "version" = "version" + 1;
END;

CREATE TRIGGER "calendar_contact_named" AFTER UPDATE OF "nameToShow", "username" ON "Contact"
WHEN OLD."nameToShow" IS NOT NEW."nameToShow" OR OLD."username" IS NOT NEW."username"
BEGIN
  UPDATE "CalendarScope" SET "version" = "version" + 1;
END;

