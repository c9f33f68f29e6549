/** Lets the browser keep the shell, where it can and where the page was built. */
export async function registerServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register("/service-worker.js", { type: "module" });
  } catch (error) {
    // Without it everything works but the start without a network.
    console.warn("service worker not registered", error);
  }
}
