-- CreateTable
CREATE TABLE "Office" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "latitude" REAL NOT NULL,
    "longitude" REAL NOT NULL,
    "openingHours" TEXT NOT NULL,
    "arrivalNote" TEXT NOT NULL DEFAULT '',
    "wifiName" TEXT NOT NULL DEFAULT '',
    "wifiPassword" TEXT NOT NULL DEFAULT '',
    "contactEmail" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    CHECK (typeof("createdAt") = 'integer')
);

-- CreateTable
CREATE TABLE "OfficeClosure" (
    "officeId" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    PRIMARY KEY ("officeId", "date"),
    CONSTRAINT "OfficeClosure_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);

-- CreateTable
CREATE TABLE "Area" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Area_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Desk" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "areaId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "features" TEXT NOT NULL,
    "column" INTEGER NOT NULL DEFAULT 0,
    "row" INTEGER NOT NULL DEFAULT 0,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "revision" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Desk_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Room" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "areaId" TEXT,
    "name" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,
    "features" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "revision" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Room_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Room_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK ("capacity" > 0)
);

-- CreateTable
CREATE TABLE "DeskBooking" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "deskId" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "half" TEXT NOT NULL,
    "visitId" TEXT,
    "staffId" TEXT,
    "bookedById" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "DeskBooking_deskId_fkey" FOREIGN KEY ("deskId") REFERENCES "Desk" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DeskBooking_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "DeskBooking_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK (typeof("createdAt") = 'integer'),
    CHECK ("half" IN ('morning','afternoon')),
    CHECK ("date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (("visitId" IS NULL) <> ("staffId" IS NULL))
);

-- CreateTable
CREATE TABLE "RoomBooking" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roomId" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "status" TEXT NOT NULL,
    "meetingId" TEXT,
    "title" TEXT NOT NULL DEFAULT '',
    "bookedById" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "RoomBooking_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RoomBooking_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK (typeof("startsAt") = 'integer'),
    CHECK (typeof("endsAt") = 'integer'),
    CHECK (typeof("createdAt") = 'integer'),
    CHECK ("status" IN ('booked','cancelled')),
    CHECK ("startsAt" < "endsAt"),
    CHECK ("endsAt" - "startsAt" <= 86400000)
);

-- CreateTable
CREATE TABLE "Team" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Staff" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "teamId" TEXT,
    "name" TEXT NOT NULL,
    "howToSay" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "topics" TEXT NOT NULL,
    "languages" TEXT NOT NULL,
    "workingHours" TEXT,
    "weeklyVisitLimit" INTEGER,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "nameFolded" TEXT NOT NULL,
    "disabledAt" DATETIME,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Staff_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Staff_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK (typeof("disabledAt") IN ('integer', 'null')),
    CHECK (typeof("createdAt") = 'integer')
);

-- CreateTable
CREATE TABLE "StaffRole" (
    "staffId" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    PRIMARY KEY ("staffId", "role"),
    CONSTRAINT "StaffRole_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("role" IN ('host','front-desk','liaison','admin'))
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "staffId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "Session_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK (typeof("createdAt") = 'integer'),
    CHECK (typeof("lastSeenAt") = 'integer'),
    CHECK (typeof("expiresAt") = 'integer')
);

-- CreateTable
CREATE TABLE "SignInLink" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "staffId" TEXT NOT NULL,
    "browserHash" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "SignInLink_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK (typeof("createdAt") = 'integer'),
    CHECK (typeof("expiresAt") = 'integer'),
    CHECK (typeof("usedAt") IN ('integer', 'null'))
);

-- CreateTable
CREATE TABLE "SetUpLink" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "createdAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CHECK (typeof("createdAt") = 'integer'),
    CHECK (typeof("usedAt") IN ('integer', 'null'))
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "nameToShow" TEXT NOT NULL,
    "howToSay" TEXT NOT NULL DEFAULT '',
    "pronouns" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "phone" TEXT,
    "username" TEXT,
    "homeWiki" TEXT NOT NULL DEFAULT '',
    "affiliates" TEXT NOT NULL,
    "languages" TEXT NOT NULL,
    "canHelpWith" TEXT NOT NULL,
    "wantsHelpWith" TEXT NOT NULL,
    "metThrough" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "agreedToStayAt" DATETIME,
    "reviewOn" TEXT,
    "doNotContact" BOOLEAN NOT NULL DEFAULT false,
    "nameFolded" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CHECK (typeof("agreedToStayAt") IN ('integer', 'null')),
    CHECK (typeof("createdAt") = 'integer'),
    CHECK (typeof("updatedAt") = 'integer')
);

