package org.plenary.home;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/")
class HomePages {
    @GET
    public String home() {
        return "Plenary";
    }
}
