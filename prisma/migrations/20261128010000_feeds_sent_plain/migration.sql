-- Some calendar programs ask for compressed files and cannot read them.
ALTER TABLE "Feed" ADD COLUMN "plain" BOOLEAN NOT NULL DEFAULT false;
