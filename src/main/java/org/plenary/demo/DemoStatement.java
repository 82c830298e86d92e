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
import org.plenary.statements.State;
import org.plenary.statements.Statement;
import org.plenary.statements.Version;
import org.plenary.statements.Visibility;
import org.plenary.statements.Writing;
import org.plenary.statements.progress.Move;
import org.plenary.statements.progress.Moving;
import org.plenary.text.format.TextFormat;

/** The sample world's statement, from its zero draft to the text that is signed. */
@ApplicationScoped
class DemoStatement {
    private final Writing writing;
    private final Moving moving;

    DemoStatement(Writing writing, Moving moving) {
        this.writing = writing;
        this.moving = moving;
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
        Version last =
                save(
                        statement,
                        "final.md",
                        "Final",
                        "The last brackets were agreed on 14 November.",
                        amina);
        move(
                statement,
                State.DRAFTING,
                State.PROPOSED,
                "The drafting group has nothing left to decide.",
                amina);
        move(
                statement,
                State.PROPOSED,
                State.AGREED,
                "No organisation objected until 21 November.",
                amina);
        return last;
    }

    private void move(Statement statement, State from, State to, String reason, Actor actor) {
        moving.move(statement.id(), new Move(from, to, 3, null, reason, true), actor);
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
