import "./app.css";
import "./app.js";
import "./comments.js";
import "./work.js";
import "./coding.js";
