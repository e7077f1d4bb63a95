import { startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { RemixBrowser } from '@remix-run/react'
import { loadPhrasebook, loadPhrasebookOfDocument } from './i18n/load-phrasebook.client.ts'
import { PhrasebookShelf } from './i18n/page-language.tsx'

const first = await loadPhrasebookOfDocument()

startTransition(() => {
  hydrateRoot(
    document,
    <PhrasebookShelf first={first} pathname={location.pathname} load={loadPhrasebook}>
      <RemixBrowser />
    </PhrasebookShelf>,
  )
})
