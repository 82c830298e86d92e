// The sum that a crowded form asks for instead of a puzzle: find a number that, written behind the
// challenge, gives a SHA-256 hash beginning with some zero bits. Without scripts the form goes its
// other way.
const form = document.querySelector("form[data-work]");

if (form && window.crypto?.subtle) work(form);

async function work(form) {
    const state = document.querySelector("[data-work-state]");
    state.textContent = state.dataset.working;
    const number = await search(form.dataset.work, Number(form.dataset.bits));
    state.textContent = state.dataset.done;
    form.elements.work.value = String(number);
    form.elements.patient.value = "false";
    form.submit();
}

// Hashing is done beside the page's own thread; many at a time keep it busy.
async function search(challenge, bits) {
    const encoder = new TextEncoder();
    const together = 256;
    for (let first = 0; ; first += together) {
        const hashes = await Promise.all(
            Array.from({ length: together }, (_, i) =>
                crypto.subtle.digest("SHA-256", encoder.encode(`${challenge}:${first + i}`)),
            ),
        );
        const found = hashes.findIndex((hash) => zeroBits(new Uint8Array(hash)) >= bits);
        if (found >= 0) return first + found;
    }
}

function zeroBits(bytes) {
    let zeros = 0;
    for (const byte of bytes) {
        if (byte !== 0) return zeros + Math.clz32(byte) - 24;
        zeros += 8;
    }
    return zeros;
}