-- CreateTable
CREATE TABLE "ContactLink" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "contactId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "ContactLink_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK (typeof("createdAt") = 'integer'),
    CHECK (typeof("expiresAt") = 'integer')
);

-- CreateTable
CREATE TABLE "Visit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "firstDay" TEXT NOT NULL,
    "lastDay" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    "hostId" TEXT,
    "purpose" TEXT NOT NULL,
    "deskNeeded" BOOLEAN NOT NULL,
    "guideInterests" TEXT NOT NULL,
    "diet" TEXT NOT NULL,
    "dietNote" TEXT NOT NULL DEFAULT '',
    "photoChoice" TEXT NOT NULL,
    "badgeExtras" TEXT NOT NULL,
    "visaLetter" BOOLEAN NOT NULL DEFAULT false,
    "arrivesBy" TEXT NOT NULL DEFAULT '',
    "emergencyName" TEXT NOT NULL DEFAULT '',
    "emergencyPhone" TEXT NOT NULL DEFAULT '',
    "trustCheck" TEXT NOT NULL DEFAULT 'not-needed',
    "lateUntil" DATETIME,
    "emailConfirmedAt" DATETIME,
    "closedAt" DATETIME,
    "passVersion" INTEGER NOT NULL DEFAULT 1,
    "passHash" TEXT NOT NULL,
    "passCodeHash" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "requestToken" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Visit_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Visit_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Visit_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "Staff" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK (typeof("decidedAt") IN ('integer', 'null')),
    CHECK (typeof("lateUntil") IN ('integer', 'null')),
    CHECK (typeof("emailConfirmedAt") IN ('integer', 'null')),
    CHECK (typeof("closedAt") IN ('integer', 'null')),
    CHECK (typeof("createdAt") = 'integer'),
    CHECK (typeof("updatedAt") = 'integer'),
    CHECK ("decision" IN ('requested','needs-answer','approved','declined','cancelled')),
    CHECK ("photoChoice" IN ('no','ask','yes')),
    CHECK ("trustCheck" IN ('not-needed','asked','clear','talk')),
    CHECK ("firstDay" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "lastDay" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK ("firstDay" <= "lastDay")
);

-- CreateTable
CREATE TABLE "VisitHalf" (
    "visitId" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "half" TEXT NOT NULL,

    PRIMARY KEY ("visitId", "date", "half"),
    CONSTRAINT "VisitHalf_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("half" IN ('morning','afternoon')),
    CHECK ("date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);

-- CreateTable
CREATE TABLE "Wish" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "visitId" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "staffId" TEXT,
    "placeId" TEXT,
    CONSTRAINT "Wish_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Wish_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Wish_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AccessNeed" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "visitId" TEXT NOT NULL,
    "need" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "ownerId" TEXT,
    "arrangedAt" DATETIME,
    CONSTRAINT "AccessNeed_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AccessNeed_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Staff" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK (typeof("arrangedAt") IN ('integer', 'null'))
);

-- CreateTable
CREATE TABLE "VisitLetter" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "visitId" TEXT NOT NULL,
    "fromKind" TEXT NOT NULL,
    "staffId" TEXT,
    "text" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "VisitLetter_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK (typeof("createdAt") = 'integer')
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "visitId" TEXT NOT NULL,
    "wishId" TEXT,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "status" TEXT NOT NULL,
    "onlineUrl" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "cancelledAt" DATETIME,
    CONSTRAINT "Meeting_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Meeting_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Meeting_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "Wish" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK (typeof("startsAt") = 'integer'),
    CHECK (typeof("endsAt") = 'integer'),
    CHECK (typeof("createdAt") = 'integer'),
    CHECK (typeof("updatedAt") = 'integer'),
    CHECK (typeof("cancelledAt") IN ('integer', 'null')),
    CHECK ("status" IN ('planned','cancelled')),
    CHECK ("startsAt" < "endsAt"),
    CHECK ("endsAt" - "startsAt" <= 86400000)
);

-- CreateTable
CREATE TABLE "MeetingAttendee" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "staffId" TEXT,
    "visitId" TEXT,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "status" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "answeredAt" DATETIME,
    "proposedStartsAt" DATETIME,
    "proposedEndsAt" DATETIME,
    "overlapAllowedById" TEXT,
    CONSTRAINT "MeetingAttendee_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MeetingAttendee_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "MeetingAttendee_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK (typeof("startsAt") = 'integer'),
    CHECK (typeof("endsAt") = 'integer'),
    CHECK (typeof("answeredAt") IN ('integer', 'null')),
    CHECK (typeof("proposedStartsAt") IN ('integer', 'null')),
    CHECK (typeof("proposedEndsAt") IN ('integer', 'null')),
    CHECK ("status" IN ('planned','cancelled')),
    CHECK ("startsAt" < "endsAt"),
    CHECK ("endsAt" - "startsAt" <= 86400000),
    CHECK ("answer" IN ('waiting','accepted','declined')),
    CHECK (("visitId" IS NULL) <> ("staffId" IS NULL))
);

