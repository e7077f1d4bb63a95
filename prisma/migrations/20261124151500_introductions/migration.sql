-- Connecting somebody who asked with a person of the staff: made once both have agreed.
CREATE TABLE "Introduction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "questionId" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "offeredById" TEXT,
    "askerAnswer" TEXT NOT NULL,
    "staffAnswer" TEXT NOT NULL,
    "madeAt" DATETIME,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Introduction_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Introduction_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK (typeof("madeAt") IN ('integer', 'null')),
    CHECK (typeof("createdAt") = 'integer'),
    CHECK ("askerAnswer" IN ('waiting','agreed','declined')),
    CHECK ("staffAnswer" IN ('waiting','agreed','declined')),
    CHECK ("madeAt" IS NULL OR ("askerAnswer" = 'agreed' AND "staffAnswer" = 'agreed'))
);

CREATE UNIQUE INDEX "Introduction_questionId_staffId_key" ON "Introduction"("questionId", "staffId");
CREATE INDEX "Introduction_staffId_idx" ON "Introduction"("staffId");
