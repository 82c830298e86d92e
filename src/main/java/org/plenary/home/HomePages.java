package org.plenary.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.plenary.signons.confirming.SubmissionSettings;

/** The home page, and what the site says about itself. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
class HomePages {
    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance home(HomeView view);

        static native TemplateInstance about();

        static native TemplateInstance accessibility();

        static native TemplateInstance privacy(PrivacyNotice notice);

        static native TemplateInstance developers();
    }

    private final HomeViews views;
    private final SubmissionSettings submissions;

    HomePages(HomeViews views, SubmissionSettings submissions) {
        this.views = views;
        this.submissions = submissions;
    }

    @GET
    public TemplateInstance home() {
        return Templates.home(views.view());
    }

    @GET
    @Path("about")
    public TemplateInstance about() {
        return Templates.about();
    }

    @GET
    @Path("accessibility")
    public TemplateInstance accessibility() {
        return Templates.accessibility();
    }

    @GET
    @Path("developers")
    public TemplateInstance developers() {
        return Templates.developers();
    }

    @GET
    @Path("privacy")
    public TemplateInstance privacy() {
        return Templates.privacy(PrivacyNotice.of(submissions));
    }
}
