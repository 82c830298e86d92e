package org.plenary.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppBuildTest {
    @TempDir Path project;
    private AppBuild build;

    @BeforeEach
    void aProjectWhoseMavenSucceeds() throws Exception {
        Files.createDirectories(project.resolve("src/main/java"));
        Files.writeString(project.resolve("src/main/java/A.java"), "class A {}");
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        maven("mkdir -p target/quarkus-app && touch target/quarkus-app/quarkus-run.jar");
        build = new AppBuild(project);
    }

    @Test
    void nothingBuiltIsStale() throws Exception {
        assertFalse(build.isFresh());
    }

    @Test
    void builtAndUnchangedIsFresh() throws Exception {
        make();

        assertTrue(build.isFresh());
    }

    @Test
    void changedAddedAndRemovedSourcesAreStale() throws Exception {
        make();
        Files.writeString(project.resolve("src/main/java/A.java"), "class A { int changed; }");
        assertFalse(build.isFresh());

        make();
        Files.writeString(project.resolve("src/main/java/B.java"), "class B {}");
        assertFalse(build.isFresh());

        make();
        Files.delete(project.resolve("src/main/java/B.java"));
        assertFalse(build.isFresh());
    }

    @Test
    void changeDuringTheBuildIsNotMissed() throws Exception {
        maven(
                "mkdir -p target/quarkus-app && touch target/quarkus-app/quarkus-run.jar && echo late > src/main/java/A.java");

        make();

        assertFalse(build.isFresh());
    }

    @Test
    void failedBuildSaysWhyAndStaysStale() throws Exception {
        make();
        maven("echo '[ERROR] A.java:[1,1] not a class'; exit 1");

        var trouble = assertThrows(Trouble.class, this::make);

        assertTrue(trouble.getMessage().contains("not a class"));
        assertFalse(build.isFresh());
        assertEquals(
                1, trouble.getMessage().lines().filter(line -> line.startsWith("[ERROR]")).count());
    }

    private void make() throws Exception {
        build.make(project.resolve("build.log"), new Unheard());
    }

    private void maven(String script) throws Exception {
        Files.writeString(project.resolve("mvnw"), "#!/bin/sh\nset -e\n" + script + "\n");
    }

    private static final class Unheard implements Starting {
        @Override
        public void doing(String what) {}

        @Override
        public void opened(String part, ProcessHandle process, String program) {}
    }
}
