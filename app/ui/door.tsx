/** The large drawing behind a greeting: the lit doorway and its light on the floor. */
export function Door() {
  return (
    <svg
      className="fy-door"
      viewBox="0 0 1400 400"
      preserveAspectRatio="xMaxYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <path className="fy-door__floor" d="M-1600 352h3000v300h-3000z" />
      <path className="fy-door__lit" d="M1092 352L-366 602h1172l430-250z" />
      <path className="fy-door__lit" d="M1092 92h144v260h-144z" />
      <path className="fy-door__leaf" d="M1236 92l62-30v330l-62-40z" />
      <path className="fy-door__knob" d="M1246 226h5v22h-5z" />
      <path className="fy-door__line" d="M1091 352V91h146v261M-1600 352h2692" />
    </svg>
  )
}
