// Types for the build of Bottleneck that plugin-throttling uses; the package has none for it.
declare module "bottleneck/light.js" {
  import Bottleneck from "bottleneck";
  // biome-ignore lint/style/noDefaultExport: this is how the package exports it
  export default Bottleneck;
}
