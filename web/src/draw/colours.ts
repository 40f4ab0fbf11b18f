/** Colours of the page, the same as those of the printed figures; nothing is told by colour alone. */

export interface ClassLook {
  code: number;
  key: "created" | "depleted" | "exploited" | "destroyed" | "neutral";
  share: string;
  colour: string;
  dark: string;
  dash: number[];
}

/** From the floor of a stack to its top. */
export const CLASSES: ClassLook[] = [
  { code: 1, key: "created", share: "share_co_created", colour: "#00876c", dark: "#2bb596", dash: [] },
  { code: 0, key: "neutral", share: "share_neutral", colour: "#c9ced4", dark: "#59636e", dash: [1, 4] },
  {
    code: 4,
    key: "depleted",
    share: "share_provider_depleted",
    colour: "#6aaede",
    dark: "#6aaede",
    dash: [6, 2, 1, 2],
  },
  { code: 3, key: "exploited", share: "share_user_exploited", colour: "#b5689a", dark: "#cf86b6", dash: [1.5, 2] },
  { code: 2, key: "destroyed", share: "share_co_destroyed", colour: "#d55e00", dark: "#f08337", dash: [5, 3] },
];

export const byCode = new Map(CLASSES.map((look) => [look.code, look]));

type Stop = [number, number, number];

const hex = (text: string): Stop => [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16)) as Stop;

function ramp(stops: string[], steps = 64): string[] {
  const colours = stops.map(hex);
  return Array.from({ length: steps }, (_, step) => {
    const at = (step / (steps - 1)) * (colours.length - 1);
    const low = Math.min(Math.floor(at), colours.length - 2);
    const one = colours[low]!,
      other = colours[low + 1]!;
    const mix = one.map((value, channel) => Math.round(value + (other[channel]! - value) * (at - low)));
    return `rgb(${mix.join(",")})`;
  });
}

const CIVIDIS = ["#00224e", "#1b3a6d", "#434e6c", "#61646f", "#7d7c78", "#9b9476", "#bcae6c", "#dfca56", "#fee838"];

/** Colour scales for people; each runs from little to much. */
export const RAMPS: Record<string, string[]> = {
  trust: ramp(CIVIDIS),
  value: ramp(["#b34a00", "#d55e00", "#e8a06a", "#c4c8cc", "#6bb5a3", "#00876c", "#00604d"]),
  power: ramp(["#e9ddf0", "#c9a9dc", "#a678c4", "#7b3fa0", "#4b1c6b"]),
  burden: ramp(["#fbe6c8", "#f3b35f", "#dc7d22", "#a84d0c", "#6b2c06"]),
  activation: ramp(["#d8ecf3", "#8cc5d8", "#3f97b5", "#1a6a8b", "#0c3f57"]),
};

export const KIND_COLOURS: Record<string, string> = {
  professionals: "#9c7512",
  groups: "#8a4f7d",
  organisations: "#5c6670",
};
export const KIND_DARK: Record<string, string> = {
  professionals: "#d9ad3c",
  groups: "#c98abb",
  organisations: "#a5b0bb",
};
