import { startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { RemixBrowser } from '@remix-run/react'
import { NonceProvider } from './http/nonce.ts'
import { loadPhrasebook, loadPhrasebookOfDocument } from './i18n/load-phrasebook.client.ts'
import { PhrasebookShelf } from './i18n/page-language.tsx'

const first = await loadPhrasebookOfDocument()

/** The document's own, so that pages reached without a reload may bring a style sheet too. */
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce

startTransition(() => {
  hydrateRoot(
    document,
    <NonceProvider value={nonce}>
      <PhrasebookShelf first={first} pathname={location.pathname} load={loadPhrasebook}>
        <RemixBrowser />
      </PhrasebookShelf>
    </NonceProvider>,
  )
})
