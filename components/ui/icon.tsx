const circle = "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15z";
const sheet = "M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5";
const glass = "M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.5 13.5L17 17";

/** Strokes on a grid of 20; one drawing serves both sizes. */
const strokes = {
  "arrow-left": "M16.5 10H4M9 5l-5 5 5 5",
  "arrow-right": "M3.5 10H16M11 5l5 5-5 5",
  "arrow-down": "M10 3.5V16M5 11l5 5 5-5",
  "arrow-up": "M10 16.5V4M5 9l5-5 5 5",
  "chevron-down": "M5 8l5 5 5-5",
  "chevron-left": "M12 5l-5 5 5 5",
  "chevron-right": "M8 5l5 5-5 5",
  bell: "M5 13.5V9a5 5 0 0 1 10 0v4.5l1.5 1.500H3.500zM8.5 17.500h3",
  building: "M4 17.5V3h8v14.500M12 8h4.500v9.500M2.5 17.500h15M7 6.500h2M7 10h2M7 13.500h2",
  bullhorn: "M3 8v4h2.500L14 16V4L5.5 8zM6.5 12l1 5h2.500M16.5 8.500v3",
  calendar: "M3.5 5.5h13v11h-13zM3.5 9h13M7 3.5v3M13 3.5v3M8 12.8l1.5 1.5 3-3",
  camera: "M3 6.5h3.2L7.5 4.5h5l1.3 2H17v9.5H3zM10 13.8a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.800z",
  chart: "M3.5 16.5V9.5M8 16.5V4M12.5 16.5V7M17 16.5v-5",
  chat: "M3 17l1.1-3.6A7 7 0 1 1 6.8 16zM7.2 8.2c.3 2.4 2.2 4.3 4.6 4.6",
  clock: `${circle}M10 5.8V10l2.8 1.8`,
  close: "M5 5l10 10M15 5L5 15",
  copy: "M7 7h9.500v9.500H7zM13 7V3.500H3.500V13H7",
  cross: `${circle}M7.2 7.2l5.6 5.6M12.8 7.2l-5.6 5.6`,
  download: "M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13",
  edit: "M4 16l.8-3.500L13.3 4l2.7 2.7-8.5 8.500zM11.5 5.800l2.7 2.7",
  external: "M11 3.500h5.500V9M16.5 3.500L9 11M14 12v4.500H3.500V6H8",
  eye: "M2.5 10S5 4.8 10 4.8 17.5 10 17.5 10 15 15.2 10 15.2 2.5 10 2.5 10zM10 12.200a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.400z",
  file: sheet,
  "file-check": `${sheet}M7.5 12l2 2 3.5-4`,
  "file-text": `${sheet}M8 9.5h4.5M8 12.5h4.5`,
  filter: "M3 5h14M5.5 10h9M8 15h4",
  fit: "M3.5 7V3.5H7M13 3.5h3.5V7M16.5 13v3.5H13M7 16.5H3.5V13",
  home: "M3.5 9L10 3.5 16.5 9v7.5h-13zM8 16.5V12h4v4.5",
  info: `${circle}M10 9.2v4.5M10 6.4v.01`,
  key: "M7 13.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM10.5 10H17v3M14 10v2.5",
  list: "M6.5 5h10M6.5 10h10M6.5 15h10M3 5h.01M3 10h.01M3 15h.01",
  lock: "M5 9h10v8H5zM7 9V6.500a3 3 0 0 1 6 0V9M10 12.500v1.5",
  menu: "M3 5.500h14M3 10h14M3 14.500h14",
  offline:
    "M3 3l14 14M5.5 9.5a8 8 0 0 1 2.2-1.4M2.8 7a12 12 0 0 1 2.3-1.7M9.5 5a11 11 0 0 1 7.7 2.6M12 8.4a8 8 0 0 1 2.6 1.5M7.8 12.3a4.5 4.5 0 0 1 3-.8M10 15.500v.01",
  people:
    "M7.5 9a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5zM2.5 16.5c0-3 2.2-4.8 5-4.8s5 1.8 5 4.8M13 3.8a2.7 2.7 0 0 1 0 5M14.6 12c1.8.6 2.9 2.2 2.9 4.5",
  person: "M10 9.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 17c0-3.2 2.6-5 6-5s6 1.8 6 5",
  plus: "M10 4v12M4 10h12",
  printer: "M6 7V3h8v4M6 13.5H3.5V7h13v6.5H14M6 11.5h8V17H6z",
  qr: "M3 3h5v5H3zM12 3h5v5h-5zM3 12h5v5H3zM12 12h2v2h-2zM17 12v.01M17 17h-2.5M12 17v.01M17 14.5v.01",
  refresh: "M15.5 6.5A6.5 6.5 0 1 0 16.5 10M16 3v4h-4",
  ring: circle,
  search: glass,
  send: "M17 3L2.5 8.8l5.7 2.7L11 17.2zM8.2 11.5L17 3",
  settings: "M3 6h7M14 6h3M3 14h3M10 14h7M12 4v4M8 12v4",
  share: "M10 12V3M6.5 6L10 2.8 13.5 6M5 9.5H4v7.5h12V9.5h-1",
  shield: "M10 2.500l6 2v5.500c0 4-2.6 6.3-6 7.5-3.4-1.2-6-3.5-6-7.500V4.500zM7.2 10l2 2 3.6-4",
  "sign-out": "M12 6V3.500H3.500v13H12V14M8 10h9M14 7l3 3-3 3",
  tick: "M4 10.5l4 4 8-9",
  "tick-circle": `${circle}M6.8 10.2l2.3 2.3 4.2-4.8`,
  trash: "M4 5.500h12M8 5.500V3h4v2.500M5.5 5.500l.7 11.500h7.600l.7-11.5",
  "turn-back": "M7.5 4L3.5 8l4 4M3.5 8H12a4.2 4.2 0 0 1 0 8.5H7",
  units: "M10 3v4M4.5 13v-2.5h11V13M10 7v3.5M8 3h4M3 13h3v3.5H3zM8.5 13h3v3.5h-3zM14 13h3v3.5h-3z",
  upload: "M10 13V3.5M6 7.5l4-4 4 4M3.5 16.5h13",
  warning: "M10 3L2.5 16.5h15zM10 8v4M10 14.3v.01",
  "zoom-in": `${glass}M9 6.500v5M6.5 9h5`,
  "zoom-out": `${glass}M6.5 9h5`,
} as const;

export type IconName = keyof typeof strokes;

type IconProps = {
  readonly name: IconName;
  /** Pixels at the usual text size: 20 beside text of 14-16, 16 inside dense rows, 32-40 at a verdict. */
  readonly size?: 16 | 20 | 32 | 40;
  /** Give it only when no word stands beside the icon. */
  readonly label?: string;
  readonly className?: string;
};

const sizes = {
  16: ["size-4", 1.9],
  20: ["size-5", 1.6],
  32: ["size-8", 1.3],
  40: ["size-10", 1.2],
} as const;

/** A stroke icon in the colour of the text around it. */
export function Icon({ name, size = 20, label, className = "" }: IconProps) {
  const [box, width] = sizes[size];
  return (
    <svg
      viewBox="0 0 20 20"
      className={`${box} shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={width}
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeDasharray={name === "ring" ? "2.6 2.6" : undefined}
      aria-hidden={label ? undefined : true}
      role={label ? "img" : undefined}
      aria-label={label}
    >
      <path d={strokes[name]} />
    </svg>
  );
}
