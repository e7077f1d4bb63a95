-- A booking moves only to a desk that is in use: the twin of desk_not_in_use, which watches new bookings.
CREATE TRIGGER "desk_not_in_use_update" BEFORE UPDATE OF "deskId", "date", "half" ON "DeskBooking"
BEGIN
  SELECT RAISE(ABORT, 'desk_not_in_use') WHERE NOT EXISTS (SELECT 1 FROM "Desk" d WHERE d."id" = NEW."deskId" AND d."active");
END;
