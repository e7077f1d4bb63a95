-- The feed of a team: whatever is in the calendar of one of its people.
ALTER TABLE "Feed" ADD COLUMN "teamId" TEXT REFERENCES "Team" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "Staff_teamId_idx" ON "Staff"("teamId");

-- When somebody's counter is raised, so is their team's, whoever raised it.
CREATE TRIGGER "calendar_team_told_first" AFTER INSERT ON "CalendarScope"
WHEN NEW."scope" LIKE 'staff:%'
BEGIN
  INSERT INTO "CalendarScope" ("scope", "version") SELECT 'team:' || "teamId", 1 FROM "Staff" WHERE "id" = substr(NEW."scope", 7) AND "teamId" IS NOT NULL
  ON CONFLICT ("scope") DO UPDATE SET "version" = "version" + 1;
END;

CREATE TRIGGER "calendar_team_told" AFTER UPDATE OF "version" ON "CalendarScope"
WHEN NEW."scope" LIKE 'staff:%'
BEGIN
  INSERT INTO "CalendarScope" ("scope", "version") SELECT 'team:' || "teamId", 1 FROM "Staff" WHERE "id" = substr(NEW."scope", 7) AND "teamId" IS NOT NULL
  ON CONFLICT ("scope") DO UPDATE SET "version" = "version" + 1;
END;

CREATE TRIGGER "calendar_team_joined_or_left" AFTER UPDATE OF "teamId" ON "Staff"
WHEN OLD."teamId" IS NOT NEW."teamId"
BEGIN
  INSERT INTO "CalendarScope" ("scope", "version") SELECT DISTINCT s, 1 FROM (SELECT 'team:' || OLD."teamId" AS s UNION ALL SELECT 'team:' || NEW."teamId") WHERE s IS NOT NULL
  ON CONFLICT ("scope") DO UPDATE SET "version" = "version" + 1;
END;

-- What the guide knows of a place stands in the entries of those who go there, and in no others. An entry that says
-- something new is another revision of it, or readers may keep the old one; what is past keeps its number.
CREATE INDEX "Stop_placeId_idx" ON "Stop"("placeId");
CREATE INDEX "Stop_happeningId_idx" ON "Stop"("happeningId");

DROP TRIGGER "calendar_place_named";
DROP TRIGGER "calendar_entries_of_place";

CREATE TRIGGER "calendar_place_told" AFTER UPDATE ON "Place"
WHEN OLD."name" IS NOT NEW."name" OR OLD."address" IS NOT NEW."address" OR OLD."latitude" IS NOT NEW."latitude" OR OLD."longitude" IS NOT NEW."longitude"
  OR OLD."website" IS NOT NEW."website" OR OLD."openingHours" IS NOT NEW."openingHours" OR OLD."wheelchair" IS NOT NEW."wheelchair"
  OR OLD."walkMinutesFromOffice" IS NOT NEW."walkMinutesFromOffice" OR OLD."sources" IS NOT NEW."sources" OR OLD."checkedOn" IS NOT NEW."checkedOn"
  OR OLD."caution" IS NOT NEW."caution" OR OLD."closedAt" IS NOT NEW."closedAt"
BEGIN
  UPDATE "Stop" SET "revision" = "revision" + 1, "updatedAt" = CAST(unixepoch('subsec') * 1000 AS INTEGER)
  WHERE "placeId" = NEW."id" AND "endsAt" > CAST(unixepoch('subsec') * 1000 AS INTEGER);
  DELETE FROM "CalendarEntry" WHERE "subject" IN (SELECT "id" FROM "Stop" WHERE "placeId" = NEW."id");
  INSERT INTO "CalendarScope" ("scope", "version") SELECT DISTINCT 'visit:' || "visitId", 1 FROM "Stop" WHERE "placeId" = NEW."id"
  ON CONFLICT ("scope") DO UPDATE SET "version" = "version" + 1;
END;

CREATE TRIGGER "calendar_happening_told" AFTER UPDATE ON "Happening"
WHEN OLD."name" IS NOT NEW."name" OR OLD."address" IS NOT NEW."address" OR OLD."latitude" IS NOT NEW."latitude" OR OLD."longitude" IS NOT NEW."longitude"
  OR OLD."website" IS NOT NEW."website" OR OLD."sources" IS NOT NEW."sources" OR OLD."checkedOn" IS NOT NEW."checkedOn" OR OLD."caution" IS NOT NEW."caution"
BEGIN
  UPDATE "Stop" SET "revision" = "revision" + 1, "updatedAt" = CAST(unixepoch('subsec') * 1000 AS INTEGER)
  WHERE "happeningId" = NEW."id" AND "endsAt" > CAST(unixepoch('subsec') * 1000 AS INTEGER);
  DELETE FROM "CalendarEntry" WHERE "subject" IN (SELECT "id" FROM "Stop" WHERE "happeningId" = NEW."id");
  INSERT INTO "CalendarScope" ("scope", "version") SELECT DISTINCT 'visit:' || "visitId", 1 FROM "Stop" WHERE "happeningId" = NEW."id"
  ON CONFLICT ("scope") DO UPDATE SET "version" = "version" + 1;
END;
