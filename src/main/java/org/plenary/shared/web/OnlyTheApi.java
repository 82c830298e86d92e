package org.plenary.shared.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Keeps the pages out of the description of the API: they are for people. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OnlyTheApi implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI description) {
        var paths = description.getPaths();
        if (paths != null) {
            paths.getPathItems().keySet().stream()
                    .filter(path -> !path.startsWith("/api/"))
                    .toList()
                    .forEach(paths::removePathItem);
        }
    }
}
