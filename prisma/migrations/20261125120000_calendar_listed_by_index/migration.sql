-- A calendar's listing is read from indexes alone.
DROP INDEX "MeetingAttendee_staffId_endsAt_idx";
DROP INDEX "MeetingAttendee_visitId_endsAt_idx";
CREATE INDEX "MeetingAttendee_of_staff" ON "MeetingAttendee"("staffId", "endsAt", "startsAt", "status", "meetingId");
CREATE INDEX "MeetingAttendee_of_visit" ON "MeetingAttendee"("visitId", "endsAt", "startsAt", "status", "meetingId");
CREATE INDEX "CalendarEntry_listed" ON "CalendarEntry"("subject", "reading", "digest", "zone");
