package org.plenary.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartedProcessesTest {
    @TempDir Path folder;

    @Test
    void leftoverOfAKilledRunIsEnded() throws Exception {
        var leftover = new ProcessBuilder("sleep", "60").start();
        new StartedProcesses(folder.resolve("run.json"))
                .add("sleeper", leftover.toHandle(), "sleep");

        var ended = new StartedProcesses(folder.resolve("run.json")).endLeftovers();

        assertEquals(List.of("sleeper"), ended);
        assertTrue(leftover.waitFor(5, TimeUnit.SECONDS));
        assertFalse(Files.exists(folder.resolve("run.json")));
    }

    @Test
    void strangerWithTheSameNumberIsLeftAlone() throws Exception {
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            var file = folder.resolve("run.json");
            new StartedProcesses(file).add("sleeper", stranger.toHandle(), "sleep");
            Files.writeString(
                    file, Files.readString(file).replaceAll("\"at\":\"\\d{4}", "\"at\":\"2001"));

            assertEquals(List.of(), new StartedProcesses(file).endLeftovers());
            assertTrue(stranger.isAlive());
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void halfWrittenFileIsNoObstacle() throws Exception {
        Files.writeString(folder.resolve("run.json"), "[{\"name\":");

        assertEquals(List.of(), new StartedProcesses(folder.resolve("run.json")).endLeftovers());
    }
}
