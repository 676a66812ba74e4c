import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/source-serif-4/index.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/reading.css";
import { mount } from "svelte";
import App from "./views/App.svelte";

const root = document.getElementById("app");
if (root) mount(App, { target: root });
