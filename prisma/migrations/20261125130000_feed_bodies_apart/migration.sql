-- The bytes of a feed lie apart from what is noted of it.
CREATE TABLE "FeedBody" (
    "feedId" TEXT NOT NULL PRIMARY KEY,
    "gzip" BLOB NOT NULL,
    CONSTRAINT "FeedBody_feedId_fkey" FOREIGN KEY ("feedId") REFERENCES "Feed" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
ALTER TABLE "Feed" ADD COLUMN "gzipSize" INTEGER NOT NULL DEFAULT 0;
INSERT INTO "FeedBody" ("feedId", "gzip") SELECT "id", "gzip" FROM "Feed" WHERE "gzip" IS NOT NULL;
UPDATE "Feed" SET "gzipSize" = length("gzip") WHERE "gzip" IS NOT NULL;
ALTER TABLE "Feed" DROP COLUMN "gzip";
