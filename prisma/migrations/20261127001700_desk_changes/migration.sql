-- How often what the front desk of an office shows has changed. The triggers below count, whoever writes; every process
-- looks at the number, and pages that are open ask anew when it is another.
CREATE TABLE "DeskChange" (
    "officeId" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    CONSTRAINT "DeskChange_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

INSERT INTO "DeskChange" ("officeId", "version") SELECT "id", 0 FROM "Office";

CREATE TRIGGER "desk_change_of_office" AFTER INSERT ON "Office"
BEGIN
  INSERT INTO "DeskChange" ("officeId", "version") VALUES (NEW."id", 0);
END;

CREATE TRIGGER "desk_change_of_event" AFTER INSERT ON "ReceptionEvent"
BEGIN
  UPDATE "DeskChange" SET "version" = "version" + 1 WHERE "officeId" = NEW."officeId";
END;

CREATE TRIGGER "desk_change_of_walk_in" AFTER UPDATE OF "nameToShow", "visitId" ON "WalkIn"
BEGIN
  UPDATE "DeskChange" SET "version" = "version" + 1 WHERE "officeId" = NEW."officeId";
END;

CREATE TRIGGER "desk_change_of_refused_event" AFTER INSERT ON "RefusedEvent"
BEGIN
  UPDATE "DeskChange" SET "version" = "version" + 1 WHERE "officeId" = NEW."officeId";
END;

CREATE TRIGGER "desk_change_of_refused_event_seen" AFTER DELETE ON "RefusedEvent"
BEGIN
  UPDATE "DeskChange" SET "version" = "version" + 1 WHERE "officeId" = OLD."officeId";
END;

CREATE TRIGGER "desk_change_of_settled_conflict" AFTER INSERT ON "SettledConflict"
BEGIN
  UPDATE "DeskChange" SET "version" = "version" + 1
  WHERE "officeId" = (SELECT "officeId" FROM "ReceptionEvent" WHERE "id" = NEW."eventId");
END;

CREATE TRIGGER "desk_change_of_call" AFTER INSERT ON "OutboxEvent"
WHEN NEW."type" = 'person-called'
BEGIN
  UPDATE "DeskChange" SET "version" = "version" + 1 WHERE "officeId" = json_extract(NEW."payload", '$.officeId');
END;

CREATE TRIGGER "desk_change_of_visit_added" AFTER INSERT ON "Visit"
WHEN NEW."decision" = 'approved'
BEGIN
  UPDATE "DeskChange" SET "version" = "version" + 1 WHERE "officeId" = NEW."officeId";
END;

CREATE TRIGGER "desk_change_of_visit" AFTER UPDATE OF "decision", "firstDay", "lastDay", "hostId", "lateUntil", "photoChoice" ON "Visit"
BEGIN
  UPDATE "DeskChange" SET "version" = "version" + 1 WHERE "officeId" = NEW."officeId";
END;
