-- A line from the front desk to a visitor's host: kept until the mail with it is written, and not longer.
CREATE TABLE "HostNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "visitId" TEXT NOT NULL,
    "staffId" TEXT,
    "words" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "HostNote_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "HostNote_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX "HostNote_visitId_idx" ON "HostNote"("visitId");

CREATE TRIGGER "host_note_told" AFTER UPDATE OF "doneAt" ON "OutboxEvent"
WHEN NEW."type" = 'host-noted' AND NEW."doneAt" IS NOT NULL
BEGIN
  DELETE FROM "HostNote" WHERE "id" = json_extract(NEW."payload", '$.noteId');
END;
