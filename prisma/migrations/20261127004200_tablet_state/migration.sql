-- What a tablet says of itself when it sends: how full its battery is in hundredths, and which version of its program it runs.
ALTER TABLE "Device" ADD COLUMN "battery" INTEGER;
ALTER TABLE "Device" ADD COLUMN "version" TEXT;
