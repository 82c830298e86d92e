package org.plenary.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Lets the processes of a test run build the application one after the other: while it looks for
 * tests, Quarkus bundles scripts and styles in the build folder, the same for all of them.
 */
public final class OneBundleAtATime implements LauncherSessionListener, TestExecutionListener {
    private FileChannel lock;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("plenary.stack") == null) {
            return;
        }
        try {
            var folder =
                    Files.createDirectories(Path.of(System.getProperty("basedir", ""), "target"));
            lock =
                    FileChannel.open(
                            folder.resolve("bundle.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            lock.lock();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        session.getLauncher().registerTestExecutionListeners(this);
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        release();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        release();
    }

    private void release() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
