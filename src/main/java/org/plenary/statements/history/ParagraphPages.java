package org.plenary.statements.history;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Cached;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.statements.Margin;
import org.plenary.statements.Margins;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementViews;
import org.plenary.statements.Statements;
import org.plenary.statements.Version;
import org.plenary.statements.Versions;

/**
 * A paragraph at an address that stays when paragraphs are renumbered: how it reads, how it came to
 * read so, and what is said about it.
 */
@Path("/statements/{id}/paragraphs/{block}")
@Produces(MediaType.TEXT_HTML)
public class ParagraphPages {
    @CheckedTemplate(basePath = "history")
    static class Templates {
        static native TemplateInstance paragraph(Page page);
    }

    /**
     * The page.
     *
     * @param beside what others know of it: comments, sources
     * @param editable whether this person may change it in the next version
     */
    @TemplateData
    record Page(
            StatementViews.Head head,
            String block,
            ParagraphLife life,
            List<Margin.Entry> beside,
            boolean editable) {}

    private final Statements statements;
    private final Versions versions;
    private final StatementViews views;
    private final Margins margins;
    private final Cached cached;
    private final CurrentActor actor;

    ParagraphPages(
            Statements statements,
            Versions versions,
            StatementViews views,
            Margins margins,
            Cached cached,
            CurrentActor actor) {
        this.statements = statements;
        this.versions = versions;
        this.views = views;
        this.margins = margins;
        this.cached = cached;
        this.actor = actor;
    }

    @GET
    @Transactional
    public Response show(@RestPath UUID id, @RestPath String block, @Context Request request) {
        Actor me = actor.get();
        Statement statement = statements.shown(me, id);
        List<Version> all = versions.list("statement = ?1 order by number", statement);
        ParagraphLife life =
                ParagraphLife.of(all, block)
                        .orElseThrow(() -> new NotVisibleException("paragraph " + block));
        Version newest = all.get(all.size() - 1);
        Page page =
                new Page(
                        views.head(statement, me),
                        block,
                        life,
                        margins.entries(statement, newest, newest.text(), me)
                                .getOrDefault(block, List.of()),
                        !life.gone()
                                && statement.isDraftedBy(me)
                                && statement.state().isBeingWritten());
        return cached.page(request, page, () -> Templates.paragraph(page));
    }
}
