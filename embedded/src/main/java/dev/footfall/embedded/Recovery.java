package dev.footfall.embedded;

import dev.footfall.application.move.MovableStore;
import dev.footfall.application.move.MoveProblem;
import dev.footfall.application.move.RecoverData;
import dev.footfall.application.move.TableSalvage;
import dev.footfall.application.store.Node;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.embedded.DataDirectory.Folder;
import dev.footfall.embedded.Recovered.Secret;
import dev.footfall.persistence.configuration.DamagedSqlite;
import dev.footfall.persistence.configuration.SqliteDatabase;
import dev.footfall.persistence.statistics.DuckDbDatabase;
import dev.footfall.persistence.statistics.DuckDbRecovery;
import dev.footfall.persistence.statistics.DuckDbSettings;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a data directory of what can be read of another one: of copies, so that nothing there changes. */
final class Recovery {
    private final DataDirectory damaged;
    private final DataDirectory target;
    private final RecoverData.Observer observer;
    private final List<String> notes = new ArrayList<>();

    private Recovery(DataDirectory damaged, DataDirectory target, RecoverData.Observer observer) {
        this.damaged = damaged;
        this.target = target;
        this.observer = observer;
    }

    static Recovered recover(Path from, Path to, RecoverData.Observer observer) {
        refuseUnlessUnused(to);
        try (DataDirectory damaged = DataDirectory.openUnchanged(from)) {
            Folder afterFailure = Files.exists(to) ? Folder.KEPT : Folder.DELETED;
            try (DataDirectory target = DataDirectory.open(to)) {
                // Again, now that nobody else can fill it.
                refuseUnlessUnused(to);
                Optional<Recovered> done = Optional.empty();
                try {
                    done = Optional.of(new Recovery(damaged, target, observer).fill());
                    return done.get();
                } finally {
                    if (done.isEmpty()) {
                        target.clear(afterFailure);
                    }
                }
            }
        }
    }

    private static void refuseUnlessUnused(Path folder) {
        if (!DataDirectory.isUnused(folder)) {
            throw new DataDirectoryNotEmpty(
                    "The folder " + folder + " is not empty, and what is recovered goes into an empty one only.");
        }
    }

    // Under the temporary folder first, and sites last: a killed process must not leave half a directory that looks
    // like
    // a whole one.
    private Recovered fill() {
        try (TemporaryFolder draft = TemporaryFolder.in(target.temporary())) {
            List<Path> finished = new ArrayList<>();
            List<TableSalvage> statistics = List.of();
            if (exists(damaged.statistics())) {
                Path made = draft.resolve(target.statistics().getFileName().toString());
                statistics = statistics(copies(damaged.statistics(), draft), made);
                finished.add(made);
            }
            List<TableSalvage> configuration = List.of();
            if (exists(damaged.configuration())) {
                Path made = draft.resolve(target.configuration().getFileName().toString());
                configuration = configuration(copies(damaged.configuration(), draft), made);
                finished.add(made);
            }
            if (finished.isEmpty()) {
                throw new DataDirectoryUnknown("There is no store in the data directory, so nothing is recovered.");
            }
            Secret secret = secret();
            damaged.ownNode().ifPresent(target::keep);
            target.adopt(finished);
            return new Recovered(configuration, statistics, secret, notes);
        }
    }

    private boolean exists(Path store) {
        return !damaged.filesOf(store).isEmpty();
    }

    /** Says where the copy of the store itself is, which need not be there. */
    private Path copies(Path store, TemporaryFolder draft) {
        Path folder = draft.resolve("damaged");
        try {
            Files.createDirectories(folder);
            for (Path file : damaged.filesOf(store)) {
                if (!file.toString().endsWith(".incidents")) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
            return folder.resolve(store.getFileName());
        } catch (IOException failed) {
            throw new UncheckedIOException("The files of " + store + " cannot be copied: " + failed, failed);
        }
    }

    private List<TableSalvage> statistics(Path copy, Path made) {
        try (DuckDbDatabase store = DuckDbDatabase.open(DuckDbSettings.of(made))) {
            return new DuckDbRecovery(DuckDbSettings.of(copy), store, note -> notes.add(named(note, copy)))
                    .recover(observer)
                    .getOrElseThrow(Recovery::impossible);
        }
    }

    private List<TableSalvage> configuration(Path copy, Path made) {
        try (SqliteDatabase store = SqliteDatabase.open(made);
                DamagedSqlite read = DamagedSqlite.open(copy, made, note -> notes.add(named(note, copy)))) {
            MovableStore filled = store.movable(Node.ONLY);
            return new RecoverData(observer).recover(read, filled).getOrElseThrow(Recovery::impossible);
        }
    }

    /** The operator knows the file by its name; where its copy is does not matter to him. */
    private static String named(String note, Path copy) {
        return note.replace(copy.resolveSibling("") + File.separator, "");
    }

    private static IllegalStateException impossible(MoveProblem problem) {
        return new IllegalStateException("a new store cannot be filled: " + problem);
    }

    private Secret secret() {
        try {
            Optional<ServerSecret> own = damaged.ownSecret(new SecureRandom());
            own.ifPresent(target::keep);
            return own.isPresent() ? Secret.COPIED : Secret.NONE;
        } catch (IllegalArgumentException | UncheckedIOException damage) {
            notes.add("The secret is damaged, so API keys have to be made anew.");
            return Secret.NONE;
        }
    }
}