-- CreateTable
CREATE TABLE "Stop" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "visitId" TEXT NOT NULL,
    "placeId" TEXT,
    "happeningId" TEXT,
    "wishId" TEXT,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "status" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "cancelledAt" DATETIME,
    CONSTRAINT "Stop_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Stop_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Stop_happeningId_fkey" FOREIGN KEY ("happeningId") REFERENCES "Happening" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Stop_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "Wish" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK (typeof("startsAt") = 'integer'),
    CHECK (typeof("endsAt") = 'integer'),
    CHECK (typeof("createdAt") = 'integer'),
    CHECK (typeof("updatedAt") = 'integer'),
    CHECK (typeof("cancelledAt") IN ('integer', 'null')),
    CHECK ("status" IN ('planned','cancelled')),
    CHECK ("startsAt" < "endsAt"),
    CHECK ("endsAt" - "startsAt" <= 86400000),
    CHECK ("kind" IN ('stop','meal'))
);

-- CreateTable
CREATE TABLE "Place" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "neighborhood" TEXT NOT NULL DEFAULT '',
    "analysisNeighborhood" TEXT,
    "address" TEXT NOT NULL,
    "latitude" REAL NOT NULL,
    "longitude" REAL NOT NULL,
    "openingHours" TEXT,
    "priceLevel" INTEGER,
    "typicalMinutes" INTEGER,
    "description" TEXT NOT NULL,
    "tags" TEXT NOT NULL,
    "diet" TEXT NOT NULL,
    "wheelchair" TEXT,
    "website" TEXT,
    "wikidata" TEXT,
    "wikipedia" TEXT,
    "walkMinutesFromOffice" INTEGER,
    "coordSource" TEXT NOT NULL,
    "coordLicence" TEXT NOT NULL,
    "coordPrecision" TEXT NOT NULL,
    "caution" TEXT,
    "sources" TEXT NOT NULL,
    "asOf" INTEGER NOT NULL,
    "checkedOn" TEXT NOT NULL,
    "closedAt" DATETIME,
    "nameFolded" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CHECK (typeof("closedAt") IN ('integer', 'null')),
    CHECK (typeof("createdAt") = 'integer'),
    CHECK (typeof("updatedAt") = 'integer')
);

-- CreateTable
CREATE TABLE "Happening" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "placeId" TEXT,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "latitude" REAL NOT NULL,
    "longitude" REAL NOT NULL,
    "category" TEXT NOT NULL,
    "startsLocal" TEXT NOT NULL,
    "durationMinutes" INTEGER,
    "days" INTEGER,
    "rrule" TEXT,
    "season" TEXT NOT NULL DEFAULT '',
    "cost" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "website" TEXT,
    "caution" TEXT,
    "sources" TEXT NOT NULL,
    "asOf" INTEGER NOT NULL,
    "confidence" TEXT NOT NULL,
    "checkedOn" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Happening_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK (typeof("createdAt") = 'integer'),
    CHECK (typeof("updatedAt") = 'integer')
);

-- CreateTable
CREATE TABLE "ReceptionEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "visitId" TEXT,
    "walkInId" TEXT,
    "undoesId" TEXT,
    "deviceId" TEXT,
    "staffId" TEXT,
    "sequence" INTEGER,
    "deviceTime" DATETIME NOT NULL,
    "occurredAt" DATETIME NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    CONSTRAINT "ReceptionEvent_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReceptionEvent_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ReceptionEvent_walkInId_fkey" FOREIGN KEY ("walkInId") REFERENCES "WalkIn" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ReceptionEvent_deviceId_fkey" FOREIGN KEY ("deviceId") REFERENCES "Device" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK (typeof("deviceTime") = 'integer'),
    CHECK (typeof("occurredAt") = 'integer'),
    CHECK (typeof("receivedAt") = 'integer'),
    CHECK ("kind" IN ('arrival','departure','undo')),
    CHECK ("visitId" IS NULL OR "walkInId" IS NULL),
    CHECK (("kind" = 'undo') = ("undoesId" IS NOT NULL))
);

