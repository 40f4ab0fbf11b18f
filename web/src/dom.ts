/** Small helpers to build the document without a framework. */

type Child = Node | string | null | undefined | false;
type Props = Record<string, unknown>;

/** Make an element: `on…` are listeners, `class` and `data-…`/`aria-…`/`role` attributes, others properties. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on") && typeof value === "function") {
      element.addEventListener(name.slice(2), value as EventListener);
    } else if (name in element && !name.includes("-") && name !== "list") {
      (element as unknown as Props)[name] = value;
    } else {
      element.setAttribute(name === "class" ? "class" : name, value === true ? "" : String(value));
    }
  }
  element.append(
    ...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false),
  );
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** Make an SVG element from attributes. */
export function svg(tag: string, attributes: Record<string, string | number> = {}, ...children: Node[]): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

const ICONS: Record<string, string> = {
  play: "M8 5v14l11-7z",
  pause: "M7 5h4v14H7zM13 5h4v14h-4z",
  next: "M6 5l9 7-9 7zM16 5h2.5v14H16z",
  back: "M18 5l-9 7 9 7zM5.5 5H8v14H5.5z",
  start: "M19 5l-8 7 8 7zM11 5l-8 7 8 7z",
  plus: "M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z",
  minus: "M5 11h14v2H5z",
  fit: "M4 4h6v2H6v4H4zM14 4h6v6h-2V6h-4zM4 14h2v4h4v2H4zM18 14h2v6h-6v-2h4z",
  close: "M6.4 5l5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4z",
  reset: "M12 5a7 7 0 1 1-6.6 4.7l1.9.7A5 5 0 1 0 12 7v3L7.500 6 12 2z",
  down: "M11 4h2v9l3.500-3.500 1.400 1.400L12 17l-5.900-6.100 1.400-1.400L11 13zM5 19h14v2H5z",
  theme: "M12 3a9 9 0 1 0 0 18zM12 5v14a7 7 0 0 0 0-14z",
  help: "M11 17h2v2h-2zM12 5a4 4 0 0 0-4 4h2a2 2 0 1 1 3.300 1.500C12 11.600 11 12.300 11 14v1h2v-1c0-1 .7-1.500 1.600-2.300A4 4 0 0 0 12 5z",
};

/** An icon that says nothing by itself; the control around it is labelled. */
export function icon(name: string): SVGElement {
  const drawn = svg("svg", { viewBox: "0 0 24 24", width: 18, height: 18, "aria-hidden": "true", focusable: "false" });
  drawn.append(svg("path", { d: ICONS[name] ?? "", fill: "currentColor", "fill-rule": "evenodd" }));
  return drawn;
}

/** Replace what is in an element. */
export function fill(element: Element, ...children: Child[]): void {
  element.replaceChildren(...children.filter((child): child is Node | string => !!child));
}

let made = 0;

/** An id that no other element of the document has. */
export function freshId(stem: string): string {
  made += 1;
  return `cv-${stem}-${made}`;
}
