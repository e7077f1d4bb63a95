-- Forms that came when their sender's session was over, until they are signed in again. Sealed with a key that only the browser has.
CREATE TABLE "KeptForm" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "staffId" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "KeptForm_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CHECK (typeof("createdAt") = 'integer' AND typeof("expiresAt") = 'integer')
);

CREATE INDEX "KeptForm_staffId_idx" ON "KeptForm"("staffId");
CREATE INDEX "KeptForm_expiresAt_idx" ON "KeptForm"("expiresAt");
