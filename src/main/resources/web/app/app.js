// Nothing on a page needs this file to work: it saves a reload here and a click there.
import htmx from "htmx.org";

Object.assign(htmx.config, {
    // A strict Content-Security-Policy: no style element, no code from attributes.
    includeIndicatorStyles: false,
    allowEval: false,
    allowScriptTags: false,
    selfRequestsOnly: true,
    historyCacheSize: 0,
    responseHandling: [
        { code: "204", swap: false },
        { code: "[23]..", swap: true },
        // A form comes back with its errors.
        { code: "422", swap: true },
        // Any other failure is said above the page, which stays as it is.
        { code: "...", swap: true, error: true, target: "#flash", swapOverride: "innerHTML" },
    ],
});

document.addEventListener("htmx:sendError", () => {
    const flash = document.getElementById("flash");
    if (flash && flash.dataset.offline) flash.textContent = flash.dataset.offline;
});

// Menus close when something else is wanted.
const openMenus = () => document.querySelectorAll("details.pop[open]");
document.addEventListener("click", (event) => {
    openMenus().forEach((menu) => {
        if (!menu.contains(event.target)) menu.open = false;
    });
});
document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
        openMenus().forEach((menu) => {
            menu.open = false;
            if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
        });
        return;
    }
    // n or j and p or k walk through the changes of a comparison.
    const step = { n: 1, j: 1, p: -1, k: -1 }[event.key];
    if (step && !typing(event) && keysAreOn()) walk(step);
});

function typing(event) {
    return (
        event.ctrlKey || event.metaKey || event.altKey ||
        event.target.closest?.("input, textarea, select, [contenteditable]") !== null
    );
}

// Single letters as keys can be turned off (WCAG 2.1.4), for good.
const keysAreOn = () => keep.getItem("keys") !== "off";
const keep = (() => {
    try {
        return window.localStorage ?? { getItem: () => null, setItem: () => {} };
    } catch {
        return { getItem: () => null, setItem: () => {} };
    }
})();

function walk(step) {
    const changes = [...document.querySelectorAll("[data-change]")];
    if (changes.length === 0) return;
    const next = (here(changes, step) + step + changes.length) % changes.length;
    const target = changes[next];
    unfold(target);
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "center" });
    const hint = document.querySelector("[data-keys]");
    if (hint) {
        hint.querySelector("[role=status]").textContent =
            hint.dataset.at.replace("%n", next + 1).replace("%m", changes.length);
    }
}

// Where somebody reads now: at the change that has the focus or that the address names, else
// before the first change or behind the last.
function here(changes, step) {
    const focused = changes.indexOf(document.activeElement?.closest("[data-change]"));
    if (focused >= 0) return focused;
    const named = changes.findIndex((change) => "#" + change.id === decodeURIComponent(location.hash));
    return named >= 0 ? named : step > 0 ? -1 : changes.length;
}

function unfold(element) {
    const fold = element.closest("details:not([open])");
    if (fold) fold.open = true;
}

// Not every browser opens a fold for an address that leads into it.
function arrive() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target?.closest("details:not([open])")) {
        unfold(target);
        target.scrollIntoView();
    }
}
window.addEventListener("hashchange", arrive);
arrive();

document.querySelectorAll("[data-keys]").forEach((hint) => {
    const button = hint.querySelector("[data-keys-switch]");
    const say = () => {
        button.textContent = keysAreOn() ? hint.dataset.off : hint.dataset.on;
        hint.classList.toggle("is-off", !keysAreOn());
    };
    button.addEventListener("click", () => {
        keep.setItem("keys", keysAreOn() ? "off" : "on");
        say();
    });
    say();
    hint.hidden = false;
});

// Copy buttons appear where there is a clipboard.
function offerCopying(root) {
    if (!navigator.clipboard) return;
    root.querySelectorAll("button[data-copy][hidden]").forEach((button) => {
        button.hidden = false;
    });
}
document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-copy]");
    if (!button) return;
    const input = document.getElementById(button.dataset.copy);
    const words = button.querySelector("span") ?? button;
    const before = words.textContent;
    try {
        await navigator.clipboard.writeText(input.value);
        words.textContent = button.dataset.copied;
        setTimeout(() => { words.textContent = before; }, 2000);
    } catch {
        input.select();
    }
});

// A form that comes back with errors is read from its summary on.
function attend(root) {
    offerCopying(root);
    root.querySelector("[data-focus]")?.focus();
}
attend(document);
document.addEventListener("htmx:afterSettle", (event) => attend(event.target.parentElement ?? document));
