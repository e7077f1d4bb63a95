/** The texts that visitors of the demonstration office accept, in both languages. */
export const agreements = [
  {
    kind: 'conduct',
    texts: [
      { locale: 'en', title: 'How we treat each other', body: 'I follow the Universal Code of Conduct in the office and at its events. Whoever feels unsafe can speak to any staff member at once.' },
      { locale: 'ar', title: 'كيف يعامل بعضنا بعضًا', body: 'ألتزم بمدونة السلوك العالمية في المقر وفعالياته. ومن شعر بعدم الأمان يمكنه مخاطبة أي موظف فورًا.' },
    ],
  },
  {
    kind: 'building',
    texts: [
      { locale: 'en', title: 'The rules of the building', body: 'I wear my badge, I leave by the stairs when the alarm sounds, and I am counted at the meeting point across the street.' },
      { locale: 'ar', title: 'قواعد المبنى', body: 'أضع شارتي، وأخرج من الدرج عند سماع الإنذار، وأُحصى عند نقطة التجمع في الجهة المقابلة.' },
    ],
  },
] as const
