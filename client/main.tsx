import { render } from "solid-js/web";
import { App } from "./app.tsx";
import { offerRareFont } from "./rare-font.ts";
import { registerServiceWorker } from "./register-service-worker.ts";
import "./tokens.css";
import "./base.css";

offerRareFont();
const place = document.getElementById("app");
if (place) render(() => <App />, place);
void registerServiceWorker();
