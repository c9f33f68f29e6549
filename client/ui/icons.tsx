import type { JSX } from "solid-js";
import "./icons.css";

/** Signs of 20 by 20, drawn with one stroke so that they stand beside each other quietly. */
const Icon = (props: { children: JSX.Element }) => (
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
    {props.children}
  </svg>
);

export const Cross = () => (
  <Icon>
    <path d="M5 5l10 10M15 5L5 15" />
  </Icon>
);
export const ArrowLeft = () => (
  <Icon>
    <path d="M12 4l-6 6 6 6" />
  </Icon>
);
export const ChevronDown = () => (
  <Icon>
    <path d="M5 8l5 5 5-5" />
  </Icon>
);
export const Plus = () => (
  <Icon>
    <path d="M10 4v12M4 10h12" />
  </Icon>
);
export const Minus = () => (
  <Icon>
    <path d="M4 10h12" />
  </Icon>
);
export const Magnifier = () => (
  <Icon>
    <path d="M8.5 14a5.5 5.5 0 100-11 5.5 5.5 0 000 11zM12.5 12.5L17 17" />
  </Icon>
);
export const Pin = () => (
  <Icon>
    <path d="M10 17.5s5.5-5 5.5-9a5.5 5.5 0 00-11 0c0 4 5.5 9 5.5 9zM10 10.5a2 2 0 100-4 2 2 0 000 4z" />
  </Icon>
);
export const Line = () => (
  <Icon>
    <path d="M3 15l4-6 4 3 6-8" stroke-dasharray="4 1.8 1 1.8" />
    <path d="M2 18h16" opacity="0" />
  </Icon>
);
export const Gear = () => (
  <Icon>
    <path d="M10 12.8a2.8 2.8 0 100-5.6 2.8 2.8 0 000 5.6zM10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M15.3 4.7l-1.4 1.4M6.1 13.9l-1.4 1.4" />
  </Icon>
);
export const Layers = () => (
  <Icon>
    <path d="M10 3l7 4-7 4-7-4zM3 10.5l7 4 7-4M3 14l7 4 7-4" />
  </Icon>
);
export const Ruler = () => (
  <Icon>
    <path d="M3 13L13 3l4 4L7 17zM6 10l1.5 1.5M8.5 7.5L10.5 9.5M11 5l1.5 1.5" />
  </Icon>
);
export const Crosshair = () => (
  <Icon>
    <path d="M10 15a5 5 0 100-10 5 5 0 000 10zM10 2v4M10 14v4M2 10h4M14 10h4" />
  </Icon>
);
export const Extent = () => (
  <Icon>
    <path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4" />
  </Icon>
);
export const Rows = () => (
  <Icon>
    <path d="M3 5h14M3 10h14M3 15h14" />
  </Icon>
);
export const Person = () => (
  <Icon>
    <path d="M10 10a3.2 3.2 0 100-6.4 3.2 3.2 0 000 6.4zM3.5 17c.8-3.2 3.3-4.8 6.5-4.800s5.7 1.6 6.5 4.8" />
  </Icon>
);
export const Sun = () => (
  <Icon>
    <path d="M10 13.200a3.2 3.2 0 100-6.4 3.2 3.2 0 000 6.400zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.300l1.4 1.400M14.3 14.300l1.4 1.400M15.7 4.300l-1.4 1.400M5.7 14.300l-1.4 1.4" />
  </Icon>
);
export const Question = () => (
  <Icon>
    <path d="M7.5 7.500a2.5 2.5 0 115 0c0 1.7-2.5 2-2.5 4M10 15v.1" />
  </Icon>
);
export const Warning = () => (
  <Icon>
    <path d="M10 3l7.5 13.500h-15zM10 8.500v4M10 14.500v.1" />
  </Icon>
);
export const Pencil = () => (
  <Icon>
    <path d="M4 16l.8-3.500L13 4.300l2.7 2.7-8.2 8.200z" />
  </Icon>
);
export const Clock = () => (
  <Icon>
    <path d="M10 17a7 7 0 100-14 7 7 0 000 14zM10 6v4l2.8 2" />
  </Icon>
);
