-- A transaction takes the write lock by BEGIN IMMEDIATE.
DROP TABLE "WriteLock";