-- CreateTable
CREATE TABLE "WalkIn" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "nameToShow" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "reachAt" TEXT NOT NULL DEFAULT '',
    "hostId" TEXT,
    "visitId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "WalkIn_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "WalkIn_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "Staff" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK (typeof("createdAt") = 'integer')
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    "retiredAt" DATETIME,
    CONSTRAINT "Agreement_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK (typeof("publishedAt") = 'integer'),
    CHECK (typeof("retiredAt") IN ('integer', 'null')),
    CHECK ("kind" IN ('conduct','building','nda'))
);

-- CreateTable
CREATE TABLE "AgreementText" (
    "agreementId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    PRIMARY KEY ("agreementId", "locale"),
    CONSTRAINT "AgreementText_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Signature" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agreementId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "visitId" TEXT,
    "locale" TEXT NOT NULL,
    "deviceId" TEXT,
    "signedAt" DATETIME NOT NULL,
    CONSTRAINT "Signature_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Signature_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Signature_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK (typeof("signedAt") = 'integer')
);

-- CreateTable
CREATE TABLE "Device" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "credentialHash" TEXT,
    "createdAt" DATETIME NOT NULL,
    "pairedAt" DATETIME,
    "lastSeenAt" DATETIME,
    "revokedAt" DATETIME,
    CONSTRAINT "Device_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK (typeof("createdAt") = 'integer'),
    CHECK (typeof("pairedAt") IN ('integer', 'null')),
    CHECK (typeof("lastSeenAt") IN ('integer', 'null')),
    CHECK (typeof("revokedAt") IN ('integer', 'null'))
);

-- CreateTable
CREATE TABLE "PairingCode" (
    "codeHash" TEXT NOT NULL PRIMARY KEY,
    "deviceId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "PairingCode_deviceId_fkey" FOREIGN KEY ("deviceId") REFERENCES "Device" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK (typeof("createdAt") = 'integer'),
    CHECK (typeof("expiresAt") = 'integer'),
    CHECK (typeof("usedAt") IN ('integer', 'null'))
);

-- CreateTable
CREATE TABLE "Outcome" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "visitId" TEXT,
    "contactId" TEXT,
    "kind" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "link" TEXT,
    "ownerId" TEXT NOT NULL,
    "visibility" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Outcome_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Outcome_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Outcome_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Staff" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK (typeof("createdAt") = 'integer'),
    CHECK (typeof("updatedAt") = 'integer'),
    CHECK ("visibility" IN ('staff','liaison')),
    CHECK ("kind" <> 'concern_raised' OR "summary" = '')
);

-- CreateTable
CREATE TABLE "Promise" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "outcomeId" TEXT,
    "visitId" TEXT,
    "contactId" TEXT,
    "text" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "keptAt" DATETIME,
    "keptSaidBy" TEXT,
    "remindedAt" DATETIME,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Promise_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "Outcome" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Promise_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Promise_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Promise_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Staff" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK (typeof("keptAt") IN ('integer', 'null')),
    CHECK (typeof("remindedAt") IN ('integer', 'null')),
    CHECK (typeof("createdAt") = 'integer'),
    CHECK ("dueOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK ("keptSaidBy" IN ('owner','visitor'))
);

-- CreateTable
CREATE TABLE "Question" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "contactId" TEXT,
    "nameToShow" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "routedToId" TEXT,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredAt" DATETIME,
    "confirmedAt" DATETIME,
    "tokenHash" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Question_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Question_routedToId_fkey" FOREIGN KEY ("routedToId") REFERENCES "Staff" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK (typeof("answeredAt") IN ('integer', 'null')),
    CHECK (typeof("confirmedAt") IN ('integer', 'null')),
    CHECK (typeof("createdAt") = 'integer'),
    CHECK (typeof("updatedAt") = 'integer'),
    CHECK ("state" IN ('received','routed','answered','confirmed'))
);

-- CreateTable
CREATE TABLE "Feed" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "staffId" TEXT,
    "visitId" TEXT,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "alarms" BOOLEAN NOT NULL DEFAULT false,
    "scope" TEXT NOT NULL,
    "builtAt" INTEGER NOT NULL DEFAULT -1,
    "body" BLOB,
    "gzip" BLOB,
    "etag" TEXT NOT NULL DEFAULT '',
    "changedAt" DATETIME NOT NULL,
    "lastReadAt" DATETIME,
    "lastReadBy" TEXT NOT NULL DEFAULT '',
    "revokedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Feed_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Feed_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Feed_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK (typeof("changedAt") = 'integer'),
    CHECK (typeof("lastReadAt") IN ('integer', 'null')),
    CHECK (typeof("revokedAt") IN ('integer', 'null')),
    CHECK (typeof("createdAt") = 'integer'),
    CHECK ("level" IN ('busy','first-name','full'))
);

