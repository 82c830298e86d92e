package org.plenary.signons.erasing;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.shared.secrecy.Vault;

/**
 * What was erased, as keyed hashes that name nobody: in the database and, because a restored
 * database has forgotten them, line by line in a file that is kept elsewhere than its backups.
 */
@ApplicationScoped
class ErasureMarks {
    private static final Pattern MARK = Pattern.compile("[\\w-]{43} (contact|name)");

    private final EntityManager database;
    private final Vault vault;
    private final Optional<Path> file;

    ErasureMarks(
            EntityManager database,
            Vault vault,
            @ConfigProperty(name = "plenary.signons.erasures.file") Optional<String> file) {
        this.database = database;
        this.vault = vault;
        this.file = file.filter(name -> !name.isBlank()).map(Path::of);
    }

    /** Whether a restored database can learn again what was erased. */
    boolean areKeptOutside() {
        return file.isPresent();
    }

    /** Remembers that a sign-on's contact, or its name too, was erased. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(UUID signOn, boolean name) {
        insert(line(signOn, name));
    }

    String line(UUID signOn, boolean name) {
        return vault.mark("erasure", signOn.toString()) + (name ? " name" : " contact");
    }

    /** All of them; what the file knows and the database does not is taken over, and vice versa. */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<String> exchanged() {
        Set<String> known = new LinkedHashSet<>();
        for (Object line :
                database.createNativeQuery("select mark from erasure_mark order by mark")
                        .getResultList()) {
            known.add((String) line);
        }
        if (file.isPresent()) {
            Set<String> outside = read(file.get());
            outside.stream().filter(line -> !known.contains(line)).forEach(this::insert);
            List<String> missing = known.stream().filter(line -> !outside.contains(line)).toList();
            write(file.get(), missing);
            known.addAll(outside);
        }
        return known;
    }

    private void insert(String line) {
        database.createNativeQuery(
                        "insert into erasure_mark (mark) values (:mark) on conflict do nothing")
                .setParameter("mark", line)
                .executeUpdate();
    }

    private static Set<String> read(Path file) {
        if (!Files.exists(file)) {
            return Set.of();
        }
        try {
            Set<String> lines = new LinkedHashSet<>();
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (MARK.matcher(line.strip()).matches()) {
                    lines.add(line.strip());
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.write(
                    file,
                    lines,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            // The list in the database is complete; the next round tries again.
            Log.errorf("The file of erasures cannot be written: %s", e.getClass().getSimpleName());
        }
    }
}
