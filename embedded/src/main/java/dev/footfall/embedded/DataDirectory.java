package dev.footfall.embedded;

import dev.footfall.domain.access.ServerSecret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The folder with both stores and the secret. Whoever opens it has it alone until he closes it or his process ends. */
final class DataDirectory implements AutoCloseable {
    private static final int SECRET_BYTES = 48;

    private final Path folder;
    private final FileChannel lockFile;

    private DataDirectory(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    static DataDirectory open(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel lockFile = FileChannel.open(
                    folder.resolve("footfall.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (lock(lockFile) == null) {
                String owner = read(lockFile);
                lockFile.close();
                throw new DataDirectoryInUse("The data directory " + folder + " is in use"
                        + (owner.isBlank() ? "." : " by process " + owner.strip() + "."));
            }
            lockFile.truncate(0);
            lockFile.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new DataDirectory(folder, lockFile);
        } catch (IOException unusable) {
            throw new UncheckedIOException("The data directory " + folder + " cannot be used: " + unusable, unusable);
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException lockedByThisProcess) {
            return null;
        }
    }

    private static String read(FileChannel file) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(32);
        file.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    }

    Path configuration() {
        return folder.resolve("configuration.sqlite");
    }

    Path statistics() {
        return folder.resolve("statistics.duckdb");
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    /** The secret of this folder, made at the first call; readable by its owner only. */
    ServerSecret secret(RandomGenerator random) {
        Path file = folder.resolve("secret");
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[SECRET_BYTES];
                random.nextBytes(bytes);
                writeSecret(file, Base64.getEncoder().encodeToString(bytes));
            }
            return new ServerSecret(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The secret " + file + " cannot be read: " + unreadable, unreadable);
        }
    }

    // Under another name first: a killed process must not leave half a secret behind.
    private void writeSecret(Path file, String secret) throws IOException {
        Path draft = folder.resolve("secret.new");
        Files.deleteIfExists(draft);
        try {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (UnsupportedOperationException noPosixHere) {
            Files.createFile(draft);
        } catch (FileAlreadyExistsException impossible) {
            throw new IllegalStateException("the data directory is locked by this process", impossible);
        }
        Files.writeString(draft, secret);
        Files.move(draft, file);
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException unimportant) {
            throw new UncheckedIOException(unimportant);
        }
    }
}
