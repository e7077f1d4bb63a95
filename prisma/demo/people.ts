/** Names of invented people: a wiki, given names and family names in its script, and which of them comes first. */
export type NameStock = Readonly<{
  wiki: string
  language: string
  given: readonly string[]
  family: readonly string[]
  familyFirst?: true
}>

const stock = (wiki: string, given: string, family: string, familyFirst?: true): NameStock => ({
  wiki: `${wiki}.org`,
  language: wiki.split('.')[0] ?? 'en',
  given: given.split(' '),
  family: family.split(' '),
  ...(familyFirst && { familyFirst }),
})

/** Forty home wikis. */
export const nameStocks: readonly NameStock[] = [
  stock('ig.wikipedia', 'Adaeze Chidi Ngozi Obinna Ifeoma', 'Nwosu-Eze Okonkwo Eze'),
  stock('ar.wikipedia', 'ليلى عمر سلمى يوسف هدى', 'الحدّاد المصري بنعلي'),
  stock('es.wikipedia', 'María-José Quique Lucía Tadeo Inés', 'Fernández-Peña Quispe Ibarra'),
  stock('ja.wikipedia', 'さくら 健太 美咲 陽斗 結衣', '山本 小林 渡辺', true),
  stock('uk.wikipedia', 'Олена Тарас Соломія Остап Дарина', 'Кравець Шевчук Бондар'),
  stock('mr.wikipedia', 'कविता संदीप मीनल रोहन स्नेहा', 'पाटील जोशी कुलकर्णी'),
  stock('pt.wikipedia', 'João Beatriz Tiago Marisa Duarte', 'Guimarães Teixeira Sampaio'),
  stock('id.wikipedia', 'Wulandari Bagus Ayu Joko Ratna', 'Suryani Hartono Lestari'),
  stock('de.wikipedia', 'Jürgen Käthe Björn Anneliese Timo', 'Müller-Lüdenscheid Groß Weiß'),
  stock('fr.wikipedia', 'Chloé Léo Maëlle Raphaël Noémie', 'Lefèvre Crête Noël'),
  stock('ru.wikipedia', 'Анна Фёдор Полина Матвей Ксения', 'Ильина Соколов Ершов'),
  stock('zh.wikipedia', '小明 美玲 子涵 志强 雨桐', '王 李 陳', true),
  stock('hi.wikipedia', 'आरव दीपा नेहा विकास प्रिया', 'शर्मा वर्मा त्रिपाठी'),
  stock('fa.wikipedia', 'شیرین کاوه نرگس بهرام مینا', 'رستمی جوادی کریمی'),
  stock('he.wikipedia', 'נועה איתי תמר יונתן שירה', 'לוי כהן מזרחי'),
  stock('tr.wikipedia', 'Işıl İbrahim Gülşen Çağrı Şebnem', 'Yıldırım Öztürk Aydın'),
  stock('ko.wikipedia', '지우 민준 서연 하준 유나', '김 박 이', true),
  stock('vi.wikipedia', 'Thảo Minh Hương Đức Ngọc', 'Nguyễn Trần Phạm', true),
  stock('el.wikipedia', 'Ελένη Νίκος Μαρία Γιώργος Άννα', 'Παππάς Δημητρίου Οικονόμου'),
  stock('ka.wikipedia', 'ნინო გიორგი თამარ ლევან ანა', 'ბერიძე კაპანაძე გელაშვილი'),
  stock('hy.wikipedia', 'Անի Արամ Լուսինե Տիգրան Մարիամ', 'Սարգսյան Գրիգորյան Հակոբյան'),
  stock('bn.wikipedia', 'মৌসুমী রফিক তানিয়া আরিফ সুমনা', 'চৌধুরী হোসেন সরকার'),
  stock('ta.wikipedia', 'கயல்விழி அருண் மீனா செந்தில் நிலா', 'முருகன் இராமன் செல்வம்'),
  stock('th.wikipedia', 'สมหญิง ธนา มาลี วิชัย กานดา', 'ใจดี ศรีสุข ทองคำ'),
  stock('pl.wikipedia', 'Zażółć Łucja Święta Żaneta Bożydar', 'Gęślicka Źrebak Ćwiek'),
  stock('cs.wikipedia', 'Žofie Řehoř Šárka Čeněk Ludvík', 'Příhoda Dvořáčková Hájek'),
  stock('sw.wikipedia', 'Asha Juma Zawadi Baraka Neema', 'Mwangi Otieno Kamau'),
  stock('yo.wikipedia', 'Adébáyọ̀ Títílayọ̀ Fẹ́mi Ṣadé Bọ́lá', 'Ọláwálé Adéyẹmí Ògúnbíyí'),
  stock('am.wikipedia', 'ሰላም ዳዊት ሕይወት ብሩክ ማርታ', 'ተስፋዬ በቀለ ወልደ'),
  stock('qu.wikipedia', 'Killa Amaru Sumaq Inti Wayra', 'Mamani Condori Huamán'),
  stock('ca.wikipedia', 'Montserrat Jordi Mercè Oriol Núria', 'Puig Llopis Gràcia'),
  stock('eu.wikipedia', 'Ainhoa Eneko Maialen Unai Leire', 'Etxeberria Agirre Zubizarreta'),
  stock('fi.wikipedia', 'Väinö Äijä Tuulikki Onni Pirkko', 'Hämäläinen Yli-Äyhö Koskinen'),
  stock('sv.wikipedia', 'Åsa Örjan Måns Kajsa Håkan', 'Sjöström Ångman Björk'),
  stock('nl.wikipedia', 'Sanne Daan Fleur Thijs Lotte', 'van-der-Berg de-Ruiter Jansma'),
  stock('it.wikipedia', 'Nicolò Giada Mattia Ilaria Zoe', 'Dell’Orto Càrboni Bellucci'),
  stock('ro.wikipedia', 'Ștefan Ilinca Răzvan Ioana Țepeș', 'Popa Ciobanu Mănescu'),
  stock('te.wikipedia', 'అనిత రవి లక్ష్మి కిరణ్ సుధ', 'రెడ్డి రావు నాయుడు'),
  stock('wuu.wikipedia', '阿妹 国强 桂英 文华 秀兰', '沈 顾 陆', true),
  stock('commons.wikimedia', 'Moss Wren Sol Juniper Robin', 'Agate Quill Harbour'),
]

