package org.plenary.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.organisations.Role;
import org.plenary.statements.Draft;
import org.plenary.statements.NewStatement;
import org.plenary.statements.Statement;
import org.plenary.statements.Version;
import org.plenary.statements.Visibility;
import org.plenary.statements.Writing;
import org.plenary.text.format.TextFormat;

/** The sample world's statement, from its zero draft to the text that is signed. */
@ApplicationScoped
class DemoStatement {
    private final Writing writing;

    DemoStatement(Writing writing) {
        this.writing = writing;
    }

    /** Writes all three versions and returns the last. */
    Version write(Coalition coalition, UUID secretariat) {
        Actor amina = DemoPerson.AMINA.actingFor(secretariat, Role.COORDINATOR);
        Statement statement =
                writing.begin(
                        new NewStatement(
                                coalition,
                                "Moving with dignity: joint statement on climate mobility",
                                "en",
                                Visibility.PUBLIC,
                                Set.of()),
                        amina);
        save(
                statement,
                "zero-draft.md",
                "Zero draft",
                "From 164 answers to the consultation.",
                amina);
        save(
                statement,
                "rev-1.md",
                "Rev. 1",
                "After the regional meetings. “By 2028” was added because delegates asked for a date they could be"
                        + " held to; the paragraph on remittances was removed after members from the Pacific objected.",
                amina);
        return save(
                statement,
                "final.md",
                "Final",
                "The last brackets were agreed on 14 November.",
                amina);
    }

    private Version save(Statement statement, String file, String label, String note, Actor actor) {
        return writing.save(
                statement.id(),
                new Draft(TextFormat.MARKDOWN.read(resource(file)).text(), label, note, null),
                actor);
    }

    static String resource(String name) {
        try (var stream =
                Thread.currentThread()
                        .getContextClassLoader()
                        .getResourceAsStream("demo/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
