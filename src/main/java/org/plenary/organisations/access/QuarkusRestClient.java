package org.plenary.organisations.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.jackson.runtime.serialisers.ClientJacksonMessageBodyReader;
import io.quarkus.rest.client.reactive.jackson.runtime.serialisers.ClientJacksonMessageBodyWriter;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.WebTarget;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jboss.resteasy.reactive.client.impl.ClientBuilderImpl;
import org.jboss.resteasy.reactive.client.impl.WebTargetImpl;
import org.keycloak.admin.client.spi.ResteasyClientProvider;

/**
 * Runs Keycloak's own admin client on the REST client that Quarkus has, so that RESTEasy Classic
 * need not be there too. Found by {@link java.util.ServiceLoader}.
 */
public class QuarkusRestClient implements ResteasyClientProvider {
    // Below the default of 5000, so that our mapper is asked first.
    private static final int BEFORE_THE_DEFAULT = 4900;

    @Override
    public Client newRestEasyClient(Object messageHandler, SSLContext ssl, boolean trustAll) {
        // A newer Keycloak may answer with more than this client knows.
        var json =
                new ObjectMapper()
                        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                        .setSerializationInclusion(JsonInclude.Include.NON_NULL);
        var builder = new ClientBuilderImpl();
        builder.connectTimeout(2, TimeUnit.SECONDS);
        builder.readTimeout(5, TimeUnit.SECONDS);
        if (ssl != null) {
            builder.sslContext(ssl);
        }
        return builder.register(new ClientJacksonMessageBodyReader(json), BEFORE_THE_DEFAULT)
                .register(new ClientJacksonMessageBodyWriter(json), BEFORE_THE_DEFAULT)
                .build();
    }

    @Override
    public <R> R targetProxy(WebTarget target, Class<R> resource) {
        return ((WebTargetImpl) target).proxy(resource);
    }
}
