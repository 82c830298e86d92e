import "./app.css";
import "./app.js";
