import { Component, type ReactNode } from 'react'

type Props = Readonly<{ instead: ReactNode; children: ReactNode }>

/** What cannot be drawn must not leave the tablet blank: another screen stands there until the next person comes. */
export class ScreenGuard extends Component<Props, Readonly<{ isBroken: boolean }>> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? this.props.instead : this.props.children
  }
}
