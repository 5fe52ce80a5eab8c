import { isoDay, startOfDay, type Zone } from "@/lib/format/date";

const DAY = 86_400_000;

/** The calendar of a scenario: its own days, or all of them moved so that one of them is today. */
export class Clock {
  readonly #shift: number;

  constructor(
    readonly zone: Zone,
    move?: { day: string; to: Date },
  ) {
    this.#shift = move ? Math.round((Date.parse(isoDay(move.to, zone)) - Date.parse(move.day)) / DAY) : 0;
  }

  /** An ISO day of the story as it stands in this telling. */
  day(day: string): string {
    return new Date(Date.parse(day) + this.#shift * DAY).toISOString().slice(0, 10);
  }

  /** The instant of a day and hour ("07.30") of the story. */
  at(day: string, time: string): Date {
    const [hours = 0, minutes = 0] = time.split(".").map(Number);
    return new Date(startOfDay(this.day(day), this.zone).getTime() + (hours * 60 + minutes) * 60_000);
  }
}
