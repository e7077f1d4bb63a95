import { addContact } from '#app/features/contacts/commands/add-contact.server.ts'
import { cleanUsername } from '#app/lib/username.ts'
import { done, type Making } from './house.ts'
import { nameAt, nameStocks, type NameStock } from './people.ts'

export type DemoContact = Readonly<{
  nameToShow: string
  email: string
  username: string | null
  homeWiki: string
  languages: readonly string[]
  locale: string
}>

const each = 5
const helps = ['Libraries', 'Photo walks', 'Lexemes', 'Translation', 'Training', 'Edit-a-thons', 'Gadgets', 'Outreach']

/** Two hundred people from forty home wikis; one in ten is known by a username alone. */
export async function makeContacts({ actor, random, now }: Making): Promise<readonly DemoContact[]> {
  const made: DemoContact[] = []
  for (const [which, stock] of nameStocks.entries()) {
    for (let index = 0; index < each; index++) {
      const contact = describe(stock, index, which * each + index)
      const record = {
        ...contact,
        howToSay: '',
        pronouns: random.pick(['', '', 'she/her', 'he/him', 'they/them']),
        phone: null,
        affiliates: random.chance(0.3) ? [`${stock.wiki.split('.')[0]?.toUpperCase()} User Group`] : [],
        canHelpWith: random.some(helps, random.between(0, 2)),
        wantsHelpWith: random.some(helps, random.between(0, 2)),
        metThrough: random.pick(['', 'Wikimania', 'A hackathon', 'The mailing list']),
        doNotContact: false,
      }
      done(await addContact(actor, { record, agreed: random.chance(0.5), formToken: random.id(), now }), 'add a contact')
      made.push(contact)
    }
  }
  return made
}

function describe(stock: NameStock, index: number, number: number): DemoContact {
  const name = nameAt(stock, index)
  const pseudonym = number % 10 === 7
  const username = cleanUsername(pseudonym ? `Visitor of pages ${number}` : name)
  return {
    nameToShow: pseudonym ? `Visitor of pages ${number}` : name,
    email: `visitor.${number + 1}@example.org`,
    username: username.ok ? username.value : null,
    homeWiki: stock.wiki,
    languages: [stock.language, 'en'],
    locale: stock.language === 'ar' ? 'ar' : 'en',
  }
}
