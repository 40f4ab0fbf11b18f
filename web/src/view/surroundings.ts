/** What the page finds around it: light or dark, much or little motion, an address of its own. */

type Theme = "auto" | "light" | "dark";
const KEY = "covalue-theme";

export class Surroundings {
  private readonly wishes = {
    dark: matchMedia("(prefers-color-scheme: dark)"),
    still: matchMedia("(prefers-reduced-motion: reduce)"),
  };
  private readonly told = new Set<() => void>();
  theme: Theme = "auto";

  constructor(
    private readonly root: HTMLElement,
    readonly hasAddress: boolean,
  ) {
    try {
      const kept = localStorage.getItem(KEY);
      if (kept === "light" || kept === "dark") this.theme = kept;
    } catch {
      /* a page without storage keeps nothing */
    }
    this.wishes.dark.addEventListener("change", () => this.apply());
    this.apply();
  }

  get dark(): boolean {
    return this.theme === "auto" ? this.wishes.dark.matches : this.theme === "dark";
  }

  /** Whether the user asks for little motion. */
  get still(): boolean {
    return this.wishes.still.matches;
  }

  onTheme(told: () => void): void {
    this.told.add(told);
  }

  nextTheme(): void {
    this.theme = this.theme === "auto" ? (this.dark ? "light" : "dark") : this.theme === "dark" ? "light" : "dark";
    try {
      localStorage.setItem(KEY, this.theme);
    } catch {
      /* as above */
    }
    this.apply();
  }

  private apply(): void {
    this.root.dataset.theme = this.dark ? "dark" : "light";
    if (this.hasAddress) document.documentElement.dataset.theme = this.root.dataset.theme;
    for (const told of this.told) told();
  }
}
