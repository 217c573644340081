declare module 'virtual:shapes' {
  export const shapes: import('topojson-specification').Topology;
}
