package org.plenary.administration;

import io.quarkus.bootstrap.runner.RunnerClassLoader;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Where the application begins: it looks at what was configured before it starts anything. */
@QuarkusMain
public class Plenary {
    private static final int CONFIG_FILE_ORDINAL = 260;

    public static void main(String[] args) throws IOException {
        List<String> complaints =
                isPackaged() ? RequiredSettings.complaints(settings()) : List.of();
        if (!complaints.isEmpty()) {
            System.err.println("Plenary does not start, because it is not fully configured:");
            complaints.forEach(complaint -> System.err.println("  - " + complaint));
            System.err.println(
                    "The README lists every setting; docker/.env.example is a template.");
            System.exit(78); // EX_CONFIG of sysexits.h
        }
        Quarkus.run(args);
    }

    // Live reload comes through here too, with a class loader of its own and no profile set yet.
    private static boolean isPackaged() {
        return Plenary.class.getClassLoader() instanceof RunnerClassLoader;
    }

    private static Config settings() throws IOException {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addDefaultSources();
        Path file = Path.of("config", "application.properties");
        if (Files.isReadable(file)) {
            builder.withSources(
                    new PropertiesConfigSource(file.toUri().toURL(), CONFIG_FILE_ORDINAL));
        }
        return builder.build();
    }
}
