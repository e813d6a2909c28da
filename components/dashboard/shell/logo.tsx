/** The line from a ticket to its objective. */
export const Logo = () => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="var(--accent)"
    strokeWidth="1.5"
    strokeLinecap="round"
    aria-hidden="true"
  >
    <path d="M3.5 12.5 8 7.5l4.5-4" />
    <circle cx="3.5" cy="12.5" r="1.5" fill="var(--accent)" />
    <circle cx="8" cy="7.500" r="1.5" fill="var(--accent)" />
    <circle cx="12.5" cy="3.5" r="1.5" fill="var(--paper-2)" />
  </svg>
);
