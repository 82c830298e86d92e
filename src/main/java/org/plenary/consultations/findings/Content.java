package org.plenary.consultations.findings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.plenary.consultations.Vocabulary;
import org.plenary.shared.web.Refusal;
import org.plenary.text.Text;
import org.plenary.text.format.TextFormat;

/**
 * What a finding says.
 *
 * @param language BCP 47
 * @param words Markdown
 * @param terms codes of the {@link Vocabulary}, separated by spaces
 * @param reasons why its authors are as sure as they are
 * @param dissent what speaks against it, may be empty
 */
@Embeddable
public record Content(
        @Column(nullable = false) String title,
        @Column(nullable = false) String language,
        @Column(nullable = false) String words,
        @Column(nullable = false) String terms,
        @Enumerated(EnumType.STRING) @Column(nullable = false) Confidence confidence,
        @Column(nullable = false) String reasons,
        @Column(nullable = false) String dissent) {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_WORDS = 4_000;
    static final int LONGEST_REASONS = 2_000;

    public Content {
        title = plain(title);
        language = plain(language);
        words = plain(words);
        terms = plain(terms);
        reasons = plain(reasons);
        dissent = plain(dissent);
    }

    private static String plain(String typed) {
        return typed == null ? "" : typed.strip().replace("\r\n", "\n");
    }

    /** Takes it, unless something is missing, too long or unknown. */
    Content checked() {
        refuseUnless(!title.isEmpty(), "title");
        refuseUnless(!words.isEmpty(), "words");
        refuseUnless(confidence != null, "confidence");
        refuseUnless(!reasons.isEmpty(), "reasons");
        refuseUnless(!language.isEmpty() && language.length() <= 35, "language");
        refuseUnless(termList().stream().allMatch(t -> Vocabulary.of(t).isPresent()), "terms");
        if (title.length() > LONGEST_TITLE
                || words.length() > LONGEST_WORDS
                || reasons.length() > LONGEST_REASONS
                || dissent.length() > LONGEST_WORDS) {
            throw Refusal.invalid("findings.refused.too-long", LONGEST_WORDS).asException();
        }
        return this;
    }

    private static void refuseUnless(boolean right, String field) {
        if (!right) {
            throw Refusal.invalid("findings.refused." + field).asException();
        }
    }

    /** Codes of the vocabulary. */
    public List<String> termList() {
        return terms.isEmpty() ? List.of() : Arrays.asList(terms.split(" +"));
    }

    /** The words as a text. */
    public Text text() {
        return TextFormat.MARKDOWN.read(words).text();
    }

    /** SHA-256 of everything it says, in hexadecimal digits. */
    String sha256() {
        String all =
                String.join(
                        "\u0000",
                        title,
                        language,
                        words,
                        terms,
                        confidence.slug(),
                        reasons,
                        dissent);
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
