import { staffRoles } from '#app/access/policy.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { KeptCheckboxes } from '#app/ui/kept-field.tsx'

/** The roles a person has, each with what it opens. */
export function RoleFields() {
  const t = useTranslate()
  const options = staffRoles.map((role) => ({ value: role, label: t(`staff-role-${role}`), description: t(`staff-role-${role}-help`) }))
  return <KeptCheckboxes name="roles" label={t('staff-roles')} description={t('staff-roles-help')} options={options} />
}
