import { defineConfig } from "vite";

// One ES module and one style sheet with plain names, so that the built files can be compared and shipped.
export default defineConfig({
  base: "./",
  publicDir: "public",
  build: {
    outDir: "../src/covalue_sim/explore/static",
    emptyOutDir: true,
    target: "es2022",
    cssCodeSplit: false,
    sourcemap: false,
    lib: { entry: "src/main.ts", formats: ["es"], fileName: () => "explore.js", cssFileName: "explore" },
  },
});
