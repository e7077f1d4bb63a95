import { type ReactNode } from 'react'

type Tile = Readonly<{ label: string; value: ReactNode }>

/** A few numbers side by side, each with what it counts. */
export function Tiles({ tiles }: Readonly<{ tiles: readonly Tile[] }>) {
  return (
    <div className="fy-tiles">
      {tiles.map(({ label, value }) => (
        <div key={label}>
          <b>
            <bdi>{value}</bdi>
          </b>{' '}
          {label}
        </div>
      ))}
    </div>
  )
}
