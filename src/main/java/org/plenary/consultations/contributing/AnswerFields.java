package org.plenary.consultations.contributing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.plenary.consultations.questions.Given;
import org.plenary.consultations.questions.Reaction;
import org.plenary.consultations.questions.Stance;
import org.plenary.shared.web.Refusal;

/** The fields of an answer as they are sent. */
public class AnswerFields {
    @RestForm int version;
    @RestForm int revision;
    @RestForm String language;
    @RestForm String words;
    @RestForm List<String> chosen;
    @RestForm String grade;
    @RestForm String stance;
    @RestForm List<String> option;
    @RestForm List<String> rank;
    @RestForm List<String> paragraph;
    @RestForm List<String> reaction;
    @RestForm List<String> change;

    /** Where to go afterwards: next or later. */
    @RestForm String go;

    /** With the files it came with, which were cleaned. */
    Written written(List<CleanFile> files) {
        return new Written(version, revision, given(), language(), files);
    }

    String language() {
        String tag = Locale.forLanguageTag(language == null ? "" : language).toLanguageTag();
        return "und".equals(tag) ? "en" : tag;
    }

    /** What was said; places of a ranking that do not make an order count as none. */
    public Given given() {
        return new Given(
                words,
                option == null || option.isEmpty() ? filled(chosen) : ranked().orElse(List.of()),
                number(grade),
                Stance.of(stance).orElse(null),
                reactions(),
                List.of());
    }

    /** Whether places were given that do not make an order. */
    boolean ranksBadly() {
        return option != null && !option.isEmpty() && ranked().isEmpty();
    }

    // Nothing at all is an order of nothing.
    private Optional<List<String>> ranked() {
        TreeMap<Integer, String> order = new TreeMap<>();
        int given = 0;
        for (int i = 0; i < option.size() && rank != null && i < rank.size(); i++) {
            Integer place = number(rank.get(i));
            if (place != null) {
                order.put(place, option.get(i));
                given++;
            }
        }
        return given == 0 || given == option.size() && order.size() == given
                ? Optional.of(List.copyOf(order.values()))
                : Optional.empty();
    }

    private List<Reaction> reactions() {
        List<Reaction> said = new ArrayList<>();
        for (int i = 0; paragraph != null && i < paragraph.size(); i++) {
            Stance to = Stance.of(at(reaction, i)).orElse(null);
            String said1 = at(change, i).strip().replace("\r\n", "\n");
            if (to != null || !said1.isEmpty()) {
                said.add(new Reaction(paragraph.get(i), to == null ? Stance.PARTLY : to, said1));
            }
        }
        return said;
    }

    private static String at(List<String> values, int i) {
        return values == null || i >= values.size() || values.get(i) == null ? "" : values.get(i);
    }

    private static List<String> filled(List<String> values) {
        return values == null ? List.of() : values.stream().filter(v -> !v.isBlank()).toList();
    }

    private static Integer number(String written) {
        return written == null || !written.matches("-?[0-9]{1,4}")
                ? null
                : Integer.valueOf(written);
    }

    /** Cleans files before any row is held. */
    static List<CleanFile> clean(List<FileUpload> uploads) {
        if (uploads == null) {
            return List.of();
        }
        List<CleanFile> clean = new ArrayList<>();
        for (FileUpload upload : uploads) {
            if (upload.size() > CleanFile.LARGEST) {
                throw Refusal.invalid(
                                "contributing.refused.file-size", CleanFile.LARGEST / 1024 / 1024)
                        .asException();
            }
            if (upload.size() > 0) {
                try {
                    clean.add(
                            CleanFile.of(
                                    upload.fileName(), Files.readAllBytes(upload.uploadedFile())));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return clean;
    }
}