-- CreateTable
CREATE TABLE "CalendarScope" (
    "scope" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "CalendarEntry" (
    "subject" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("subject", "level", "locale")
);

-- CreateTable
CREATE TABLE "OutboxEvent" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "claimedUntil" DATETIME,
    "claimedBy" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "doneAt" DATETIME,
    "error" TEXT,
    CHECK (typeof("createdAt") = 'integer'),
    CHECK (typeof("claimedUntil") IN ('integer', 'null')),
    CHECK (typeof("doneAt") IN ('integer', 'null'))
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "eventId" TEXT,
    "toAddress" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "calendar" TEXT,
    "calendarMethod" TEXT,
    "visitId" TEXT,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" DATETIME NOT NULL,
    "claimedUntil" DATETIME,
    "sentAt" DATETIME,
    "error" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Mail_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "OutboxEvent" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK (typeof("nextTryAt") = 'integer'),
    CHECK (typeof("claimedUntil") IN ('integer', 'null')),
    CHECK (typeof("sentAt") IN ('integer', 'null')),
    CHECK (typeof("createdAt") = 'integer'),
    CHECK ("state" IN ('waiting','sent','failed'))
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "details" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    CHECK (typeof("at") = 'integer')
);

-- CreateTable
CREATE TABLE "FormReceipt" (
    "token" TEXT NOT NULL PRIMARY KEY,
    "subjectId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CHECK (typeof("createdAt") = 'integer')
);

-- CreateTable
CREATE TABLE "WriteLock" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "taken" INTEGER NOT NULL,
    CHECK ("id" = 1)
);

-- CreateIndex
CREATE UNIQUE INDEX "Office_slug_key" ON "Office"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Area_officeId_name_key" ON "Area"("officeId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Desk_areaId_label_key" ON "Desk"("areaId", "label");

-- CreateIndex
CREATE UNIQUE INDEX "Room_officeId_name_key" ON "Room"("officeId", "name");

-- CreateIndex
CREATE INDEX "DeskBooking_date_idx" ON "DeskBooking"("date");

-- CreateIndex
CREATE UNIQUE INDEX "desk_taken" ON "DeskBooking"("deskId", "date", "half");

-- CreateIndex
CREATE UNIQUE INDEX "visitor_has_desk" ON "DeskBooking"("visitId", "date", "half");

-- CreateIndex
CREATE UNIQUE INDEX "staff_has_desk" ON "DeskBooking"("staffId", "date", "half");

-- CreateIndex
CREATE UNIQUE INDEX "RoomBooking_meetingId_key" ON "RoomBooking"("meetingId");

