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
    // n and p walk through the changes of a comparison.
    if ((event.key === "n" || event.key === "p") && !typing(event)) walk(event.key === "n" ? 1 : -1);
});

function typing(event) {
    return (
        event.ctrlKey || event.metaKey || event.altKey ||
        event.target.closest?.("input, textarea, select, [contenteditable]") !== null
    );
}

let change = -1;
function walk(step) {
    const changes = [...document.querySelectorAll("[data-change]")];
    if (changes.length === 0) return;
    change = (change + step + changes.length) % changes.length;
    const target = changes[change];
    const fold = target.closest("details:not([open])");
    if (fold) fold.open = true;
    if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "center" });
}

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