/** The name to show of the person at this place of a stock: given and family name in the language's order. */
export function nameAt({ given, family, familyFirst }: NameStock, index: number): string {
  const own = (given[index % given.length] ?? '').replace('-', ' ')
  const shared = (family[Math.floor(index / given.length) % family.length] ?? '').replaceAll('-', ' ')
  if (familyFirst) return /[\u3040-\u9fff\uac00-\ud7af]/.test(shared) ? shared + own : `${shared} ${own}`
  return `${own} ${shared}`
}

/** Nine teams of the office, what people ask them about, and the names of sixty who work there. */
export const teams: readonly Readonly<{ name: string; topics: readonly string[] }>[] = [
  { name: 'Community Programs', topics: ['Community grants', 'Campaigns', 'Affiliates'] },
  { name: 'Commons', topics: ['Structured data on Commons', 'Photo walks', 'Upload tools'] },
  { name: 'Language', topics: ['Translation tools', 'Fonts and input', 'New wikis'] },
  { name: 'Wikidata', topics: ['Wikidata lexemes', 'Queries', 'Data imports'] },
  { name: 'Trust & Safety', topics: ['Safe events', 'Conduct'] },
  { name: 'Editing', topics: ['Mobile editing', 'Talk pages', 'Accessibility'] },
  { name: 'Partnerships', topics: ['Libraries', 'Museums', 'Archives'] },
  { name: 'Research', topics: ['Reader surveys', 'Knowledge gaps'] },
  { name: 'Support', topics: ['Event tools', 'Toolforge', 'Wikimania'] },
]

export const staffNames: readonly string[] = (
  'Priya Raman|Mei Sato|Kenji Arai|Tomás Ferreira|Sam Okafor|Jonas Weber|Mbali Dlamini|Elif Kaya|Noor Haddad|Greta Holm|' +
  'Diego Paredes|Amara Diallo|Hana Novak|Luis Ochoa|Rhea Kapoor|Finn Larsen|Yara Nasser|Oskar Lind|Tala Reyes|Ines Moreau|' +
  'Bram Visser|Keiko Mori|Femi Adeola|Signe Dahl|Marco Ricci|Leilani Kahale|Ravi Menon|Zofia Nowak|Caleb Stone|Anneke Bos|' +
  'Malik Johnson|Sofia Lindgren|Thuy Pham|Emre Demir|Paula Santos|Ivo Petrov|Nia Mensah|Clara Beck|Arjun Das|Freya Olsen|' +
  'Mateo Cruz|Lena Fischer|Sipho Ndlovu|Aiko Tanaka|Dario Conti|Maya Cohen|Owen Hughes|Rosa Jiménez|Viktor Hale|Zainab Bello|' +
  'Elena Costa|Hugo Martin|Isla Fraser|Jin Park|Kira Volkova|Nadia Rahman|Omar Farouk'
).split('|')
