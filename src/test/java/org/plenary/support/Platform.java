package org.plenary.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the operating system offers to programs that start other programs. */
final class Platform {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final boolean NAMESPACES = succeeds("unshare", "-U", "true");
    private static final boolean SESSIONS = succeeds("setsid", "true");

    private static final boolean USERS =
            succeeds("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "true");

    /** The user who owns nothing, by number because not every system has the name. */
    static final String NOBODY = "65534";

    private Platform() {}

    static boolean isRoot() {
        return ROOT;
    }

    static boolean hasUserNamespaces() {
        return NAMESPACES;
    }

    static boolean canChangeUser() {
        return USERS;
    }

    /**
     * Ctrl-C reaches every program of a terminal at once; children in a session of their own are
     * stopped by us instead, in order. Where there is no {@code setsid} they stop all together,
     * which is also clean.
     */
    static List<String> withoutTerminal() {
        return SESSIONS ? List.of("setsid") : List.of();
    }

    static Path java() {
        var name = System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java";
        return Path.of(System.getProperty("java.home"), "bin", name);
    }

    static boolean isExecutable(Path program) {
        return Files.isRegularFile(program) && Files.isExecutable(program);
    }

    private static boolean succeeds(String... command) {
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
