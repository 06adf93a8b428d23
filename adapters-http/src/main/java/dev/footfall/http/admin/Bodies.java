package dev.footfall.http.admin;

import dev.footfall.application.json.JsonReader;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.exchange.ErrorAnswer;
import io.vavr.control.Either;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the bodies of requests, unpacked and of no more than a limit.
 *
 * @param mostBytes after unpacking
 */
record Bodies(Path temporaryFolder, JsonReader json, long mostBytes) {
    private static final int CHUNK = 64 * 1024;

    /** The one object that a body is. */
    Either<ErrorAnswer, JsonTree.Members> object(ContainerRequestContext request) {
        return spooled(request, this::object).flatMap(Function.identity());
    }

    private Either<ErrorAnswer, JsonTree.Members> object(Path file) {
        return json.read(content(file))
                .mapLeft(notJson -> AdminAnswers.NO_OBJECT)
                .flatMap(tree -> tree instanceof JsonTree.Members members
                        ? Either.right(members)
                        : Either.left(AdminAnswers.NO_OBJECT));
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw unavailable(failed);
        }
    }

    /**
     * Takes the whole body in before anything is done with it, so that nothing waits for a slow client. The file is
     * deleted when the work is done.
     */
    <T> Either<ErrorAnswer, T> spooled(ContainerRequestContext request, Function<Path, T> work) {
        Path file = created();
        try {
            Optional<ErrorAnswer> refused = receive(request, file);
            return refused.<Either<ErrorAnswer, T>>map(Either::left).orElseGet(() -> Either.right(work.apply(file)));
        } finally {
            delete(file);
        }
    }

    private Optional<ErrorAnswer> receive(ContainerRequestContext request, Path file) {
        try (OutputStream spool = Files.newOutputStream(file)) {
            return copied(ArrivingBody.of(request), spool) ? Optional.empty() : Optional.of(AdminAnswers.TOO_LARGE);
        } catch (ArrivingBody.Broken broken) {
            return Optional.of(AdminAnswers.BROKEN_BODY);
        } catch (IOException failed) {
            throw unavailable(failed);
        }
    }

    /** Whether the body was short enough. */
    private boolean copied(InputStream body, OutputStream spool) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long taken = 0;
        for (int count = body.read(chunk); count >= 0; count = body.read(chunk)) {
            taken += count;
            if (taken > mostBytes) {
                return false;
            }
            spool.write(chunk, 0, count);
        }
        return true;
    }

    private Path created() {
        try {
            return Files.createTempFile(temporaryFolder, "body-", ".tmp");
        } catch (IOException failed) {
            throw unavailable(failed);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw unavailable(failed);
        }
    }

    private static StoreUnavailable unavailable(IOException failed) {
        return new StoreUnavailable("request bodies cannot be kept in the temporary folder", failed);
    }
}
