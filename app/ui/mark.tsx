/** Foyer's mark: a door that stands open, with light on the floor. */
export function Mark() {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <path className="fy-mark__light" d="M6 26h19l-8-9V4H6z" />
      <path className="fy-mark__leaf" d="M6 3l8 3.5V26l-8-2z" />
      <path className="fy-mark__frame" d="M5 26V2.5h13.5V16M2 26h24" />
    </svg>
  )
}
