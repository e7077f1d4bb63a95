import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'

/** Yes or no to an introduction: the asker's, or that of the person of the staff. */
export function IntroductionAnswers({ introductionId }: Readonly<{ introductionId: string }>) {
  const t = useTranslate()
  return (
    <form method="post" className="fy-cluster">
      <input type="hidden" name="intent" value="introduction" />
      <input type="hidden" name="introductionId" value={introductionId} />
      <Button type="submit" name="answer" value="agreed" action="progressive" weight="primary">
        {t('ask-introduction-yes')}
      </Button>
      <Button type="submit" name="answer" value="declined">
        {t('ask-introduction-no')}
      </Button>
    </form>
  )
}
