import { parseWithZod } from '@conform-to/zod/v4'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { requireStaff } from '#app/access/identity.server.ts'
import { type StaffActor } from '#app/access/policy.ts'
import { settings } from '#app/config/settings.server.ts'
import { makePairingCode } from '#app/features/reception/commands/make-pairing-code.server.ts'
import { renameDevice } from '#app/features/reception/commands/rename-device.server.ts'
import { revokeDevice } from '#app/features/reception/commands/revoke-device.server.ts'
import { deviceChange } from '#app/features/reception/device-schema.ts'
import { listTablets } from '#app/features/reception/queries/admin.server.ts'
import { PairingCode } from '#app/features/reception/ui/pairing-code.tsx'
import { TabletTable } from '#app/features/reception/ui/tablet-table.tsx'
import { readForm } from '#app/http/form.server.ts'
import { keepInvalid, keepRefused } from '#app/http/kept-form.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type KeptForm } from '#app/lib/kept-form.ts'
import { ActButton } from '#app/site/act-button.tsx'
import { AdminHead, doneOf } from '#app/site/admin-head.tsx'
import { editedOf } from '#app/site/edited-of.ts'
import { Sheet } from '#app/site/sheet.tsx'
import { titled } from '#app/site/titled.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { KeptLine } from '#app/ui/kept-field.tsx'
import { StrayProblems } from '#app/ui/stray-problems.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { officeId } = await requireStaff(request, 'admin')
  const now = new Date()
  const { tablets, timeZone } = await listTablets(officeId, now)
  const title = getTranslate(request)('reception-tablets-heading')
  const pairAt = `${settings().origin}/kiosk/pair`
  return json({ title, tablets, edited: editedOf(request, tablets), now, timeZone, pairAt, done: doneOf(request) })
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  const form = await readForm(request)
  const submission = parseWithZod(form, { schema: deviceChange })
  if (submission.status !== 'success') return keepInvalid(form, submission)

  const order = submission.value
  if (order.intent === 'pair' || order.intent === 'code') {
    const subject = order.intent === 'pair' ? { officeId: actor.officeId, name: order.name } : { deviceId: order.deviceId }
    const outcome = await makePairingCode(actor, { ...subject, now: new Date() })
    return outcome.ok ? json({ pairing: outcome.value }) : keepRefused(form, outcome.refusal)
  }
  const outcome = await change(actor, order)
  if (!outcome.ok) return keepRefused(form, outcome.refusal)
  return redirect(`/admin/devices?done=${order.intent === 'revoke' ? 'revoked' : 'saved'}`, 303)
}

type Change = Extract<z.output<typeof deviceChange>, { intent: 'rename' | 'revoke' }>

function change(actor: StaffActor, order: Change) {
  const now = new Date()
  const { deviceId } = order
  return order.intent === 'rename' ? renameDevice(actor, { deviceId, name: order.name, now }) : revokeDevice(actor, { deviceId, now })
}

type Answer = KeptForm | Readonly<{ pairing: Readonly<{ code: string; expiresAt: string }> }> | undefined

export default function TabletsPage() {
  const t = useTranslate()
  const { tablets, edited, now, timeZone, pairAt, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as Answer
  const sent = answer && 'values' in answer ? answer : undefined
  return (
    <>
      <AdminHead title={t('reception-tablets-heading')} lead={t('reception-tablets-lead')} done={answer ? null : done} />
      <StrayProblems sent={sent} shown={{ rename: !!edited, pair: !edited }} />
      <div className="fy-stack fy-stack--sections">
        {answer && 'pairing' in answer && <PairingCode {...answer.pairing} pairAt={pairAt} timeZone={timeZone} />}
        <div className="fy-stack fy-stack--sections">
          <div className="fy-stack">
            <TabletTable tablets={tablets} timeZone={timeZone} now={now} act={(tablet) => <TabletActs {...tablet} />} />
            {tablets.length > 0 && <p className="fy-fine fy-dim">{t('reception-tablet-again-words')}</p>}
          </div>
          <TabletSheet sent={sent} />
        </div>
      </div>
    </>
  )
}

function TabletSheet({ sent }: Readonly<{ sent: KeptForm | undefined }>) {
  const t = useTranslate()
  const { edited, tablets } = useLoaderData<typeof loader>()
  const labels = { name: t('reception-tablet-name') }
  const name = <KeptLine name="name" label={t('reception-tablet-name')} description={t('reception-tablet-name-help')} autoComplete="off" />
  return (
    <section className="fy-stack" aria-labelledby="sheet">
      <SectionHead id="sheet" title={edited ? t('admin-edit-label', edited.name) : t('reception-tablet-pair')} />
      {edited ? (
        <Sheet
          intent="rename"
          sent={sent}
          values={{ name: [edited.name] }}
          labels={labels}
          hidden={{ deviceId: edited.id }}
          submit={t('admin-save')}
          beside={<ButtonLink href="/admin/devices">{t('admin-cancel')}</ButtonLink>}
        >
          {name}
        </Sheet>
      ) : (
        <Sheet intent="pair" sent={sent} labels={labels} hidden={{ known: tablets.length }} submit={t('reception-tablet-code')}>
          {name}
        </Sheet>
      )}
    </section>
  )
}

type ActsProps = Readonly<{ id: string; name: string; pairedAt: string | null }>

function TabletActs({ id, name, pairedAt }: ActsProps) {
  const t = useTranslate()
  return (
    <div className="fy-cluster">
      <ActButton
        send={{ intent: 'code', deviceId: id }}
        label={t(pairedAt ? 'reception-tablet-again-label' : 'reception-tablet-code-label', name)}
      >
        {t(pairedAt ? 'reception-tablet-again' : 'reception-tablet-code')}
      </ActButton>
      <ButtonLink href={`/admin/devices?edit=${id}#sheet`} label={t('admin-edit-label', name)}>
        {t('admin-edit')}
      </ButtonLink>
      <ActButton send={{ intent: 'revoke', deviceId: id }} label={t('reception-tablet-revoke-label', name)} destructive>
        {t('reception-tablet-revoke')}
      </ActButton>
    </div>
  )
}
