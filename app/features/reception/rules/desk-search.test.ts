import { describe, expect, test } from 'vitest'
import { foldName } from '#app/lib/fold.ts'
import { neverCame } from './door.ts'
import { findPeople } from './desk-lists.ts'

/** A name as it is written in each of eight scripts, and what somebody at the desk may type for it. */
const names = [
  ['Latin', 'Zoë Müller-Štěpánek', ['stepanek zoe', 'MÜLLER', 'zoe mull', 'Stepa Müller Zoë']],
  ['Turkish', 'İbrahim Işık', ['ibrahim isik', 'IŞIK İBRAHİM', 'ışık', 'ISIK', 'i̇brahim']],
  ['Vietnamese', 'Nguyễn Thị Đặng', ['dang nguyen', 'ĐẶNG', 'thi']],
  ['Cyrillic', 'Алёна Королёва', ['королева алена', 'КОРОЛЁВА', 'alena', 'koroleva']],
  ['Greek', 'Ελένη Παπαδοπούλου', ['παπαδοπουλου ελενη', 'ΕΛΈΝΗ', 'ΠΑΠΑΔ', 'eleni papad']],
  ['Arabic', 'أحمد إيمان مُوسى', ['موسي احمد', 'ايمان', 'أحْمَد', 'موسى ايم']],
  ['Hebrew', 'שָׁלוֹם כֹּהֵן', ['כהן שלום', 'שלום', 'כה']],
  ['Devanagari', 'प्रिया शर्मा', ['शर्मा प्रिया', 'प्रिया', 'priya']],
  ['Han', '王小明', ['小明', '小明 王', 'wang xiaoming', 'XIAOMING']],
  ['Hangul', '김민준', ['민준', '민준 김', 'gim minjun']],
] as const

const people = names.map(([script, name]) => ({
  ...{ script, nameFolded: foldName(name), expectedToday: true, firstItemAt: null, morning: true },
  ...{ presence: 'never' as const, story: neverCame },
}))

describe.each(names)('a name in %s, %s', (script, name, queries) => {
  test.each([...queries, name, name.normalize('NFD'), name.toLowerCase(), name.split(' ').reverse().join('  ')])(
    'is the one found by %s',
    (typed) => {
      expect(findPeople(people, typed).map((person) => person.script)).toEqual([script])
    },
  )
})
