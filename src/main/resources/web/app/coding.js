// Coding answers faster: j and k go from answer to answer, a number chooses the code of that
// place, and words that are selected with the mouse are coded instead of whole sentences. Without
// scripts sentences are ticked, or words are copied.
const answers = [...document.querySelectorAll("[data-coding]")];

if (answers.length > 0) {
    document.querySelector("[data-coding-keys]")?.removeAttribute("hidden");
    document.addEventListener("keydown", key);
    document.addEventListener("selectionchange", picked);
    document.addEventListener("click", event => {
        if (event.target.closest("[data-coding-forget]")) forget(event.target.closest("form"));
    });
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

function picked() {
    const selection = document.getSelection();
    if (selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    const within = range.commonAncestorContainer;
    const words = (within.nodeType === Node.ELEMENT_NODE ? within : within.parentElement).closest("[data-coding-words]");
    const form = words?.closest("form");
    const place = form && placeOf(range, words);
    if (!place) return;
    let field = form.querySelector("input[type=hidden][name=passage]");
    if (!field) {
        field = document.createElement("input");
        field.type = "hidden";
        field.name = "passage";
        form.append(field);
    }
    field.value = place.from + "-" + place.to;
    const shown = form.querySelector("[data-coding-picked]");
    shown.hidden = false;
    shown.querySelector("q").textContent = place.words;
}

function forget(form) {
    form.querySelector("input[type=hidden][name=passage]")?.remove();
    form.querySelector("[data-coding-picked]").hidden = true;
    document.getSelection().removeAllRanges();
}

// The place of the selection in the answer, in UTF-16 units as the server counts. Codes stand
// between the sentences and belong to none; what was taken out is selected as a whole.
function placeOf(range, words) {
    let place = null;
    for (const piece of words.querySelectorAll("[data-from]")) {
        if (!range.intersectsNode(piece)) continue;
        const from = Number(piece.dataset.from);
        const gone = piece.dataset.to;
        const text = piece.textContent;
        const start = !gone && piece.contains(range.startContainer) ? range.startOffset : 0;
        const end = !gone && piece.contains(range.endContainer) ? range.endOffset : text.length;
        if (end <= start) continue;
        const to = gone ? Number(gone) : from + end;
        place = place
            ? { from: place.from, to, words: place.words + " " + text.slice(start, end).trim() }
            : { from: from + start, to, words: text.slice(start, end).trim() };
    }
    return place;
}
