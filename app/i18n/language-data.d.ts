declare module '@wikimedia/language-data' {
  type LanguageData = Readonly<{
    getAutonym: (code: string) => string
    getDir: (code: string) => 'ltr' | 'rtl'
    isRedirect: (code: string) => string | false
    getLanguages: () => Record<string, unknown>
  }>
  const languageData: LanguageData
  export = languageData
}
