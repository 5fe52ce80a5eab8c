import type { ScreenProps } from "@/components/ceremonies/screen/screen";
import { Mark } from "@/components/layout/mark";

type PledgeSideProps = Pick<ScreenProps, "owner" | "day" | "place" | "text">;

/** Letters of the points up to which the text is set in its full size; longer ones are set smaller step by step. */
const FITS = [560, 800, 1_200, 1_700, 2_100];

/** The words that the reader reads and all repeat. */
export function PledgeSide({ owner, day, place, text }: PledgeSideProps) {
  const letters =
    text.opening.length + text.closing.length + text.points.reduce((sum, point) => sum + point.length + 40, 0);
  const step = FITS.findIndex((most) => letters <= most);
  return (
    <main id="isi" className="screen-text" data-size={step < 0 ? FITS.length : step}>
      <header>
        <Mark className="screen-mark" />
        <p>{owner}</p>
        <p className="screen-when">
          {day} · {place}
        </p>
      </header>
      <h1>{text.title}</h1>
      <p className="screen-opening">{text.opening}</p>
      <ol>
        {text.points.map((point, at) => (
          <li key={point}>
            <b>{at + 1}</b>
            <span>{whole(point)}</span>
          </li>
        ))}
      </ol>
      {text.closing && <p className="screen-closing">{text.closing}</p>}
    </main>
  );
}

/** "praktik-praktik" is read aloud in one breath: such a word stays on its line. */
function whole(point: string) {
  return point.split(/(\p{L}+-\p{L}+)/u).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change their order
      <span key={at} className="whitespace-nowrap">
        {part}
      </span>
    ),
  );
}
