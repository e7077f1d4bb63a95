import { useEffect, useState } from 'react'

/** Whether scripts run on this page: false on the server and in the first picture. */
export function useAwake(): boolean {
  const [awake, setAwake] = useState(false)
  useEffect(() => setAwake(true), [])
  return awake
}