-- CreateIndex
CREATE INDEX "RoomBooking_roomId_endsAt_idx" ON "RoomBooking"("roomId", "endsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Team_slug_key" ON "Team"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Team_name_key" ON "Team"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Staff_email_key" ON "Staff"("email");

-- CreateIndex
CREATE INDEX "Staff_officeId_nameFolded_idx" ON "Staff"("officeId", "nameFolded");

-- CreateIndex
CREATE INDEX "Session_staffId_idx" ON "Session"("staffId");

-- CreateIndex
CREATE INDEX "SignInLink_staffId_idx" ON "SignInLink"("staffId");

-- CreateIndex
CREATE INDEX "Contact_nameFolded_idx" ON "Contact"("nameFolded");

-- CreateIndex
CREATE INDEX "Contact_email_idx" ON "Contact"("email");

-- CreateIndex
CREATE INDEX "Contact_username_idx" ON "Contact"("username");

-- CreateIndex
CREATE INDEX "ContactLink_contactId_idx" ON "ContactLink"("contactId");

-- CreateIndex
CREATE UNIQUE INDEX "Visit_passHash_key" ON "Visit"("passHash");

-- CreateIndex
CREATE UNIQUE INDEX "Visit_passCodeHash_key" ON "Visit"("passCodeHash");

-- CreateIndex
CREATE UNIQUE INDEX "Visit_requestToken_key" ON "Visit"("requestToken");

-- CreateIndex
CREATE INDEX "Visit_officeId_firstDay_idx" ON "Visit"("officeId", "firstDay");

-- CreateIndex
CREATE INDEX "Visit_officeId_lastDay_idx" ON "Visit"("officeId", "lastDay");

-- CreateIndex
CREATE INDEX "Visit_contactId_idx" ON "Visit"("contactId");

-- CreateIndex
CREATE INDEX "Visit_hostId_idx" ON "Visit"("hostId");

-- CreateIndex
CREATE INDEX "Visit_decision_idx" ON "Visit"("decision");

-- CreateIndex
CREATE UNIQUE INDEX "Wish_visitId_rank_key" ON "Wish"("visitId", "rank");

-- CreateIndex
CREATE UNIQUE INDEX "AccessNeed_visitId_need_key" ON "AccessNeed"("visitId", "need");

-- CreateIndex
CREATE INDEX "VisitLetter_visitId_idx" ON "VisitLetter"("visitId");

-- CreateIndex
CREATE INDEX "Meeting_visitId_idx" ON "Meeting"("visitId");

-- CreateIndex
CREATE INDEX "Meeting_officeId_startsAt_idx" ON "Meeting"("officeId", "startsAt");

-- CreateIndex
CREATE INDEX "MeetingAttendee_staffId_endsAt_idx" ON "MeetingAttendee"("staffId", "endsAt");

-- CreateIndex
CREATE INDEX "MeetingAttendee_visitId_endsAt_idx" ON "MeetingAttendee"("visitId", "endsAt");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingAttendee_meetingId_staffId_key" ON "MeetingAttendee"("meetingId", "staffId");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingAttendee_meetingId_visitId_key" ON "MeetingAttendee"("meetingId", "visitId");

-- CreateIndex
CREATE INDEX "Stop_visitId_startsAt_idx" ON "Stop"("visitId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Place_slug_key" ON "Place"("slug");

-- CreateIndex
CREATE INDEX "Place_category_idx" ON "Place"("category");

-- CreateIndex
CREATE UNIQUE INDEX "Happening_slug_key" ON "Happening"("slug");

-- CreateIndex
CREATE INDEX "ReceptionEvent_officeId_occurredAt_idx" ON "ReceptionEvent"("officeId", "occurredAt");

-- CreateIndex
CREATE INDEX "ReceptionEvent_visitId_occurredAt_idx" ON "ReceptionEvent"("visitId", "occurredAt");

-- CreateIndex
CREATE INDEX "ReceptionEvent_walkInId_idx" ON "ReceptionEvent"("walkInId");

-- CreateIndex
CREATE INDEX "ReceptionEvent_undoesId_idx" ON "ReceptionEvent"("undoesId");

-- CreateIndex
CREATE INDEX "WalkIn_officeId_createdAt_idx" ON "WalkIn"("officeId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_officeId_kind_version_key" ON "Agreement"("officeId", "kind", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Signature_agreementId_contactId_key" ON "Signature"("agreementId", "contactId");

-- CreateIndex
CREATE UNIQUE INDEX "Device_credentialHash_key" ON "Device"("credentialHash");

-- CreateIndex
CREATE INDEX "Outcome_visitId_idx" ON "Outcome"("visitId");

-- CreateIndex
CREATE INDEX "Outcome_contactId_idx" ON "Outcome"("contactId");

-- CreateIndex
CREATE INDEX "Promise_ownerId_keptAt_idx" ON "Promise"("ownerId", "keptAt");

-- CreateIndex
CREATE INDEX "Promise_contactId_idx" ON "Promise"("contactId");

-- CreateIndex
CREATE INDEX "Promise_visitId_idx" ON "Promise"("visitId");

-- CreateIndex
CREATE UNIQUE INDEX "Question_tokenHash_key" ON "Question"("tokenHash");

-- CreateIndex
CREATE INDEX "Question_state_idx" ON "Question"("state");

-- CreateIndex
CREATE UNIQUE INDEX "Feed_tokenHash_key" ON "Feed"("tokenHash");

-- CreateIndex
CREATE INDEX "Feed_staffId_idx" ON "Feed"("staffId");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxEvent_id_key" ON "OutboxEvent"("id");

-- CreateIndex
CREATE INDEX "OutboxEvent_doneAt_seq_idx" ON "OutboxEvent"("doneAt", "seq");

-- CreateIndex
CREATE INDEX "Mail_state_nextTryAt_idx" ON "Mail"("state", "nextTryAt");

-- CreateIndex
CREATE INDEX "Mail_createdAt_idx" ON "Mail"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_eventId_toAddress_kind_key" ON "Mail"("eventId", "toAddress", "kind");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectKind_subjectId_idx" ON "AuditEntry"("subjectKind", "subjectId");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE INDEX "FormReceipt_createdAt_idx" ON "FormReceipt"("createdAt");


-- Nothing is taken twice. A span may be at most a day long (CHECK above), so each search reads a bounded
-- piece of the index on (resource, endsAt); the unary plus keeps SQLite from choosing another one.
CREATE TRIGGER "room_double_booked_insert" BEFORE INSERT ON "RoomBooking"
WHEN NEW."status" <> 'cancelled'
BEGIN
  SELECT RAISE(ABORT, 'room_double_booked') WHERE EXISTS (SELECT 1 FROM "RoomBooking" b
    WHERE b."roomId" = NEW."roomId"
      AND b."endsAt" > NEW."startsAt" AND b."endsAt" < NEW."endsAt" + 86400000
      AND +b."startsAt" < NEW."endsAt"
      AND b."status" <> 'cancelled' AND b."id" <> NEW."id");
END;

CREATE TRIGGER "room_double_booked_update" BEFORE UPDATE OF "roomId", "startsAt", "endsAt", "status" ON "RoomBooking"
WHEN NEW."status" <> 'cancelled'
BEGIN
  SELECT RAISE(ABORT, 'room_double_booked') WHERE EXISTS (SELECT 1 FROM "RoomBooking" b
    WHERE b."roomId" = NEW."roomId"
      AND b."endsAt" > NEW."startsAt" AND b."endsAt" < NEW."endsAt" + 86400000
      AND +b."startsAt" < NEW."endsAt"
      AND b."status" <> 'cancelled' AND b."id" <> NEW."id");
END;

CREATE TRIGGER "staff_double_booked_insert" BEFORE INSERT ON "MeetingAttendee"
WHEN NEW."status" <> 'cancelled' AND NEW."staffId" IS NOT NULL AND NEW."overlapAllowedById" IS NULL
BEGIN
  SELECT RAISE(ABORT, 'staff_double_booked') WHERE EXISTS (SELECT 1 FROM "MeetingAttendee" b
    WHERE b."staffId" = NEW."staffId"
      AND b."endsAt" > NEW."startsAt" AND b."endsAt" < NEW."endsAt" + 86400000
      AND +b."startsAt" < NEW."endsAt"
      AND b."status" <> 'cancelled' AND b."id" <> NEW."id" AND b."overlapAllowedById" IS NULL
      AND b."meetingId" <> NEW."meetingId");
END;

CREATE TRIGGER "staff_double_booked_update" BEFORE UPDATE OF "staffId", "startsAt", "endsAt", "status", "overlapAllowedById" ON "MeetingAttendee"
WHEN NEW."status" <> 'cancelled' AND NEW."staffId" IS NOT NULL AND NEW."overlapAllowedById" IS NULL
BEGIN
  SELECT RAISE(ABORT, 'staff_double_booked') WHERE EXISTS (SELECT 1 FROM "MeetingAttendee" b
    WHERE b."staffId" = NEW."staffId"
      AND b."endsAt" > NEW."startsAt" AND b."endsAt" < NEW."endsAt" + 86400000
      AND +b."startsAt" < NEW."endsAt"
      AND b."status" <> 'cancelled' AND b."id" <> NEW."id" AND b."overlapAllowedById" IS NULL
      AND b."meetingId" <> NEW."meetingId");
END;

CREATE TRIGGER "visitor_double_booked_insert" BEFORE INSERT ON "MeetingAttendee"
WHEN NEW."status" <> 'cancelled' AND NEW."visitId" IS NOT NULL AND NEW."overlapAllowedById" IS NULL
BEGIN
  SELECT RAISE(ABORT, 'visitor_double_booked') WHERE EXISTS (SELECT 1 FROM "MeetingAttendee" b
    WHERE b."visitId" = NEW."visitId"
      AND b."endsAt" > NEW."startsAt" AND b."endsAt" < NEW."endsAt" + 86400000
      AND +b."startsAt" < NEW."endsAt"
      AND b."status" <> 'cancelled' AND b."id" <> NEW."id" AND b."overlapAllowedById" IS NULL
      AND b."meetingId" <> NEW."meetingId");
END;

CREATE TRIGGER "visitor_double_booked_update" BEFORE UPDATE OF "visitId", "startsAt", "endsAt", "status", "overlapAllowedById" ON "MeetingAttendee"
WHEN NEW."status" <> 'cancelled' AND NEW."visitId" IS NOT NULL AND NEW."overlapAllowedById" IS NULL
BEGIN
  SELECT RAISE(ABORT, 'visitor_double_booked') WHERE EXISTS (SELECT 1 FROM "MeetingAttendee" b
    WHERE b."visitId" = NEW."visitId"
      AND b."endsAt" > NEW."startsAt" AND b."endsAt" < NEW."endsAt" + 86400000
      AND +b."startsAt" < NEW."endsAt"
      AND b."status" <> 'cancelled' AND b."id" <> NEW."id" AND b."overlapAllowedById" IS NULL
      AND b."meetingId" <> NEW."meetingId");
END;

-- Attendees and the room follow their meeting; nobody can write them other times.
CREATE TRIGGER "meeting_carries_its_people" AFTER UPDATE OF "startsAt", "endsAt", "status" ON "Meeting"
BEGIN
  UPDATE "MeetingAttendee" SET "startsAt" = NEW."startsAt", "endsAt" = NEW."endsAt", "status" = NEW."status"
  WHERE "meetingId" = NEW."id";
  UPDATE "RoomBooking" SET "startsAt" = NEW."startsAt", "endsAt" = NEW."endsAt", "revision" = "revision" + 1,
    "status" = CASE NEW."status" WHEN 'cancelled' THEN 'cancelled' ELSE 'booked' END
  WHERE "meetingId" = NEW."id";
END;

CREATE TRIGGER "attendee_times_differ_insert" BEFORE INSERT ON "MeetingAttendee"
BEGIN
  SELECT RAISE(ABORT, 'attendee_times_differ') WHERE NOT EXISTS (SELECT 1 FROM "Meeting" m
    WHERE m."id" = NEW."meetingId" AND m."startsAt" = NEW."startsAt" AND m."endsAt" = NEW."endsAt" AND m."status" = NEW."status");
END;

CREATE TRIGGER "room_times_differ_insert" BEFORE INSERT ON "RoomBooking"
WHEN NEW."meetingId" IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'room_times_differ') WHERE NOT EXISTS (SELECT 1 FROM "Meeting" m
    WHERE m."id" = NEW."meetingId" AND m."startsAt" = NEW."startsAt" AND m."endsAt" = NEW."endsAt"
      AND (m."status" = 'cancelled') = (NEW."status" = 'cancelled'));
END;

CREATE TRIGGER "attendee_times_differ_update" BEFORE UPDATE OF "startsAt", "endsAt", "status", "meetingId" ON "MeetingAttendee"
BEGIN
  SELECT RAISE(ABORT, 'attendee_times_differ') WHERE NOT EXISTS (SELECT 1 FROM "Meeting" m
    WHERE m."id" = NEW."meetingId" AND m."startsAt" = NEW."startsAt" AND m."endsAt" = NEW."endsAt" AND m."status" = NEW."status");
END;

CREATE TRIGGER "room_times_differ_update" BEFORE UPDATE OF "startsAt", "endsAt", "status", "meetingId" ON "RoomBooking"
WHEN NEW."meetingId" IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'room_times_differ') WHERE NOT EXISTS (SELECT 1 FROM "Meeting" m
    WHERE m."id" = NEW."meetingId" AND m."startsAt" = NEW."startsAt" AND m."endsAt" = NEW."endsAt"
      AND (m."status" = 'cancelled') = (NEW."status" = 'cancelled'));
END;

-- A desk out of use takes no booking.
CREATE TRIGGER "desk_not_in_use" BEFORE INSERT ON "DeskBooking"
BEGIN
  SELECT RAISE(ABORT, 'desk_not_in_use') WHERE NOT EXISTS (SELECT 1 FROM "Desk" d WHERE d."id" = NEW."deskId" AND d."active");
END;

-- What is written down stays written down. Only what has reached the end of its time may go.
CREATE TRIGGER "audit_is_append_only_update" BEFORE UPDATE ON "AuditEntry"
BEGIN
  SELECT RAISE(ABORT, 'audit_is_append_only');
END;

CREATE TRIGGER "audit_is_append_only_delete" BEFORE DELETE ON "AuditEntry"
WHEN OLD."at" > (unixepoch() - 365 * 86400) * 1000
BEGIN
  SELECT RAISE(ABORT, 'audit_is_append_only');
END;

CREATE TRIGGER "reception_is_append_only_update" BEFORE UPDATE ON "ReceptionEvent"
BEGIN
  SELECT RAISE(ABORT, 'reception_is_append_only');
END;

CREATE TRIGGER "reception_is_append_only_delete" BEFORE DELETE ON "ReceptionEvent"
WHEN OLD."receivedAt" > (unixepoch() - 90 * 86400) * 1000
BEGIN
  SELECT RAISE(ABORT, 'reception_is_append_only');
END;

INSERT INTO "WriteLock" ("id", "taken") VALUES (1, 0);
