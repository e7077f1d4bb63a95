import { type InvitationMail } from './given.ts'

type Change = Readonly<{
  from?: string
  attendee?: string
  partstat?: string
  method?: string
  headerMethod?: string
  uid?: string
  sequence?: number
  stamp?: string
  id?: string
  headers?: readonly string[]
  start?: string
  end?: string
}>

type Shape = (invitation: InvitationMail, change?: Change) => string

const lines = (...all: readonly (string | readonly string[])[]) => all.flat().join('\r\n')

function values(invitation: InvitationMail, change: Change) {
  const { email } = invitation
  return {
    ...invitation,
    from: email,
    attendee: email,
    partstat: 'ACCEPTED',
    method: 'REPLY',
    headerMethod: change.method ?? 'REPLY',
    stamp: '20261202T100000Z',
    id: `<${Math.random().toString(36).slice(2)}@mail.example.org>`,
    headers: ['Authentication-Results: mx.example.net; dmarc=pass header.from=example.org'] as readonly string[],
    ...change,
  }
}

/** Google Calendar: alternatives with the entry last, the same entry once more as a file, times in UTC. */
export const google: Shape = (invitation, change = {}) => {
  const it = values(invitation, change)
  const entry = lines(
    'BEGIN:VCALENDAR', 'PRODID:-//Google Inc//Google Calendar 70.9054//EN', 'VERSION:2.0', 'CALSCALE:GREGORIAN',
    `METHOD:${it.method}`, 'BEGIN:VEVENT', `DTSTART:${it.start}`, `DTEND:${it.end}`, `DTSTAMP:${it.stamp}`,
    'ORGANIZER;CN=Foyer:mailto:foyer@example.org', `UID:${it.uid}`,
    `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${it.partstat};X-NUM-GUESTS=`,
    ` 0:mailto:${it.attendee}`, 'CREATED:20261201T180000Z', 'LAST-MODIFIED:20261202T100000Z', `SEQUENCE:${it.sequence}`,
    'STATUS:CONFIRMED', 'SUMMARY:Structured data on Commons', 'TRANSP:OPAQUE', 'END:VEVENT', 'END:VCALENDAR', '',
  )
  return lines(
    it.headers, 'MIME-Version: 1.0', `Reply-To: ${it.from}`, 'Sender: Google Calendar <calendar-notification@google.com>',
    `Message-ID: ${it.id}`, 'Date: Wed, 02 Dec 2026 10:00:00 +0000', 'Subject: Accepted: Structured data on Commons',
    `From: Priya Raman <${it.from}>`, 'To: foyer@example.org',
    'Content-Type: multipart/mixed; boundary="00000000000001"', '', '--00000000000001',
    'Content-Type: multipart/alternative; boundary="00000000000002"', '', '--00000000000002',
    'Content-Type: text/plain; charset="UTF-8"; format=flowed; delsp=yes', 'Content-Transfer-Encoding: base64', '',
    Buffer.from('Priya Raman has accepted this invitation.\r\n').toString('base64'), '--00000000000002',
    'Content-Type: text/html; charset="UTF-8"', '', '<p>Priya Raman has <b>accepted</b> this invitation.</p>', '--00000000000002',
    `Content-Type: text/calendar; charset="UTF-8"; method=${it.headerMethod}`, 'Content-Transfer-Encoding: 7bit', '', entry,
    '--00000000000002--', '--00000000000001', 'Content-Type: application/ics; name="invite.ics"',
    'Content-Disposition: attachment; filename="invite.ics"', 'Content-Transfer-Encoding: base64', '',
    Buffer.from(entry).toString('base64'), '--00000000000001--', '',
  )
}

