package org.plenary.signons.erasing;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;

/** Erasing on request, under one letter: for those who look after it. */
@Path("/letters/{id}/erasures")
@Produces(MediaType.TEXT_HTML)
@Blocking
class LetterErasurePages {
    private final CurrentActor current;
    private final Letters letters;
    private final ErasureForms forms;

    LetterErasurePages(CurrentActor current, Letters letters, ErasureForms forms) {
        this.current = current;
        this.letters = letters;
        this.forms = forms;
    }

    @GET
    @Transactional
    public TemplateInstance form(@RestPath UUID id) {
        return forms.blank(letter(id));
    }

    @POST
    @Transactional
    public Response erase(@RestPath UUID id, @RestForm String email, @RestForm boolean name) {
        Letter letter = letter(id);
        return forms.erase(letter, Stream.of(letter), email, name, current.get());
    }

    private Letter letter(UUID id) {
        return letters.coordinated(current.signedIn(), id);
    }
}
