-- A feed is put together from the digests of its entries; the texts are read only where they are needed.
DROP TABLE "CalendarEntry";
CREATE TABLE "CalendarEntry" (
    "subject" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("subject", "reading")
);
