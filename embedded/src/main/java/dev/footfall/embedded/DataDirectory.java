package dev.footfall.embedded;

import dev.footfall.application.store.Node;
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
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder with both stores and the secret. Whoever opens it has it alone until he closes it or his process ends. */
final class DataDirectory implements AutoCloseable {
    private static final int SECRET_BYTES = 48;
    private static final String LOCK = "footfall.lock";
    private static final String FORMAT = "format";

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
                    folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            return opened(alone(folder, lockFile));
        } catch (IOException unusable) {
            throw new UncheckedIOException("The data directory " + folder + " cannot be used: " + unusable, unusable);
        }
    }

    /**
     * Locks a folder, and changes nothing in it. Whatever its format's number is damaged into, a newer one is refused.
     *
     * @throws DataDirectoryUnknown when there is no data directory, or one of a newer format
     */
    static DataDirectory openUnchanged(Path folder) {
        if (isUnused(folder)) {
            throw new DataDirectoryUnknown("There is no data directory " + folder + ".");
        }
        boolean locked = Files.exists(folder.resolve(LOCK));
        try {
            FileChannel lockFile = FileChannel.open(
                    folder.resolve(LOCK),
                    locked
                            ? Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE)
                            : Set.of(
                                    StandardOpenOption.CREATE_NEW,
                                    StandardOpenOption.READ,
                                    StandardOpenOption.WRITE,
                                    StandardOpenOption.DELETE_ON_CLOSE));
            DataDirectory directory = alone(folder, lockFile);
            Path format = folder.resolve(FORMAT);
            if (Files.exists(format)) {
                DataFormat.CURRENT.refuseIfNewer(folder, Files.readString(format, StandardCharsets.ISO_8859_1));
            }
            return directory;
        } catch (IOException unusable) {
            throw new UncheckedIOException("The data directory " + folder + " cannot be used: " + unusable, unusable);
        }
    }

    private static DataDirectory alone(Path folder, FileChannel lockFile) throws IOException {
        if (lock(lockFile) == null) {
            String owner = read(lockFile);
            lockFile.close();
            throw new DataDirectoryInUse("The data directory " + folder + " is in use"
                    + (owner.isBlank() ? "." : " by process " + owner.strip() + "."));
        }
        return new DataDirectory(folder, lockFile);
    }

    private static DataDirectory opened(DataDirectory locked) throws IOException {
        try {
            locked.agreeOnFormat();
            locked.lockFile.truncate(0);
            locked.lockFile.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return locked;
        } catch (IOException | RuntimeException failed) {
            locked.close();
            throw failed;
        }
    }

    private void agreeOnFormat() throws IOException {
        Path file = folder.resolve(FORMAT);
        String found = Files.exists(file) ? Files.readString(file) : "1";
        DataFormat.CURRENT.refuseUnlessRead(folder, found);
        if (!found.equals(DataFormat.CURRENT.text())) {
            write(file, DataFormat.CURRENT.text());
        }
    }

    /** Whether nobody has ever used the folder; one that is not there is unused. */
    static boolean isUnused(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> file.endsWith(LOCK) || file.endsWith(FORMAT));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read: " + unreadable, unreadable);
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

    /** Every file of a store, with what lies beside it under its name. */
    List<Path> filesOf(Path store) {
        String name = store.getFileName().toString();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith(name))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read: " + unreadable, unreadable);
        }
    }

    /** For files that matter to nobody once the process has ended. */
    Path temporary() {
        return folder.resolve("tmp");
    }

    /** Deletes what a killed process has left in the temporary folder. */
    void tidy() {
        try {
            TemporaryFolder.delete(temporary());
        } catch (IOException failed) {
            throw new UncheckedIOException("The folder " + temporary() + " cannot be emptied: " + failed, failed);
        }
    }

    static ServerSecret newSecret(RandomGenerator random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return new ServerSecret(Base64.getEncoder().encodeToString(bytes));
    }

    /** The secret of this folder, made at the first call; readable by its owner only. */
    ServerSecret secret(RandomGenerator random) {
        Path file = folder.resolve("secret");
        try {
            if (!Files.exists(file)) {
                keep(newSecret(random));
            }
            return new ServerSecret(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The secret " + file + " cannot be read: " + unreadable, unreadable);
        }
    }

    /** Whose event store this is, among several nodes; a name made at the first call, which stays with the folder. */
    Node node() {
        Path file = folder.resolve("node");
        try {
            if (!Files.exists(file)) {
                write(file, UUID.randomUUID().toString());
            }
            return new Node(Files.readString(file).strip());
        } catch (IOException unusable) {
            throw new UncheckedIOException("The name " + file + " cannot be read: " + unusable, unusable);
        }
    }

    /** The name of this folder as a node, if it has one. */
    Optional<Node> ownNode() {
        return Files.exists(folder.resolve("node")) ? Optional.of(node()) : Optional.empty();
    }

    /** Makes this the name of a folder that has none. */
    void keep(Node node) {
        try {
            write(folder.resolve("node"), node.name());
        } catch (IOException failed) {
            throw new UncheckedIOException("The name of the node cannot be written: " + failed, failed);
        }
    }

    /** The secret of this folder, if it has one. */
    Optional<ServerSecret> ownSecret(RandomGenerator random) {
        return Files.exists(folder.resolve("secret")) ? Optional.of(secret(random)) : Optional.empty();
    }

    /** Makes this the secret of a folder that has none. */
    void keep(ServerSecret secret) {
        Path file = folder.resolve("secret");
        try {
            write(file, secret.value());
        } catch (IOException failed) {
            throw new UncheckedIOException("The secret " + file + " cannot be written: " + failed, failed);
        }
    }

    /** Empties the folder, and deletes it if that is wanted. */
    void clear(Folder outcome) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                TemporaryFolder.delete(file);
            }
            if (outcome == Folder.DELETED) {
                Files.delete(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The folder " + folder + " cannot be emptied: " + failed, failed);
        }
    }

    /** Takes finished files into use, each under its own name. */
    void adopt(List<Path> files) {
        try {
            for (Path file : files) {
                Files.move(file, folder.resolve(file.getFileName()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The data directory " + folder + " cannot be filled: " + failed, failed);
        }
    }

    // Under another name first, and forced to the disk: neither a killed process nor a power cut leaves half a secret
    // behind.
    private void write(Path target, String text) throws IOException {
        Path draft = folder.resolve(target.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (UnsupportedOperationException noPosixHere) {
            Files.createFile(draft);
        } catch (FileAlreadyExistsException impossible) {
            throw new IllegalStateException("the data directory is locked by this process", impossible);
        }
        try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            file.force(true);
        }
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What becomes of a folder that is emptied. */
    enum Folder {
        KEPT,
        DELETED
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
