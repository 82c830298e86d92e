// Words chosen in a paragraph can be commented on: the link that leads there stands under the
// paragraph, next in the order of keys, with or without a mouse. Without this file the words are
// pasted into the form.
const offer = document.querySelector("a[data-comment-on-words]");
const way = document.querySelector('a[href*="/comments/new?version="]');
const LONGEST = 2000;

if (offer && way) {
    let waiting;
    document.addEventListener("selectionchange", () => {
        clearTimeout(waiting);
        waiting = setTimeout(show, 150);
    });
}

function show() {
    // Whoever is on the way to the link still wants it.
    if (document.activeElement === offer) return;
    const selection = document.getSelection();
    const block = selection.isCollapsed ? null : paragraph(selection);
    const words = block ? wordsIn(selection.getRangeAt(0)) : "";
    if (!words || words.length > LONGEST) {
        offer.hidden = true;
        return;
    }
    const address = new URL(way.href);
    address.searchParams.set("paragraph", block.id.slice(2));
    address.searchParams.set("words", words);
    offer.href = address.pathname + address.search;
    const beside = block.nextElementSibling;
    if (beside?.matches(".p-f")) beside.append(offer);
    else block.after(offer);
    offer.hidden = false;
}

// The one paragraph that holds the whole selection.
function paragraph(selection) {
    const range = selection.getRangeAt(0);
    const node = range.commonAncestorContainer;
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    const block = element?.closest(".doc [id^='b-']");
    return block && /^(P|H[1-6]|TABLE)$/.test(block.tagName) ? block : null;
}

function wordsIn(range) {
    const part = range.cloneContents();
    part.querySelectorAll(".pn, .marker, .footnote-ref, .vh").forEach((e) => e.remove());
    return part.textContent.replace(/\s+/g, " ").trim();
}

// After a part of the page was exchanged, reading goes on at what is new in it.
document.addEventListener("htmx:afterSettle", (event) => {
    const thread = document.getElementById("thread");
    if (!thread || !(thread === event.target || thread.contains(event.target) || event.target.contains(thread))) return;
    if (thread.querySelector("[data-focus]")) return;
    const last = [...thread.querySelectorAll(".cm, .cm-r")].pop();
    if (last) {
        last.tabIndex = -1;
        last.focus();
    }
});
