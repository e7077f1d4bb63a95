-- The front desk shows who was told of a visitor and who comes.
CREATE TRIGGER "desk_change_of_arrival_told" AFTER INSERT ON "ArrivalTold"
BEGIN
  UPDATE "DeskChange" SET "version" = "version" + 1
  WHERE "officeId" = (SELECT "officeId" FROM "ReceptionEvent" WHERE "id" = NEW."eventId");
END;

CREATE TRIGGER "desk_change_of_coming" AFTER UPDATE OF "comingId" ON "ArrivalNotice" WHEN NEW."comingId" IS NOT OLD."comingId"
BEGIN
  UPDATE "DeskChange" SET "version" = "version" + 1
  WHERE "officeId" = (SELECT "officeId" FROM "ReceptionEvent" WHERE "id" = NEW."eventId");
END;
