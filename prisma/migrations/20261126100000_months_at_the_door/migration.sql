-- That somebody came stays with the visit; when they came and went is let go after 90 days and counted by months.
ALTER TABLE "Visit" ADD COLUMN "came" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "DoorMonth" (
    "officeId" TEXT NOT NULL,
    "month" TEXT NOT NULL CHECK ("month" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
    "guestDays" INTEGER NOT NULL CHECK ("guestDays" >= 0),
    "walkIns" INTEGER NOT NULL CHECK ("walkIns" >= 0),
    "stays" INTEGER NOT NULL CHECK ("stays" >= 0),
    "minutes" INTEGER NOT NULL CHECK ("minutes" >= 0),

    PRIMARY KEY ("officeId", "month"),
    CONSTRAINT "DoorMonth_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
