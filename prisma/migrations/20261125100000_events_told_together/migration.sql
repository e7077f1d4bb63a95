-- Some events are told a while after the first of them, together: not before a time, and as one thing.
ALTER TABLE "OutboxEvent" ADD COLUMN "notBefore" DATETIME CHECK (typeof("notBefore") IN ('integer', 'null'));
ALTER TABLE "OutboxEvent" ADD COLUMN "gatheredAs" TEXT;
