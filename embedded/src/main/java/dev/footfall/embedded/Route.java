package dev.footfall.embedded;

import java.nio.file.Path;
import java.util.Optional;

/** From where to where things are moved. */
record Route(FootfallOptions from, FootfallOptions to) {
    Path source() {
        return folder(from);
    }

    Path target() {
        return folder(to);
    }

    private static Path folder(FootfallOptions options) {
        return options.dataDirectory.orElseThrow(() -> new IllegalStateException("what is in memory is not moved"));
    }

    boolean staysInItsFolder() {
        return source().toAbsolutePath()
                .normalize()
                .equals(target().toAbsolutePath().normalize());
    }

    boolean configurationMoves() {
        return moves(from.configurationStore, to.configurationStore);
    }

    boolean statisticsMove() {
        return moves(from.eventStore, to.eventStore);
    }

    /** A database is the same if its server and name are. */
    private boolean moves(Optional<?> one, Optional<?> other) {
        return !one.map(Object::toString).equals(other.map(Object::toString)) || (one.isEmpty() && !staysInItsFolder());
    }

    /** The one that the source's keys are stored under. */
    boolean secretIsInTheFolder() {
        return from.configurationStore.isEmpty() && from.secret.isEmpty();
    }

    void refuseIfPointless() {
        if (!configurationMoves() && !statisticsMove()) {
            throw new MoveRefused("Everything is there already: name another store or folder as the target.");
        }
        boolean folderIsRead = (configurationMoves() && from.configurationStore.isEmpty())
                || (statisticsMove() && from.eventStore.isEmpty());
        if (folderIsRead && DataDirectory.isUnused(source())) {
            throw new MoveRefused("There is nothing in the folder " + source() + ".");
        }
    }
}
