// Coding answers faster: j and k go from answer to answer, a number chooses the code of that
// place, and words that are selected with the mouse are coded instead of whole sentences. Without
// scripts sentences are ticked.
const answers = [...document.querySelectorAll("[data-coding]")];

if (answers.length > 0) {
    document.querySelector("[data-coding-keys]")?.removeAttribute("hidden");
    document.addEventListener("keydown", key);
    document.addEventListener("selectionchange", picked);
}

function key(event) {
    if (event.target.closest("input:not([type=checkbox]), textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
    const here = answers.indexOf(document.activeElement?.closest("[data-coding]"));
    if (event.key === "j" || event.key === "k") {
        const next = answers[Math.max(0, Math.min(answers.length - 1, here + (event.key === "j" ? 1 : -1)))];
        next.focus();
        next.scrollIntoView({ block: "start" });
        event.preventDefault();
    } else if (/^[1-9]$/.test(event.key) && here >= 0) {
        const codes = answers[here].querySelector("[data-coding-code]");
        const option = codes?.options[Number(event.key) - 1];
        if (option) codes.value = option.value;
    }
}

// The place of the selection in the answer, in UTF-16 units as the server counts.
function picked() {
    const selection = document.getSelection();
    if (selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    const words = range.commonAncestorContainer.parentElement?.closest("[data-coding-words]")
        ?? range.commonAncestorContainer.closest?.("[data-coding-words]");
    const from = place(range.startContainer, range.startOffset);
    const to = place(range.endContainer, range.endOffset);
    if (!words || from === null || to === null || to <= from) return;
    const form = words.closest("form");
    const shown = form.querySelector("[data-coding-picked]");
    let field = form.querySelector("input[type=hidden][name=passage]");
    if (!field) {
        field = document.createElement("input");
        field.type = "hidden";
        field.name = "passage";
        form.append(field);
    }
    field.value = `${from}-${to}`;
    shown.hidden = false;
    shown.querySelector("q").textContent = selection.toString();
}

function place(node, offset) {
    const sentence = node.nodeType === Node.TEXT_NODE ? node.parentElement.closest("[data-from]") : null;
    return sentence ? Number(sentence.dataset.from) + offset : null;
}