/** Outlook: base64, a zone by Microsoft's name with its rules in the entry. */
export const outlook: Shape = (invitation, change = {}) => {
  const it = values(invitation, change)
  const zone = 'Pacific Standard Time'
  const entry = lines(
    'BEGIN:VCALENDAR', `METHOD:${it.method}`, 'PRODID:Microsoft Exchange Server 2010', 'VERSION:2.0', 'BEGIN:VTIMEZONE',
    `TZID:${zone}`, 'BEGIN:STANDARD', 'DTSTART:16010101T020000', 'TZOFFSETFROM:-0700', 'TZOFFSETTO:-0800',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11', 'END:STANDARD', 'BEGIN:DAYLIGHT', 'DTSTART:16010101T020000',
    'TZOFFSETFROM:-0800', 'TZOFFSETTO:-0700', 'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3', 'END:DAYLIGHT',
    'END:VTIMEZONE', 'BEGIN:VEVENT', `ATTENDEE;PARTSTAT=${it.partstat};CN=Priya Raman:MAILTO:${it.attendee}`,
    'COMMENT;LANGUAGE=en-US:See you there.', `UID:${it.uid}`, 'SUMMARY;LANGUAGE=en-US:Accepted: Structured data on Commons',
    `DTSTART;TZID=${zone}:${it.localStart}`, `DTEND;TZID=${zone}:${it.localEnd}`, 'CLASS:PUBLIC', 'PRIORITY:5',
    `DTSTAMP:${it.stamp}`, 'TRANSP:OPAQUE', 'STATUS:CONFIRMED', `SEQUENCE:${it.sequence}`, 'X-MICROSOFT-CDO-APPT-SEQUENCE:0',
    'END:VEVENT', 'END:VCALENDAR', '',
  )
  return lines(
    it.headers, `From: Priya Raman <${it.from}>`, 'To: "foyer@example.org" <foyer@example.org>',
    'Subject: Accepted: Structured data on Commons', `Message-ID: ${it.id}`, 'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="_000_MW4PR"', '', '--_000_MW4PR',
    'Content-Type: text/plain; charset="iso-8859-1"', 'Content-Transfer-Encoding: quoted-printable', '', 'See you there, gr=FCezi.',
    '--_000_MW4PR', `Content-Type: text/calendar; charset="utf-8"; method=${it.headerMethod}`, 'Content-Transfer-Encoding: base64', '',
    Buffer.from(entry).toString('base64').replace(/.{76}/g, '$&\r\n'), '--_000_MW4PR--', '',
  )
}

/** Apple Calendar: one part, quoted-printable, times in a zone by its name in the IANA list, no DTEND in replies. */
export const apple: Shape = (invitation, change = {}) => {
  const it = values(invitation, change)
  const entry = lines(
    'BEGIN:VCALENDAR', 'CALSCALE:GREGORIAN', `METHOD:${it.method}`, 'PRODID:-//Apple Inc.//macOS 15.1//EN', 'VERSION:2.0',
    'BEGIN:VEVENT', `ATTENDEE;CN="Priya Raman";CUTYPE=INDIVIDUAL;PARTSTAT=${it.partstat}:mailto:${it.attendee}`,
    'DURATION:PT30M', `DTSTAMP:${it.stamp}`, `DTSTART;TZID=America/Los_Angeles:${it.localStart}`,
    'ORGANIZER;CN="Foyer":mailto:foyer@example.org', `SEQUENCE:${it.sequence}`, `UID:${it.uid}`, 'END:VEVENT', 'END:VCALENDAR', '',
  )
  return lines(
    it.headers, `From: Priya Raman <${it.from}>`, `Message-Id: ${it.id}`, 'Mime-Version: 1.0 (Mac OS X Mail 16.0)',
    'Subject: Priya Raman accepted', 'To: foyer@example.org', 'Content-Type: multipart/alternative; boundary="Apple-Mail=_1"', '',
    '--Apple-Mail=_1', `Content-Type: text/calendar; method=${it.headerMethod}; charset=utf-8`,
    'Content-Transfer-Encoding: quoted-printable', '', entry.replaceAll('=', '=3D'), '--Apple-Mail=_1--', '',
  )
}

/** Thunderbird: an entry in 8bit with line feeds alone in the message. */
export const thunderbird: Shape = (invitation, change = {}) => {
  const it = values(invitation, change)
  return lines(
    it.headers, `Message-ID: ${it.id}`, 'Date: Wed, 2 Dec 2026 11:00:00 +0100', 'User-Agent: Mozilla Thunderbird', `From: ${it.from}`,
    'To: foyer@example.org', 'Subject: Event Invitation Reply: Structured data on Commons', 'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="------------tb"', '', '--------------tb',
    'Content-Type: text/plain; charset=UTF-8; format=flowed', '', `${it.from} has answered.`, '--------------tb',
    `Content-Type: text/calendar; method=${it.headerMethod}; charset=UTF-8`, 'Content-Transfer-Encoding: 8bit', '',
    'BEGIN:VCALENDAR', 'PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN', 'VERSION:2.0', `METHOD:${it.method}`,
    'BEGIN:VEVENT', `DTSTAMP:${it.stamp}`, `UID:${it.uid}`, `SEQUENCE:${it.sequence}`, `DTSTART:${it.start}`, `DTEND:${it.end}`,
    `ATTENDEE;PARTSTAT=${it.partstat};ROLE=REQ-PARTICIPANT:mailto:${it.attendee}`, 'ORGANIZER:mailto:foyer@example.org',
    'END:VEVENT', 'END:VCALENDAR', '--------------tb--', '',
  ).replaceAll('\r\n', '\n')
}
