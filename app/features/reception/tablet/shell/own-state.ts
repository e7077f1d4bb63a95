type Charged = Readonly<{ getBattery?: () => Promise<Readonly<{ level: number }>> }>

/** What the tablet says of itself: how full its battery is, where the browser tells, and which program it runs. */
export async function ownState(): Promise<Readonly<{ battery?: number; version?: string }>> {
  const battery = await (navigator as Charged).getBattery?.().catch(() => undefined)
  const script = document.querySelector<HTMLScriptElement>('script[data-tablet]')
  const version = /([\w-]{8})\.js$/.exec(script?.src ?? '')?.[1]
  return { ...(battery && { battery: Math.round(battery.level * 100) }), ...(version && { version }) }
}
