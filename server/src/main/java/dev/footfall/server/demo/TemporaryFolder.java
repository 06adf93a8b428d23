package dev.footfall.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import org.jspecify.annotations.Nullable;

/** A folder that goes when the demo ends; one that a killed demo left behind goes when the next one starts. */
public record TemporaryFolder(Path path) implements AutoCloseable {
    private static final String PREFIX = "footfall-demo-";
    private static final String LOCK = "footfall.lock";

    /** @param parent where temporary files go on this machine */
    public static TemporaryFolder in(Path parent) {
        try {
            Path folder = Files.createTempDirectory(parent, PREFIX);
            sweep(parent, Files.getOwner(folder));
            return new TemporaryFolder(folder);
        } catch (IOException unusable) {
            throw new UncheckedIOException("No folder can be made in " + parent + ": " + unusable, unusable);
        }
    }

    private static void sweep(Path parent, UserPrincipal me) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                boolean mine = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                        && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(me);
                if (mine && isAbandoned(folder)) {
                    delete(folder);
                }
            }
        }
    }

    /** Whether the process that locked it is gone; one that has not locked it yet is just starting. */
    private static boolean isAbandoned(Path folder) {
        try (FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
            return lock.tryLock() != null;
        } catch (IOException | OverlappingFileLockException inUse) {
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failure) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() {
        try {
            delete(path);
        } catch (IOException left) {
            throw new UncheckedIOException("The folder " + path + " could not be deleted: " + left, left);
        }
    }
}
