package dev.footfall.server.care;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.json.JsonTree.Members;
import dev.footfall.files.JsonText;
import dev.footfall.http.admin.AdminToken;
import dev.footfall.server.command.Draft;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The file in a data directory by which commands find the server that has it open, and may talk to it: nobody but the
 * directory's owner can read it. A killed server leaves it behind, and its token with it is worth nothing.
 */
public final class ServingFile implements AutoCloseable {
    private static final String NAME = "serving.json";
    private static final String ADDRESS = "address";
    private static final String TOKEN = "token";

    private final Path file;

    private ServingFile(Path file) {
        this.file = file;
    }

    /** Announces a server that answers; until it is closed. */
    public static ServingFile write(Path dataDirectory, URI address, AdminToken token) {
        Path file = dataDirectory.resolve(NAME);
        Map<String, JsonTree> members = new LinkedHashMap<>();
        members.put(ADDRESS, new JsonTree.Text(address.toString()));
        members.put(TOKEN, new JsonTree.Text(token.text()));
        try (Draft draft = Draft.of(file)) {
            try (OutputStream out = draft.stream()) {
                out.write(JsonText.write(new Members(members)).getBytes(StandardCharsets.UTF_8));
            } catch (IOException unwritable) {
                throw new UncheckedIOException("The file " + file + " cannot be written: " + unwritable, unwritable);
            }
            draft.complete();
        }
        return new ServingFile(file);
    }

    /** Empty when no server has announced itself. */
    static Optional<Serving> read(Path dataDirectory) {
        Path file = dataDirectory.resolve(NAME);
        try {
            return new JsonText()
                    .read(Files.readAllBytes(file))
                    .toJavaOptional()
                    .flatMap(ServingFile::serving);
        } catch (NoSuchFileException nobodyServes) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file " + file + " cannot be read: " + unreadable, unreadable);
        }
    }

    private static Optional<Serving> serving(JsonTree tree) {
        return text(tree, ADDRESS)
                .flatMap(address -> text(tree, TOKEN).map(token -> new Serving(URI.create(address), token)));
    }

    private static Optional<String> text(JsonTree tree, String name) {
        return tree instanceof Members members
                        && members.member(name).orElse(null) instanceof JsonTree.Text(String text)
                ? Optional.of(text)
                : Optional.empty();
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            throw new UncheckedIOException("The file " + file + " cannot be deleted: " + left, left);
        }
    }

    /** A server and the token by which it knows commands of its own machine. */
    record Serving(URI address, String token) {
        @Override
        public String toString() {
            return "Serving[" + address + "]";
        }
    }
}
