package org.plenary.signons;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Role;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** Who gets what answer on every route of a campaign: only coordinators of the letter get any. */
@PlenaryTest
class CampaignAuthorisationTest {
    private static final String CSRF =
            Base64.getUrlEncoder().withoutPadding().encodeToString("sixteen letters.".getBytes());
    private static final List<String> RESOURCES =
            List.of(
                    "campaign.InvitationPages",
                    "campaign.OneInvitationPages",
                    "campaign.InvitationListPages",
                    "campaign.ReminderPages",
                    "campaign.InvitationApi",
                    "campaign.KeepingApi",
                    "campaign.ReminderApi",
                    "overview.OverviewPages",
                    "overview.OverviewApi");

    @Inject World world;
    @Inject OpenedLetters letters;

    private record Route(String verb, String path) {
        boolean api() {
            return path.startsWith("/api/");
        }
    }

    private record Asker(String token, Map<String, String> cookies) {}

    @Test
    void everyRouteIsForTheLettersCoordinatorsAlone() throws ClassNotFoundException {
        var letter = letters.publicLetter();
        var asked = Campaigns.ask(letter, "Alpha");
        var coordinator = asker(letter.coalition().coordinator());
        var others =
                List.of(
                        asker(world.person(world.organisation("Member", "CO", letter.coalition()))),
                        asker(world.coalition().coordinator()),
                        asker(world.person(Role.PLATFORM_ADMIN)));
        var routes = routes();
        assertEquals(43, routes.size(), () -> "look at what is new: " + routes);

        var wrong = new ArrayList<String>();
        for (Route route : routes) {
            int nobody = answer(route, letter, asked, new Asker(null, Map.of()));
            boolean sentToSignIn = nobody == 401 || (nobody == 302 && !route.api());
            if (!sentToSignIn) {
                wrong.add("nobody got " + nobody + " on " + route);
            }
            for (Asker other : others) {
                int stranger = answer(route, letter, asked, other);
                if (stranger != 404) {
                    wrong.add("a stranger got " + stranger + " on " + route);
                }
            }
        }
        // The coordinator comes last, for some of it removes what it is about.
        for (Route route : routes) {
            int own = answer(route, letter, asked, coordinator);
            boolean aboutNothing = route.path().matches(".*\\{(list|event|reminder)}.*");
            boolean fine = own < 300 || own == 303 || own == 409 || own == 422;
            boolean gone = own == 404 && route.path().contains("{invitation}");
            if (!fine && !(own == 404 && aboutNothing) && !gone) {
                wrong.add("the coordinator got " + own + " on " + route);
            }
        }

        assertEquals(List.of(), wrong);
    }

    private int answer(
            Route route, OpenedLetters.Opened letter, Campaigns.Asked asked, Asker asker) {
        String path =
                route.path()
                        .replace("{id}", letter.id())
                        .replace("{invitation}", asked.id())
                        .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        var request = given().redirects().follow(false);
        if (route.api()) {
            if (asker.token() != null) {
                request.auth().oauth2(asker.token());
            }
            if (route.verb().startsWith("P")) {
                if (path.endsWith("/lists")) {
                    request.contentType("text/csv").body("name,country\nBeta,Peru\n");
                } else {
                    request.contentType(ContentType.JSON).body(body(route));
                }
            }
        } else {
            asker.cookies().forEach(request::cookie);
            request.accept(route.verb().equals("GET") ? "text/html, */*" : "text/html");
            if (route.verb().equals("POST")) {
                request.cookie("csrf-token", CSRF);
                if (path.endsWith("/lists")) {
                    request.multiPart("csrf-token", CSRF).multiPart("pasted", "name\nBeta\n");
                } else {
                    request.formParam("csrf-token", CSRF);
                }
            }
        }
        return request.request(route.verb(), path).statusCode();
    }

    private static Map<String, Object> body(Route route) {
        if (route.path().endsWith("/events")) {
            return Map.of("day", "2099-01-01", "words", "x");
        }
        if (route.path().endsWith("/answers")) {
            return Map.of("answer", "declined");
        }
        return Map.of("name", "Alpha", "which", "all");
    }

    private Asker asker(World.Somebody somebody) {
        var cookies = new LinkedHashMap<>(somebody.visits("/").cookies());
        cookies.remove("csrf-token");
        return new Asker(somebody.token(), cookies);
    }

    private static List<Route> routes() throws ClassNotFoundException {
        var routes = new ArrayList<Route>();
        for (String name : RESOURCES) {
            Class<?> resource = Class.forName("org.plenary.signons." + name);
            String root = resource.getAnnotation(Path.class).value();
            for (Method method : resource.getDeclaredMethods()) {
                Path below = method.getAnnotation(Path.class);
                String path = root + (below == null ? "" : "/" + below.value());
                if (method.isAnnotationPresent(GET.class)) {
                    routes.add(new Route("GET", path));
                } else if (method.isAnnotationPresent(POST.class)) {
                    routes.add(new Route("POST", path));
                } else if (method.isAnnotationPresent(PUT.class)) {
                    routes.add(new Route("PUT", path));
                } else if (method.isAnnotationPresent(DELETE.class)) {
                    routes.add(new Route("DELETE", path));
                }
            }
        }
        return routes;
    }
}
