package org.plenary.signons.campaign;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Letter;

/** A spreadsheet of organisations to ask: sent, looked at, taken over. */
@Path("/letters/{id}/invitations/lists")
@Produces(MediaType.TEXT_HTML)
@Blocking
class InvitationListPages {
    @CheckedTemplate(basePath = "campaign")
    static class Templates {
        static native TemplateInstance list(InvitationListView list);
    }

    private final CoordinatedLetters letters;
    private final InvitationLists lists;
    private final TakingLists taking;
    private final CurrentActor current;
    private final Messages messages;
    private final Language language;

    InvitationListPages(
            CoordinatedLetters letters,
            InvitationLists lists,
            TakingLists taking,
            CurrentActor current,
            Messages messages,
            Language language) {
        this.letters = letters;
        this.lists = lists;
        this.taking = taking;
        this.current = current;
        this.messages = messages;
        this.language = language;
    }

    @POST
    @Transactional
    public Response upload(@RestPath UUID id, @RestForm FileUpload file, @RestForm String pasted) {
        Actor actor = current.signedIn();
        Letter letter = letters.of(actor, id);
        boolean sent = file != null && file.size() > 0;
        if (!sent && (pasted == null || pasted.isBlank())) {
            throw Refusal.invalid("signons.refused.list-empty").asException();
        }
        InvitationList list =
                taking.upload(
                        letter,
                        sent ? file.fileName() : "",
                        sent ? content(file) : pasted.getBytes(StandardCharsets.UTF_8),
                        actor);
        return Response.seeOther(URI.create(list.href())).build();
    }

    @GET
    @Path("{list}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID list, @Context UriInfo address) {
        InvitationList found = found(letters.of(current.signedIn(), id), list);
        return Templates.list(
                found.content().isEmpty()
                        ? InvitationListView.after(found)
                        : InvitationListView.before(
                                found,
                                taking.preview(
                                        found.letter(),
                                        found.content().orElseThrow(),
                                        InvitationListView.mapping(
                                                address.getQueryParameters()::getFirst)),
                                key -> messages.text(language.locale(), key)));
    }

    @POST
    @Path("{list}/confirmation")
    @Transactional
    public Response confirm(@RestPath UUID id, @RestPath UUID list, Form form) {
        Actor actor = current.signedIn();
        InvitationList found = found(letters.lockedFor(actor, id), list);
        MultivaluedMap<String, String> sent = form.asMap();
        taking.confirm(found, InvitationListView.mapping(sent::getFirst), actor);
        return Response.seeOther(URI.create(found.href())).build();
    }

    private InvitationList found(Letter letter, UUID id) {
        return lists.of(letter, id)
                .orElseThrow(() -> new NotVisibleException("list of invitations " + id));
    }

    private static byte[] content(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
