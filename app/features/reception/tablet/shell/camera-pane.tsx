import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Message } from '#app/ui/message.tsx'
import { type Eye } from './eye.ts'

const EyeContext = createContext<Eye | null>(null)

export const EyeProvider = EyeContext.Provider

/** The camera's place beside the code field. Where there is no camera there is nothing, and the screen is whole. */
export function CameraPane() {
  const eye = useContext(EyeContext)
  return eye && <Pane eye={eye} />
}

type Props = Readonly<{ eye: Eye }>

function Pane({ eye }: Props) {
  const { camera, lies } = useSyncExternalStore(eye.subscribe, eye.view)
  const t = useTranslate()
  if (camera.is === 'none') return null
  if (camera.is === 'lost') return <Lost eye={eye} />
  return (
    <div className="fy-scan fy-stack fy-stack--tight">
      <div className="fy-camera">{camera.is === 'asks' ? <Asks eye={eye} /> : <Picture eye={eye} />}</div>
      <p className="fy-fine fy-centred" role="status">
        {t(lies ? 'kiosk-camera-lies' : 'kiosk-camera-words')}
      </p>
    </div>
  )
}

function Asks({ eye }: Props) {
  const t = useTranslate()
  return (
    <Button type="button" icon="camera" onClick={eye.use}>
      {t('kiosk-camera-use')}
    </Button>
  )
}

/** The live picture says nothing to those who do not see it: what to do is in the words under it. */
function Picture({ eye }: Props) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => (video.current ? eye.show(video.current) : undefined), [eye])
  return (
    <>
      <Icon name="qrCode" />
      <video ref={video} autoPlay muted playsInline aria-hidden />
    </>
  )
}

function Lost({ eye }: Props) {
  const t = useTranslate()
  return (
    <div className="fy-scan fy-stack">
      <Message kind="warning">
        <p>
          <strong>{t('kiosk-camera-lost')}</strong>
        </p>
        <p>{t('kiosk-camera-lost-words')}</p>
      </Message>
      <Button type="button" icon="camera" onClick={eye.use}>
        {t('kiosk-camera-again')}
      </Button>
    </div>
  )
}
