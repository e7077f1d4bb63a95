-- The name that somebody known wrote in their request, where it is not the one of their record: until the liaison has looked at it.
ALTER TABLE "Visit" ADD COLUMN "nameWritten" TEXT NOT NULL DEFAULT '';
